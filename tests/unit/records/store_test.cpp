#include <catch2/catch_amalgamated.hpp>

#include <algorithm>
#include <random>

#include "records/intake.hpp"
#include "records/portal_documents.hpp"
#include "records/portal_key.hpp"

using namespace milaan;

namespace {

Document invoice(RecordStore& store, std::string_view gstin, std::string_view number, Origin origin,
                 Money taxable) {
    Document d;
    d.origin = origin;
    d.section = Section::b2b;
    d.supplier_gstin = store.intern(gstin);
    d.number = store.intern(number);
    d.date = make_date(2026, 10, 5).value();
    d.period = make_period(2026, 10);
    d.taxable = taxable;
    d.tax.igst = Money{taxable.paise * 18 / 100};
    return d;
}

std::vector<std::byte> block_of(const RecordStore& s) {
    BlockWriter out;
    s.write(out);
    return out.take();
}

} // namespace

TEST_CASE("a store gives back the documents that were added, and so does its block") {
    RecordStore s;
    const RowPart parts[] = {{4, 0, rupees(600), rupees(108)}, {5, 0, rupees(400), rupees(72)}};
    const auto d = invoice(s, "27ZZZCB0001A1Z3", "AB/1", Origin::books, rupees(1000));
    CHECK(s.add(d, parts) == 0);
    CHECK(s.add(invoice(s, "29ZZZCC0003C1ZS", "KA-77", Origin::books, rupees(50))) == 1);

    RecordStore copy;
    const auto bytes = block_of(s);
    BlockReader in(bytes);
    REQUIRE(copy.read(in));
    REQUIRE(copy.size() == 2);
    CHECK(copy.text(copy.row(0).number) == "AB/1");
    CHECK(copy.row(0).tax == d.tax);
    REQUIRE(copy.parts_of(0).size() == 2);
    CHECK(copy.parts_of(0)[1].taxable == rupees(400));
    CHECK(copy.parts_of(1).empty());
    CHECK(block_of(copy) == bytes);
}

TEST_CASE("a damaged block is refused, wherever it is damaged, and never read past its end") {
    RecordStore s;
    for (int i = 0; i < 5; ++i)
        s.add(invoice(s, "27ZZZCB0001A1Z3", "AB/" + std::to_string(i), Origin::ims, rupees(i)));
    const auto bytes = block_of(s);
    for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
        RecordStore copy;
        BlockReader in{std::span(bytes).first(cut)};
        CHECK_FALSE(copy.read(in));
        CHECK(copy.empty());
    }
    std::mt19937 random(3);
    for (int round = 0; round < 3000; ++round) {
        auto damaged = bytes;
        damaged[random() % damaged.size()] ^= static_cast<std::byte>(1 + random() % 255);
        RecordStore copy;
        BlockReader in(damaged);
        if (!copy.read(in)) continue;
        for (std::uint32_t i = 0; i < copy.size(); ++i) {
            const auto d = copy.row(i);
            (void)copy.text(d.number);
            (void)copy.text(d.extra);
            (void)copy.parts_of(i);
        }
    }
}

TEST_CASE("appending a store keeps texts, rows and file numbers") {
    RecordStore a, b;
    a.add(invoice(a, "27ZZZCB0001A1Z3", "A-1", Origin::books, rupees(1)));
    const RowPart parts[] = {{9, 0, rupees(2), {}}};
    b.add(invoice(b, "29ZZZCC0003C1ZS", "B-1", Origin::books, rupees(2)), parts);
    a.append(b, 3);
    REQUIRE(a.size() == 2);
    CHECK(a.text(a.row(1).supplier_gstin) == "29ZZZCC0003C1ZS");
    CHECK(a.row(1).file == 3);
    CHECK(a.parts_of(1)[0].row == 9);
    const auto second = a.filtered({false, true});
    REQUIRE(second.size() == 1);
    CHECK(second.text(second.row(0).number) == "B-1");
    CHECK(second.parts_of(0)[0].row == 9);
}

