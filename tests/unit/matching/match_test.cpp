#include <catch2/catch_amalgamated.hpp>

#include "unit/matching/ledger.hpp"

using namespace milaan;
using test::Answer;
using test::Ledger;

TEST_CASE("the same document on both sides is exact") {
    Ledger l;
    l.both({.number = "INV-101"});
    CHECK(l.answer() == Answer{"exact INV-101 = INV-101"});
    const auto& g = l.result.groups[0];
    CHECK(g.confidence > 990);
    CHECK(l.has_reason(g, ReasonCode::number_identical));
    CHECK(l.has_reason(g, ReasonCode::date_same));
    CHECK(l.has_reason(g, ReasonCode::amounts_same));
    CHECK(l.has_reason(g, ReasonCode::only_candidate));
    CHECK(l.result.differences_of(g).empty());
}

TEST_CASE("the number written otherwise or a rupee of rounding is within tolerance") {
    Ledger l;
    l.reported({.number = "INV/25-26/0101", .date = "2025-10-05"});
    l.booked({.number = "INV-101", .date = "2025-10-05"});
    l.reported({.number = "INV/25-26/0102", .date = "2025-10-06", .taxable = 2500.40});
    l.booked({.number = "INV/25-26/0102", .date = "2025-10-06", .taxable = 2500, .tax = 450.07});
    CHECK(l.answer() == Answer{"tolerance INV-101 = INV/25-26/0101",
                               "tolerance INV/25-26/0102 = INV/25-26/0102"});
    const auto& g = l.result.groups[1];
    CHECK(l.has_reason(g, ReasonCode::amounts_within_tolerance));
    for (const auto& d : l.result.differences_of(g))
        if (d.field == Field::taxable) {
            CHECK(d.books == 250000);
            CHECK(d.portal == 250040);
            CHECK(d.tolerated == 1);
        }
}

TEST_CASE("the last digits, another date or another number with a clear partner are probable") {
    Ledger l;
    l.reported({.number = "GST/25-26/2074", .date = "2025-10-05", .taxable = 4711.50});
    l.booked({.number = "2074", .date = "2025-10-05", .taxable = 4711.50});
    l.reported({.number = "GST/25-26/2080", .date = "2025-10-08", .taxable = 812.20});
    l.booked({.number = "GST/25-26/2080", .date = "2025-10-11", .taxable = 812.20});
    l.reported({.number = "GST/25-26/2099", .date = "2025-10-15", .taxable = 99100.75});
    l.booked({.number = "CHALLAN 7", .date = "2025-10-15", .taxable = 99100.75});
    CHECK(l.answer() == Answer{"probable 2074 = GST/25-26/2074",
                               "probable GST/25-26/2080 = GST/25-26/2080",
                               "probable CHALLAN 7 = GST/25-26/2099"});
    CHECK(l.has_reason(l.of_book("2074"), ReasonCode::number_tail));
    CHECK(l.has_reason(l.of_book("CHALLAN 7"), ReasonCode::number_different));
    CHECK(l.has_reason(l.of_book("GST/25-26/2080"), ReasonCode::date_within));
}

TEST_CASE("one number with other amounts is a mismatch, with the amounts named") {
    Ledger l;
    l.reported({.number = "INV-7", .taxable = 10000});
    l.booked({.number = "INV-7", .taxable = 12000});
    CHECK(l.answer() == Answer{"mismatch INV-7 = INV-7"});
    bool named = false;
    for (const auto& d : l.result.differences_of(l.result.groups[0]))
        if (d.field == Field::taxable) {
            named = true;
            CHECK(d.books == 1200000);
            CHECK(d.portal == 1000000);
            CHECK(d.tolerated == 0);
        }
    CHECK(named);
    CHECK(l.has_reason(l.result.groups[0], ReasonCode::amounts_differ));
}

TEST_CASE("IGST here and CGST with SGST there is a mismatch of heads") {
    Ledger l;
    l.reported({.number = "INV-7", .inter = true});
    l.booked({.number = "INV-7"});
    CHECK(l.answer() == Answer{"mismatch INV-7 = INV-7"});
    CHECK(l.has_reason(l.result.groups[0], ReasonCode::heads_swapped));
}

