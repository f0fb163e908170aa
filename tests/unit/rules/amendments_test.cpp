// Chains of amendments, amendments inside one GSTR-2B, amendments that move heads in different
// directions: what each is measured against.

#include <catch2/catch_amalgamated.hpp>

#include "rules/deltas.hpp"
#include "rules/supplier.hpp"
#include "unit/rules/world.hpp"

using namespace milaan;
using test::decide;
using test::leave;
using test::World;

namespace {

const Decision kAccept{ImsAction::accept, {}, {}};
const Decision kReject{ImsAction::reject, {}, {}};

TaxPeriod month(int m) {
    return make_period(2025, m);
}

/// A row of the GSTR-2B of a month.
void shown(World& w, Section section, const char* number, Money tax, int m, const char* amends = "",
           Branch branch = Branch::available) {
    auto d = w.in_2b(section, number, tax, branch, month(m));
    if (*amends != 0) w.amends(d, amends);
    w.add(d);
}

/// An amendment in IMS of December, worked on without its GSTR-2B.
void in_hand(World& w, Section section, const char* number, Money tax, const char* amends) {
    auto d = w.ims(section, number, tax);
    d.supplier_period = month(12);
    w.amends(d, amends);
    w.add(d);
}

} // namespace

TEST_CASE("each amendment of a chain is measured against the one accepted before it") {
    World w(month(12));
    shown(w, Section::b2b, "O", rupees(18000), 10);
    shown(w, Section::b2ba, "O", rupees(15000), 11, "O");
    in_hand(w, Section::b2ba, "O", rupees(16000), "O");
    const auto c = w.context();
    REQUIRE(w.documents.size() == 3);
    for (std::uint32_t d = 0; d < 3; ++d) {
        const auto tax = w.intake.portal.tax()[w.documents[d].row()].igst;
        INFO(to_plain(tax));
        CHECK(rules::credit_effect(c, d).igst == (tax == rupees(18000)   ? rupees(18000)
                                                  : tax == rupees(15000) ? rupees(-3000)
                                                                         : rupees(1000)));
    }
}

TEST_CASE(
    "a rejected amendment is no accepted state: the next is measured against what was before") {
    World w(month(12));
    shown(w, Section::b2b, "O", rupees(18000), 10);
    shown(w, Section::b2ba, "A1", rupees(15000), 11, "O", Branch::rejected);
    in_hand(w, Section::b2ba, "A2", rupees(16000), "A1");
    const auto c = w.context();
    CHECK(rules::credit_effect(c, w.find("A2")).igst == rupees(-2000));
    CHECK(rules::reduces_credit(c, w.find("A2")));
}

TEST_CASE(
    "original and amendment in one GSTR-2B: the amendment counts alone, whatever is decided") {
    World w;
    w.both(Section::b2b, "O", rupees(18000));
    for (auto d :
         {w.ims(Section::b2ba, "X", rupees(15300)), w.in_2b(Section::b2ba, "X", rupees(15300))}) {
        w.amends(d, "O");
        w.add(d);
    }
    auto& r = w.statement(w.settings.period);
    const auto cell = w.make(Section::b2ba, "X", rupees(15300));
    add_to(r.summary, summary_place(cell, Branch::available), cell.tax, cell.taxable, 1);
    CHECK(leave(w).cell(Table4Cell::c4A5) == rupees(15300));
    const auto original_rejected = decide(w, "O", kReject);
    CHECK(original_rejected.cell(Table4Cell::c4A5) == rupees(15300));
    CHECK(original_rejected.sum(Branch::rejected, Bucket::nonrevsup, SubSection::b2b) == Money{});
    const auto rejected = decide(w, "X", kReject);
    CHECK(rejected.cell(Table4Cell::c4A5) == Money{});
    CHECK(rejected.sum(Branch::rejected, Bucket::nonrevsup, SubSection::b2ba) == rupees(15300));
    const auto c = w.context();
    CHECK(rules::documents_of(c, Table4Cell::c4A5, w.downloaded()) == std::vector{w.find("X")});
    CHECK(rules::place_of(c, w.find("O"), kAccept) == Place::outside);
}