TEST_CASE("the same record in IMS and in GSTR-2B is one document") {
    RecordStore s;
    const auto ims = s.add(invoice(s, "27ZZZCB0001A1Z3", "ab/1", Origin::ims, rupees(100)));
    const auto two = s.add(invoice(s, "27ZZZCB0001A1Z3", "AB/1", Origin::gstr2b, rupees(100)));
    const auto alone = s.add(invoice(s, "29ZZZCC0003C1ZS", "AB/1", Origin::ims, rupees(100)));
    const auto documents = join_portal_documents(s);
    REQUIRE(documents.size() == 2);
    CHECK(documents[0].ims == ims);
    CHECK(documents[0].gstr2b == two);
    CHECK(documents[1].ims == alone);
    CHECK_FALSE(documents[1].in_2b());
}

TEST_CASE("rows of two stores have one key when they would be joined, and only then") {
    RecordStore a, b;
    const auto add = [](RecordStore& s, auto change) {
        auto d = invoice(s, "27ZZZCB0001A1Z3", "AB/1", Origin::ims, rupees(100));
        change(d);
        return s.add(d);
    };
    const auto plain = add(a, [](Document&) {});
    const auto spelt = add(b, [&](Document& d) { d.number = b.intern(" ab/1 "); });
    CHECK(key_of(a, plain) == key_of(b, spelt));
    CHECK(may_be_one(a, plain, b, spelt));
    const auto port = add(b, [&](Document& d) { d.port_code = b.intern("INNSA1"); });
    CHECK(key_of(a, plain) != key_of(b, port));
    const auto later = add(b, [&](Document& d) { d.date = plus_days(d.date, 1); });
    CHECK(key_of(a, plain) != key_of(b, later));

    const auto isd = [](Flag eligible) {
        return [eligible](Document& d) {
            d.section = Section::isd;
            d.eligible = eligible;
        };
    };
    CHECK(key_of(a, add(a, isd(Flag::yes))) != key_of(b, add(b, isd(Flag::no))));
    const auto of = [](RecordStore& s, std::string_view buyer) {
        return [&s, buyer](Document& d) { d.buyer_gstin = s.intern(buyer); };
    };
    const auto one = add(a, of(a, "24ZZZFB2002B1ZW"));
    const auto other = add(b, of(b, "29ZZZCC0003C1ZS"));
    CHECK(key_of(a, one) == key_of(b, other));
    CHECK_FALSE(may_be_one(a, one, b, other));
    CHECK(may_be_one(a, one, b, spelt));
    const auto amended = [](int month) {
        return [month](Document& d) {
            d.section = Section::b2ba;
            d.supplier_period = make_period(2026, month);
        };
    };
    CHECK_FALSE(may_be_one(a, add(a, amended(9)), b, add(b, amended(10))));
}

TEST_CASE("a supplier's twins pair with their own twin by amount") {
    RecordStore s;
    s.add(invoice(s, "27ZZZCB0001A1Z3", "1", Origin::gstr2b, rupees(90)));
    s.add(invoice(s, "27ZZZCB0001A1Z3", "1", Origin::gstr2b, rupees(100)));
    s.add(invoice(s, "27ZZZCB0001A1Z3", "1", Origin::ims, rupees(100)));
    const auto documents = join_portal_documents(s);
    REQUIRE(documents.size() == 2);
    for (const auto& d : documents) CHECK(d.in_ims() == (s.taxable()[d.gstr2b] == rupees(100)));
}

TEST_CASE("joined documents do not depend on the order of the rows") {
    const auto build = [](std::vector<int> order) {
        RecordStore s;
        for (const int i : order)
            s.add(invoice(s, i % 2 ? "27ZZZCB0001A1Z3" : "29ZZZCC0003C1ZS",
                          "N" + std::to_string(i / 2), i % 3 ? Origin::ims : Origin::gstr2b,
                          rupees(i / 4)));
        std::vector<std::string> out;
        for (const auto& d : join_portal_documents(s)) {
            const auto r = s.row(d.row());
            out.push_back(std::string(s.text(r.supplier_gstin)) + std::string(s.text(r.number)) +
                          to_plain(r.taxable) + (d.in_ims() ? "I" : "") + (d.in_2b() ? "B" : ""));
        }
        return out;
    };
    std::vector<int> order(40);
    for (int i = 0; i < 40; ++i) order[static_cast<std::size_t>(i)] = i;
    const auto expected = build(order);
    std::mt19937 random(11);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(order.begin(), order.end(), random);
        CHECK(build(order) == expected);
    }
}