TEST_CASE("two partners equally good are both named and neither is claimed") {
    Ledger l;
    l.reported({.number = "GST/2080", .taxable = 777});
    l.reported({.number = "GST/2087", .taxable = 777});
    l.booked({.number = "V/33", .taxable = 777});
    CHECK(l.answer() == Answer{"ambiguous V/33 = GST/2080 + GST/2087"});
    CHECK(l.result.rivals_of(l.result.groups[0]).size() == 2);
    CHECK(l.has_reason(l.result.groups[0], ReasonCode::tied_candidates));
}

TEST_CASE("the best fit wins over the first fit") {
    // Both register entries would do for the first document, only one for the second.
    Ledger l;
    l.reported({.number = "A/118", .date = "2026-10-05", .taxable = 5000});
    l.reported({.number = "B/118", .date = "2026-10-06", .taxable = 5000});
    l.booked({.number = "118", .date = "2026-10-06", .taxable = 5000});
    l.booked({.number = "A/118", .date = "2026-10-05", .taxable = 5000});
    CHECK(l.answer() == Answer{"exact A/118 = A/118", "probable 118 = B/118"});
}

TEST_CASE("a document booked twice is claimed once") {
    Ledger l;
    l.both({.number = "INV-101"});
    l.booked({.number = "INV-101"});
    CHECK(l.answer() == Answer{"exact INV-101 = INV-101", "duplicate INV-101"});
    const auto& g = l.result.groups[1];
    CHECK(l.has_reason(g, ReasonCode::booked_twice));
    REQUIRE(l.result.rivals_of(g).size() == 1);
    CHECK(l.result.rivals_of(g)[0].portal == l.result.portal_of(l.result.groups[0])[0]);
}

TEST_CASE("a document reported twice is claimed once") {
    Ledger l;
    l.both({.number = "INV-101"});
    l.reported({.number = "INV-101"});
    const auto answer = l.answer();
    CHECK(answer == Answer{"exact INV-101 = INV-101", "duplicate INV-101"});
    CHECK(l.has_reason(l.result.groups[1], ReasonCode::reported_twice));
}

TEST_CASE("what nobody answers is alone, and says whether the supplier is known") {
    Ledger l;
    l.booked({.number = "INV-1", .taxable = 120});
    l.reported({.number = "INV-9", .taxable = 7000});
    l.booked({.number = "X-5", .gstin = std::string(test::kOther)});
    CHECK(l.answer() == Answer{"books_only INV-1", "portal_only INV-9", "books_only X-5"});
    CHECK(l.has_reason(l.result.groups[0], ReasonCode::no_partner_number));
    CHECK(l.has_reason(l.result.groups[2], ReasonCode::supplier_not_in_portal));
}

TEST_CASE("another registration of the same PAN is found and never accepted") {
    Ledger l;
    l.reported({.number = "INV-101", .gstin = std::string(test::kAcmeGujarat)});
    l.booked({.number = "INV-101"});
    CHECK(l.answer() == Answer{"mismatch INV-101 = INV-101"});
    CHECK(l.has_reason(l.result.groups[0], ReasonCode::same_pan_other_gstin));
}

TEST_CASE("a mistyped GSTIN is found by its failing check character") {
    Ledger l;
    l.reported({.number = "INV-101"});
    l.booked({.number = "INV-101", .gstin = "27AAPFU0938F1ZV"});
    CHECK(l.answer() == Answer{"mismatch INV-101 = INV-101"});
    CHECK(l.has_reason(l.result.groups[0], ReasonCode::gstin_typo));
}

TEST_CASE("a valid GSTIN that merely looks like another is another supplier") {
    Ledger l;
    l.reported({.number = "INV-101"});
    l.booked({.number = "INV-101", .gstin = std::string(test::kOther)});
    CHECK(l.answer() == Answer{"portal_only INV-101", "books_only INV-101"});
}

TEST_CASE("a document addressed to our other registration is found and never accepted") {
    Ledger l;
    l.settings.gstin = std::string(test::kBuyer);
    l.reported({.number = "INV-101", .buyer = std::string(test::kBuyerKarnataka)});
    l.booked({.number = "INV-101"});
    CHECK(l.answer() == Answer{"mismatch INV-101 = INV-101"});
    CHECK(l.has_reason(l.result.groups[0], ReasonCode::other_buyer_gstin));
}

