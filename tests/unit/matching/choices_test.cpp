#include <catch2/catch_amalgamated.hpp>

#include "unit/matching/ledger.hpp"

using namespace milaan;
using test::Answer;
using test::Ledger;

namespace {

DocumentName named(std::string number, std::string_view date = "2026-10-05",
                   std::string_view gstin = test::kAcme) {
    return {std::string(gstin), std::move(number), parse_iso_date(date).value()};
}

} // namespace

TEST_CASE("what a person linked is one, whatever speaks against it") {
    Ledger l;
    l.reported({.number = "INV-1", .taxable = 4711.50});
    l.booked({.number = "ZZ-99", .taxable = 4711.50});
    l.booked({.number = "INV-1", .taxable = 4711.50});
    (void)l.match();
    CHECK(l.of_book("ZZ-99").verdict == Verdict::books_only);
    l.settings.pairs = {{true, named("ZZ-99"), named("INV-1")}};
    CHECK(l.answer() == Answer{"probable ZZ-99 = INV-1", "books_only INV-1"});
    CHECK(l.has_reason(l.of_book("ZZ-99"), ReasonCode::linked_by_user));
    CHECK(l.of_book("ZZ-99").rivals_count == 0);
}

TEST_CASE("a link whose amounts differ is shown as a mismatch, across suppliers too") {
    Ledger l;
    l.reported({.number = "INV-1", .taxable = 5000, .gstin = std::string(test::kOther)});
    l.booked({.number = "CASH 4", .taxable = 4000});
    CHECK(l.answer().size() == 2);
    l.settings.pairs = {{true, named("CASH 4"), named("INV-1", "2026-10-05", test::kOther)}};
    CHECK(l.answer() == Answer{"mismatch CASH 4 = INV-1"});
}

TEST_CASE("what a person took apart is never paired again, nor put in one set") {
    Ledger l;
    l.both({.number = "INV-5", .taxable = 900});
    l.settings.pairs = {{false, named("INV-5"), named("INV-5")}};
    CHECK(l.answer() == Answer{"portal_only INV-5", "books_only INV-5"});
    CHECK(l.has_reason(l.of_book("INV-5"), ReasonCode::unlinked_by_user));

    Ledger s;
    s.reported({.number = "INV-55", .taxable = 8000.50, .tax = 1440.09});
    s.booked({.number = "INV-55", .taxable = 5000.25, .tax = 900.05});
    s.booked({.number = "INV-55", .date = "2026-10-06", .taxable = 3000.25, .tax = 540.04});
    CHECK(s.answer() == Answer{"group INV-55 + INV-55 = INV-55"});
    s.settings.pairs = {{false, named("INV-55", "2026-10-06"), named("INV-55")}};
    CHECK(s.answer() == Answer{"mismatch INV-55 = INV-55", "books_only INV-55"});
}

TEST_CASE("a choice about documents that are not loaded changes nothing") {
    Ledger l;
    l.both({.number = "INV-5"});
    l.settings.pairs = {{true, named("INV-6"), named("INV-5")}};
    CHECK(l.answer() == Answer{"exact INV-5 = INV-5"});
}

TEST_CASE("links teach how the supplier's numbers are booked") {
    const auto total_of_last = [](bool taught) {
        Ledger l;
        for (const auto* n : {"11", "12", "13", "14", "15", "16"}) {
            const auto full = std::string("SRV/") + n + "/MUM/2026";
            l.reported({.number = full, .date = "2026-10-04"});
            l.booked({.number = std::string("V") + n, .date = "2026-10-20"});
            if (taught)
                l.settings.pairs.push_back(
                    {true, named(std::string("V") + n, "2026-10-20"), named(full, "2026-10-04")});
        }
        l.reported({.number = "SRV/47/MUM/2026", .date = "2026-10-04"});
        l.booked({.number = "V47", .date = "2026-10-04"});
        (void)l.match();
        for (const auto& p : l.result.parts_of(l.of_book("V47")))
            if (p.kind == PartKind::number) return p.weight;
        return INT32_MIN;
    };
    CHECK(total_of_last(true) > total_of_last(false));
}