TEST_CASE("parts of one GSTR-2B become one statement") {
    const auto part = [](bool summary) {
        Intake i;
        LoadedFile f;
        f.name = summary ? "summary" : "part";
        i.files.push_back(f);
        Gstr2bReturn r;
        r.buyer_gstin = "27ZZZCB0001A1Z3";
        r.period = make_period(2026, 10);
        r.has_summary = summary;
        if (summary) r.summary.at(Branch::available, Bucket::nonrevsup).total.tax.igst = rupees(7);
        r.files = {0};
        i.gstr2b.push_back(r);
        return i;
    };
    Intake all;
    append(all, part(false));
    append(all, part(true));
    append(all, part(false));
    REQUIRE(all.gstr2b.size() == 1);
    CHECK(all.gstr2b[0].has_summary);
    CHECK(all.gstr2b[0].summary.at(Branch::available, Bucket::nonrevsup).total.tax.igst ==
          rupees(7));
    CHECK(all.gstr2b[0].files == std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("an intake comes back from its block, and no prefix of it does") {
    Intake i;
    LoadedFile f;
    f.name = "IMS.json";
    f.kind = FileKind::ims;
    f.note = "b2b 3";
    i.files.push_back(f);
    i.portal.add(invoice(i.portal, "27ZZZCB0001A1Z3", "AB/1", Origin::ims, rupees(100)));
    i.requests.push_back({{Section::b2b, "27ZZZCB0001A1Z3", "AB/1", "05-10-2026", "102026"},
                          {ImsAction::reject, {}, "not ours"},
                          false,
                          0,
                          RequestedAction::Figures{rupees(100), Tax{rupees(18), {}, {}, {}}}});
    report(i.diagnostics, {.code = Code::bad_date, .file = "IMS.json", .found = "32-13-2026"});
    BlockWriter out;
    i.write(out);
    const auto bytes = out.take();
    Intake copy;
    BlockReader in(bytes);
    REQUIRE(copy.read(in));
    CHECK(copy.files[0].note == "b2b 3");
    CHECK(copy.requests[0].decision.remarks == "not ours");
    REQUIRE(copy.requests[0].figures);
    CHECK(copy.requests[0].figures->taxable == rupees(100));
    CHECK(copy.requests[0].figures->tax.igst == rupees(18));
    CHECK(copy.diagnostics[0].found == "32-13-2026");
    for (std::size_t cut = 0; cut < bytes.size(); cut += 3) {
        BlockReader part{std::span(bytes).first(cut)};
        CHECK_FALSE(copy.read(part));
    }
}

TEST_CASE("a diagnostic reads as a sentence and repeats are folded") {
    Diagnostics all;
    for (int i = 0; i < 500; ++i)
        report(all, {.severity = Severity::error,
                     .code = Code::bad_amount,
                     .file = "IMS.json",
                     .where = "b2b[" + std::to_string(i) + "].txval",
                     .expected = "rupees",
                     .found = "\"1e999\"",
                     .done = "The record was left out."});
    REQUIRE(all.size() == 200);
    CHECK(sentence(all[0]) == "IMS.json, b2b[0].txval: Amount not usable; expected rupees, found "
                              "\"1e999\". The record was left out.");
    CHECK(all.back().count == 301);
}

TEST_CASE("every section, bucket and cell is found by the name it is written with") {
    for (int s = 1; s < kSectionCount; ++s)
        CHECK(section_from_name(name_of(static_cast<Section>(s))) == static_cast<Section>(s));
    CHECK(section_from_name("CN") == Section::b2bcn);
    CHECK(section_from_name("eco") == Section::ecom);
    CHECK(section_from_name("impgasez") == Section::impgseza);
    CHECK(section_from_name("b2c") == Section::none);
    for (int b = 0; b < kBucketCount; ++b) {
        Bucket out{};
        CHECK(bucket_from_key(key_of(static_cast<Bucket>(b)), out));
        CHECK(out == static_cast<Bucket>(b));
    }
    for (int k = 0; k < kSubSectionCount; ++k) {
        SubSection out{};
        CHECK(sub_section_from_key(key_of(static_cast<SubSection>(k)), out));
        CHECK(out == static_cast<SubSection>(k));
    }
}