TEST_CASE("documents of another client are not candidates at all") {
    Ledger l;
    l.settings.gstin = std::string(test::kBuyer);
    l.reported({.number = "INV-101", .buyer = "29AAGCB7383J1Z4"});
    l.booked({.number = "INV-101"});
    CHECK(l.answer() == Answer{"books_only INV-101", "portal_only INV-101"});
}

TEST_CASE("an invoice and a credit note of one number keep apart") {
    Ledger l;
    l.both({.number = "118", .taxable = 5000});
    l.both({.number = "118", .taxable = 5000, .kind = DocKind::credit_note});
    const auto answer = l.answer();
    CHECK(answer == Answer{"exact 118 = 118", "exact 118 = 118"});
    for (const auto& g : l.result.groups)
        CHECK(l.books.kind()[l.result.books_of(g)[0]] ==
              l.portal.kind()[l.documents[l.result.portal_of(g)[0]].row()]);
}

TEST_CASE("a credit note under the buyer's own debit note number finds its document by amount") {
    Ledger l;
    l.both({.number = "INV-201", .date = "2026-10-01", .taxable = 81000});
    l.reported({.number = "CN/12",
                .date = "2026-10-09",
                .taxable = 1234.56,
                .kind = DocKind::credit_note});
    l.booked({.number = "DN-77",
              .date = "2026-10-09",
              .taxable = 1234.56,
              .kind = DocKind::credit_note});
    CHECK(l.answer() == Answer{"exact INV-201 = INV-201", "probable DN-77 = CN/12"});
}

TEST_CASE("an amendment takes the place of its original") {
    Ledger l;
    l.reported({.number = "INV-5", .date = "2026-09-05", .taxable = 1000});
    l.reported({.number = "INV-5A",
                .date = "2026-09-06",
                .taxable = 1100,
                .section = Section::b2ba,
                .original_number = "INV-5",
                .original_date = "2026-09-05"});
    l.booked({.number = "INV-5", .date = "2026-09-05", .taxable = 1100});
    const auto answer = l.answer();
    CHECK(answer == Answer{"portal_only INV-5", "probable INV-5 = INV-5A"});
    CHECK(l.has_reason(l.result.groups[0], ReasonCode::amended_by));
    CHECK(l.has_reason(l.result.groups[1], ReasonCode::amendment_of));
}

TEST_CASE("an amended value that the register does not have yet is a mismatch") {
    Ledger l;
    l.reported({.number = "INV-5", .date = "2026-09-05", .taxable = 1000});
    l.reported({.number = "INV-5",
                .date = "2026-09-05",
                .taxable = 1500,
                .section = Section::b2ba,
                .original_number = "INV-5",
                .original_date = "2026-09-05"});
    l.booked({.number = "INV-5", .date = "2026-09-05", .taxable = 1000});
    (void)l.match();
    CHECK(l.of_book("INV-5").verdict == Verdict::mismatch);
    CHECK(l.has_reason(l.of_book("INV-5"), ReasonCode::amendment_of));
}

TEST_CASE("a supplier's habit decides where a single look would not") {
    // Numbers are always booked by their last digits; amounts are fixed and say nothing.
    Ledger l;
    for (int i = 0; i < 12; ++i) {
        const auto n = std::to_string(31 + 2 * i);
        const auto date = "2026-10-" + std::to_string(10 + i);
        l.reported({.number = "RENT/26-27/" + n, .date = date, .taxable = 5000});
        if (i != 5 && i != 8) l.booked({.number = n, .date = date, .taxable = 5000});
    }
    l.booked({.number = "41", .date = "2026-10-15", .taxable = 5000});
    // Booked four days late: the number stands alone, so it is proposed and not claimed.
    l.booked({.number = "47", .date = "2026-10-22", .taxable = 5000});
    (void)l.match();
    CHECK(is_claim(l.of_book("41").verdict));
    CHECK(l.of_book("47").verdict == Verdict::mismatch);
    CHECK(l.has_reason(l.of_book("47"), ReasonCode::number_alone));
}