TEST_CASE("heads that move in different directions: no question, ordinary pending, no liability") {
    World w(month(11));
    auto o = w.in_2b(Section::b2b, "O", rupees(1800), Branch::available, month(10));
    w.add(o);
    auto x = w.ims(Section::b2ba, "X", {});
    x.tax = {{}, rupees(900), rupees(900), {}};
    w.amends(x, "O");
    w.add(x);
    const auto c = w.context();
    const auto at = w.find("X");
    CHECK(rules::direction_of(c, at) == rules::Direction::mixed);
    CHECK_FALSE(rules::asks_reduction(c, at));
    CHECK(rules::credit_effect(c, at) == Tax{rupees(-1800), rupees(900), rupees(900), {}});
    w.settings.as_of = make_date(2026, 6, 1).value();
    CHECK(decide(w, "X", {ImsAction::pending, {}, {}}).permission.allowed);
    CHECK(rules::liability_if_rejected(w.context(), at) == rules::SupplierLiability{});
}

TEST_CASE(
    "a bill of entry moved to another GSTIN takes back what was accepted, as far as declared") {
    World w(month(11));
    w.settings.as_of = make_date(2025, 12, 15).value();
    w.add(w.in_2b(Section::impg, "BOE", rupees(40000), Branch::available, month(10)));
    auto moved = w.ims(Section::impga, "BOE", rupees(40000));
    w.amends(moved, "BOE");
    moved.extra = w.intake.portal.intern("G");
    w.add(moved);
    const auto c = w.context();
    std::uint32_t at = 0;
    while (!w.documents[at].in_ims()) ++at;
    CHECK(rules::credit_effect(c, at).igst == rupees(-40000));
    CHECK(rules::asks_reduction(c, at));
    Decision part = kAccept;
    part.reduction = {Flag::yes, true, {rupees(25000), {}, {}, {}}};
    CHECK(rules::permission(c, at, part).allowed);
    auto decisions = w.downloaded();
    decisions.set(at, part);
    const auto p = rules::preview(c, decisions);
    CHECK(p.summary.at(Branch::available, Bucket::imports, SubSection::impga).tax.igst ==
          rupees(-25000));
    CHECK(rules::table4(p.summary, c, {}).at(Table4Cell::c4A1).igst == rupees(-25000));
    CHECK(rules::permission(c, at, kReject).reason == rules::RefusalReason::import_has_no_reject);
}

TEST_CASE("what a rejection adds to the supplier's tax, and when") {
    World w;
    w.both(Section::b2bcn, "CN", rupees(3600));
    w.both(Section::b2b, "INV", rupees(18000));
    const auto c = w.context();
    const auto note = rules::liability_if_rejected(c, w.find("CN"));
    CHECK(note.tax.igst == rupees(3600));
    CHECK(note.period == make_period(2025, 11));
    CHECK(rules::liability_if_rejected(c, w.find("INV")) == rules::SupplierLiability{});
    CHECK(rules::liability_of(c, w.find("CN"), ImsAction::accept) == rules::SupplierLiability{});
}

TEST_CASE("a credit note rejected and reported again unchanged: accepting it takes the tax back") {
    World w(month(11));
    shown(w, Section::b2bcn, "CN", rupees(1800), 10, "", Branch::rejected);
    auto again = w.ims(Section::b2bcna, "CN", rupees(1800));
    w.amends(again, "CN");
    w.add(again);
    const auto c = w.context();
    std::uint32_t at = 0;
    while (!w.documents[at].in_ims()) ++at;
    CHECK(rules::liability_of(c, at, ImsAction::accept).tax.igst == rupees(-1800));
    CHECK(rules::liability_of(c, at, ImsAction::reject).tax.igst == rupees(1800));
    CHECK(rules::reduction_limit(c, at).igst == rupees(1800));
}