TEST_CASE("imports match by bill of entry though they name no supplier") {
    Ledger l;
    l.reported({.number = "4521897",
                .taxable = 250000,
                .tax = 45000,
                .gstin = "",
                .kind = DocKind::bill_of_entry,
                .inter = true,
                .section = Section::impg});
    l.reported({.number = "4521979",
                .taxable = 91000,
                .tax = 16380,
                .gstin = "",
                .kind = DocKind::bill_of_entry,
                .inter = true,
                .section = Section::impg});
    l.booked({.number = "4521897",
              .taxable = 250000,
              .tax = 45000,
              .gstin = "",
              .kind = DocKind::bill_of_entry,
              .inter = true});
    CHECK(l.answer() == Answer{"exact 4521897 = 4521897", "portal_only 4521979"});
}

TEST_CASE("ISD documents match invoices of a register that knows no ISD") {
    Ledger l;
    l.reported({.number = "ISD/7",
                .taxable = 0,
                .tax = 900,
                .kind = DocKind::isd_invoice,
                .section = Section::isd});
    l.booked({.number = "ISD/7", .taxable = 0, .tax = 900});
    CHECK(l.answer() == Answer{"exact ISD/7 = ISD/7"});
}

TEST_CASE("a register row with a name instead of a GSTIN is found and asked about") {
    Ledger l;
    l.reported({.number = "INV-101", .taxable = 4321});
    l.booked({.number = "INV-101", .taxable = 4321, .gstin = ""});
    for (auto* store : {&l.books, &l.portal}) {
        auto d = store->row(0);
        d.supplier_name = store->intern(store == &l.books ? "Acme Tools Pvt. Ltd." : "ACME TOOLS");
        store->set(0, d);
    }
    CHECK(l.answer() == Answer{"mismatch INV-101 = INV-101"});
}

TEST_CASE("cancelling gives nothing, and progress reaches the end otherwise") {
    Ledger l;
    for (int i = 0; i < 500; ++i)
        l.both({.number = "N-" + std::to_string(i), .taxable = 100.0 + i});
    l.documents = join_portal_documents(l.portal);
    int last = 0, total = 0, calls = 0;
    const auto done =
        matching::match(l.books, l.portal, l.documents, l.settings, [&](int d, int t) {
            last = d;
            total = t;
            ++calls;
            return true;
        });
    CHECK(last == 1000);
    CHECK(total == 1000);
    CHECK(calls >= 1);
    CHECK(done.groups.size() == 500);
    const auto cancelled =
        matching::match(l.books, l.portal, l.documents, l.settings, [](int, int) { return false; });
    CHECK(cancelled.groups.empty());
    CHECK(cancelled.books.empty());
}

TEST_CASE(
    "a look-alike letter is proposed though the supplier's other numbers are all booked right") {
    Ledger l;
    for (int i = 0; i < 200; ++i)
        l.both({.number = std::to_string(1000 + 7 * i),
                .date = i % 2 == 0 ? "2026-10-05" : "2026-10-06",
                .taxable = 9872});
    l.reported({.number = "2574", .date = "2026-10-07", .taxable = 9872});
    l.booked({.number = "Z574", .date = "2026-10-07", .taxable = 9872});
    (void)l.match();
    const auto v = l.of_book("Z574").verdict;
    CHECK((v == Verdict::probable || v == Verdict::mismatch));
}

TEST_CASE(
    "a number that is another document's, on the date of one that nobody claims, is a question") {
    Ledger l;
    for (int i = 0; i < 40; ++i)
        l.both({.number = "INV-" + std::to_string(4000 + 13 * i),
                .date = i % 2 == 0 ? "2026-10-05" : "2026-10-20",
                .taxable = 5034});
    l.reported({.number = "INV-3371", .date = "2026-10-20", .taxable = 5034});
    l.reported({.number = "INV-3317", .date = "2026-10-12", .taxable = 5034});
    l.booked({.number = "INV-3317", .date = "2026-10-20", .taxable = 5034});
    (void)l.match();
    CHECK(l.of_book("INV-3317").verdict == Verdict::ambiguous);
    CHECK(l.of_book("INV-3317").portal_count == 2);
    // Two such entries and one free document: it is asked about once.
    l.reported({.number = "INV-3377", .date = "2026-10-13", .taxable = 5034});
    l.booked({.number = "INV-3377", .date = "2026-10-20", .taxable = 5034});
    std::size_t members = 0;
    for (const auto& g : l.match().groups) members += g.portal_count;
    CHECK(members == 43);
}
