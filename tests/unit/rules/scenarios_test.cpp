// The numbered scenarios: what each action does to GSTR-2B and to Table 4. Amounts are tax, one
// head.

#include <catch2/catch_amalgamated.hpp>

#include "rules/clocks.hpp"
#include "unit/rules/world.hpp"

using namespace milaan;
using test::decide;
using test::leave;
using test::World;

namespace {

constexpr auto kAvl = Branch::available;
constexpr auto kNonRev = Bucket::nonrevsup;
constexpr auto kOther = Bucket::othersup;
const Decision kAccept{ImsAction::accept, {}, {}};
const Decision kReject{ImsAction::reject, {}, {}};
const Decision kPending{ImsAction::pending, {}, {}};

Decision accept_declaring(Money igst) {
    Decision d = kAccept;
    d.reduction.answer = Flag::yes;
    d.reduction.has_amounts = true;
    d.reduction.amounts.igst = igst;
    return d;
}

Decision accept_full() {
    Decision d = kAccept;
    d.reduction.answer = Flag::yes;
    return d;
}

Decision accept_without_reduction() {
    Decision d = kAccept;
    d.reduction.answer = Flag::no;
    return d;
}

/// One record in IMS and in the 2B of the period.
World one(Section section, Money tax, TaxPeriod period = make_period(2025, 10)) {
    World w(period);
    w.both(section, "X", tax);
    w.sum_statement();
    return w;
}

/// An amendment in IMS and the 2B of November, its original in the 2B of October.
World amended(Section original, Money before, Section amendment, Money after,
              Branch original_branch = Branch::available) {
    World w(make_period(2025, 11));
    w.settings.as_of = make_date(2025, 12, 15).value();
    w.add(w.in_2b(original, "O", before, original_branch, make_period(2025, 10)));
    auto ims = w.ims(amendment, "X", after);
    w.amends(ims, "O");
    w.add(ims);
    auto row = w.in_2b(amendment, "X", after);
    w.amends(row, "O");
    w.add(row);
    auto& october = w.statement(make_period(2025, 10));
    const auto o = w.intake.portal.row(0);
    add_to(october.summary, summary_place(o, o.branch), o.tax, o.taxable, 1);
    // The portal's November summary moves by the difference (or the full value after a rejection).
    const auto delta = original_branch == Branch::rejected ? after : after - before;
    auto& november = w.statement(make_period(2025, 11));
    auto cell = w.make(amendment, "X", delta);
    add_to(november.summary, summary_place(cell, Branch::available), cell.tax, cell.taxable, 1);
    return w;
}

} // namespace

TEST_CASE("1 to 4: an invoice accepted, left alone, rejected, kept pending") {
    for (const auto& d : {kAccept, Decision{}}) {
        auto w = one(Section::b2b, rupees(18000));
        const auto o = decide(w, "X", d);
        CHECK(o.sum(kAvl, kNonRev, SubSection::b2b) == rupees(18000));
        CHECK(o.cell(Table4Cell::c4A5) == rupees(18000));
        CHECK(o.preview.changes.empty());
    }
    auto w = one(Section::b2b, rupees(18000));
    const auto rejected = decide(w, "X", kReject);
    CHECK(rejected.sum(Branch::rejected, kNonRev, SubSection::b2b) == rupees(18000));
    CHECK(rejected.sum(kAvl, kNonRev, SubSection::b2b) == Money{});
    CHECK(rejected.cell(Table4Cell::c4A5) == Money{});
    const auto pending = decide(w, "X", kPending);
    CHECK(pending.sum(kAvl, kNonRev, SubSection::b2b) == Money{});
    CHECK(pending.sum(Branch::rejected, kNonRev, SubSection::b2b) == Money{});
    CHECK(pending.cell(Table4Cell::c4A5) == Money{});
}

TEST_CASE("5: pending in October, accepted in November, credited in November") {
    World w(make_period(2025, 11));
    auto d = w.ims(Section::b2b, "X", rupees(18000), ImsAction::pending);
    d.supplier_period = make_period(2025, 10);
    w.add(d);
    w.sum_statement();
    CHECK(leave(w).cell(Table4Cell::c4A5) == Money{});
    CHECK(decide(w, "X", kAccept).cell(Table4Cell::c4A5) == rupees(18000));
}

TEST_CASE("7: saved and never filed gives no credit, whatever the action") {
    World w;
    auto d = w.ims(Section::b2b, "X", rupees(18000), ImsAction::accept);
    d.filing = FilingStatus::saved;
    w.add(d);
    w.sum_statement();
    CHECK(leave(w).cell(Table4Cell::c4A5) == Money{});
}

TEST_CASE("10: an action that is newer than the draft makes the draft stale, and that is said") {
    World w;
    w.add(w.ims(Section::b2b, "X", rupees(18000), ImsAction::reject));
    w.add(w.in_2b(Section::b2b, "X", rupees(18000)));
    w.sum_statement();
    const auto o = leave(w);
    CHECK(o.cell(Table4Cell::c4A5) == Money{});
    bool said = false;
    for (const auto& d : o.preview.diagnostics) said = said || d.code == Code::stale_draft;
    CHECK(said);
}

TEST_CASE("14 to 17: debit notes add, credit notes net in 4(A) since January 2023") {
    auto dn = one(Section::b2bdn, rupees(1800));
    CHECK(decide(dn, "X", kAccept).cell(Table4Cell::c4A5) == rupees(1800));
    for (const auto& [period, a5, b2] : {std::tuple{make_period(2025, 10), 14400, 0},
                                         std::tuple{make_period(2022, 11), 18000, 3600}}) {
        World w(period);
        w.both(Section::b2b, "INV", rupees(18000));
        w.both(Section::b2bcn, "CN", rupees(3600));
        w.sum_statement();
        const auto o = leave(w);
        CHECK(o.sum(kAvl, kOther, SubSection::cdnr) == rupees(3600));
        CHECK(o.cell(Table4Cell::c4A5) == rupees(a5));
        CHECK(o.cell(Table4Cell::c4B2) == rupees(b2));
        CHECK(o.cell(Table4Cell::c4C) == rupees(14400));
    }
    auto cn = one(Section::b2bcn, rupees(3600));
    CHECK(leave(cn).cell(Table4Cell::c4A5) == rupees(-3600));
}

TEST_CASE("18 and 19: a declared reduction takes the place of the note's tax") {
    auto w = one(Section::b2bcn, rupees(18000));
    const auto none = decide(w, "X", accept_without_reduction());
    REQUIRE(none.permission.allowed);
    CHECK(none.cell(Table4Cell::c4A5) == Money{});
    const auto part = decide(w, "X", accept_declaring(rupees(9000)));
    REQUIRE(part.permission.allowed);
    CHECK(part.cell(Table4Cell::c4A5) == rupees(-9000));
}

TEST_CASE("20 to 23: declarations that the portal refuses") {
    World w;
    auto note = w.ims(Section::b2bcn, "X", {});
    note.tax = {{}, rupees(900), rupees(900), {}};
    w.add(note);
    w.both(Section::b2b, "INV", rupees(18000));
    const auto c = w.context();
    auto uneven = kAccept;
    uneven.reduction = {Flag::yes, true, {{}, rupees(850), rupees(800), {}}};
    CHECK(rules::permission(c, w.find("X"), uneven).reason ==
          rules::RefusalReason::reduction_heads_unequal);
    auto above = kAccept;
    above.reduction = {Flag::yes, true, {{}, rupees(5000), rupees(5000), {}}};
    CHECK(rules::permission(c, w.find("X"), above).reason ==
          rules::RefusalReason::reduction_above_tax);
    auto rejecting = kReject;
    rejecting.reduction = {Flag::yes, true, {{}, rupees(500), rupees(500), {}}};
    CHECK(rules::permission(c, w.find("X"), rejecting).reason ==
          rules::RefusalReason::reduction_without_accept);
    CHECK(rules::permission(c, w.find("INV"), accept_full()).reason ==
          rules::RefusalReason::reduction_not_asked);
}

TEST_CASE("24: a rejected credit note takes no credit away and stands among the rejected") {
    auto w = one(Section::b2bcn, rupees(3600));
    const auto o = decide(w, "X", kReject);
    CHECK(o.sum(Branch::rejected, kOther, SubSection::cdnr) == rupees(3600));
    CHECK(o.cell(Table4Cell::c4A5) == Money{});
}

TEST_CASE("25 and 26: pending of a credit note ends with the next period's GSTR-3B") {
    CHECK(to_iso(rules::pending_last_day(make_period(2025, 10), false, 27)) == "2025-12-20");
    CHECK(to_iso(rules::pending_last_day(make_period(2025, 12), true, 27)) == "2026-04-22");
    CHECK(to_iso(rules::pending_last_day(make_period(2025, 12), true, 9)) == "2026-04-24");
    auto w = one(Section::b2bcn, rupees(3600));
    CHECK(decide(w, "X", kPending).permission.allowed);
    w.settings.as_of = make_date(2025, 12, 20).value();
    CHECK(decide(w, "X", kPending).permission.allowed);
    w.settings.as_of = make_date(2025, 12, 21).value();
    CHECK(decide(w, "X", kPending).permission.reason == rules::RefusalReason::pending_expired);
}

TEST_CASE("27: before the GSTR-2B of October 2025 a credit note cannot be kept pending") {
    auto w = one(Section::b2bcn, rupees(3600), make_period(2025, 9));
    CHECK(decide(w, "X", kPending).permission.reason ==
          rules::RefusalReason::pending_blocked_by_date);
}

TEST_CASE("the portal's flag outranks the dates both ways, and the disagreement is said") {
    auto late = one(Section::b2bcn, rupees(3600), make_period(2025, 9));
    auto row = late.intake.portal.row(0);
    row.pending_blocked = Flag::no;
    late.intake.portal.set(0, row);
    const auto allowed = decide(late, "X", kPending).permission;
    CHECK(allowed.allowed);
    CHECK(allowed.flag_disagrees);

    auto invoice = one(Section::b2b, rupees(18000));
    row = invoice.intake.portal.row(0);
    row.pending_blocked = Flag::yes;
    invoice.intake.portal.set(0, row);
    const auto refused = decide(invoice, "X", kPending).permission;
    CHECK(refused.reason == rules::RefusalReason::pending_blocked_by_flag);
    CHECK(refused.flag_disagrees);
}

TEST_CASE(
    "30 to 33: amendments of credit notes move by the difference, or fully after a rejection") {
    auto up = amended(Section::b2bcn, rupees(1800), Section::b2bcna, rupees(2700));
    const auto more = decide(up, "X", accept_full());
    REQUIRE(more.permission.allowed);
    CHECK(more.sum(kAvl, kOther, SubSection::cdnra) == rupees(900));
    CHECK(more.cell(Table4Cell::c4A5) == rupees(-900));

    auto down = amended(Section::b2bcn, rupees(1800), Section::b2bcna, rupees(900));
    CHECK(decide(down, "X", kAccept).cell(Table4Cell::c4A5) == rupees(900));
    CHECK_FALSE(rules::asks_reduction(down.context(), down.find("X")));

    auto after_rejection =
        amended(Section::b2bcn, rupees(1800), Section::b2bcna, rupees(900), Branch::rejected);
    CHECK(decide(after_rejection, "X", accept_full()).cell(Table4Cell::c4A5) == rupees(-900));
    auto again =
        amended(Section::b2bcn, rupees(1800), Section::b2bcna, rupees(1800), Branch::rejected);
    CHECK(decide(again, "X", accept_full()).cell(Table4Cell::c4A5) == rupees(-1800));
}

TEST_CASE("34 to 38: amendments of invoices") {
    auto again =
        amended(Section::b2b, rupees(18000), Section::b2ba, rupees(18000), Branch::rejected);
    CHECK(decide(again, "X", kAccept).cell(Table4Cell::c4A5) == rupees(18000));
    auto down = amended(Section::b2b, rupees(18000), Section::b2ba, rupees(15300));
    CHECK(decide(down, "X", accept_full()).cell(Table4Cell::c4A5) == rupees(-2700));
    const auto declared = decide(down, "X", accept_declaring(rupees(1000)));
    REQUIRE(declared.permission.allowed);
    CHECK(declared.cell(Table4Cell::c4A5) == rupees(-1000));
    const auto rejected = decide(down, "X", kReject);
    CHECK(rejected.cell(Table4Cell::c4A5) == Money{});
    CHECK(rejected.sum(Branch::rejected, kNonRev, SubSection::b2ba) == rupees(15300));
    auto up = amended(Section::b2b, rupees(18000), Section::b2ba, rupees(20000));
    CHECK(decide(up, "X", kAccept).cell(Table4Cell::c4A5) == rupees(2000));
}

TEST_CASE("36: a partial answer without a remark is refused only where the settings say so") {
    auto w = amended(Section::b2b, rupees(18000), Section::b2ba, rupees(15300));
    CHECK(decide(w, "X", accept_declaring(rupees(1000))).permission.allowed);
    w.settings.require_remark = true;
    CHECK(decide(w, "X", accept_declaring(rupees(1000))).permission.reason ==
          rules::RefusalReason::remark_required);
}

namespace {

/// The original in IMS of October, its amendment in IMS of November.
World waiting(ImsAction on_original) {
    World w(make_period(2025, 11));
    auto original = w.ims(Section::b2b, "O", rupees(18000), on_original);
    original.supplier_period = make_period(2025, 10);
    w.add(original);
    auto amendment = w.ims(Section::b2ba, "X", rupees(15300));
    w.amends(amendment, "O");
    w.add(amendment);
    return w;
}

} // namespace

TEST_CASE("40: an amendment waits until its original is acted on and its GSTR-3B filed") {
    auto w = waiting(ImsAction::none);
    CHECK(decide(w, "X", kAccept).permission.reason == rules::RefusalReason::original_not_settled);
    CHECK(decide(w, "X", Decision{}).permission.allowed);
    w.settings.filed_3b_through = make_period(2025, 9);
    CHECK_FALSE(decide(w, "X", kAccept).permission.allowed);
    w.settings.filed_3b_through = make_period(2025, 10);
    CHECK(decide(w, "X", kAccept).permission.allowed);
}

TEST_CASE("40: a GSTR-2B of November proves that the GSTR-3B of October is filed") {
    auto w = waiting(ImsAction::accept);
    w.sum_statement();
    CHECK(decide(w, "X", kAccept).permission.allowed);
    // A pending original is not settled by the month going by.
    auto pending = waiting(ImsAction::pending);
    pending.sum_statement();
    CHECK(decide(pending, "X", kAccept).permission.reason ==
          rules::RefusalReason::original_pending);
}

TEST_CASE("41 to 44: e-commerce documents and bills of entry") {
    auto eco = one(Section::ecom, rupees(5000));
    CHECK(decide(eco, "X", kAccept).cell(Table4Cell::c4A5) == rupees(5000));
    auto boe = one(Section::impg, rupees(50000));
    CHECK(leave(boe).cell(Table4Cell::c4A1) == rupees(50000));
    CHECK(decide(boe, "X", kReject).permission.reason ==
          rules::RefusalReason::import_has_no_reject);
    CHECK(decide(boe, "X", kPending).cell(Table4Cell::c4A1) == Money{});
}

TEST_CASE("46: reverse charge, available and not") {
    World w;
    auto available = w.in_2b(Section::b2b, "A", {});
    available.reverse_charge = Flag::yes;
    available.tax = {{}, paise(1205), paise(1205), {}};
    auto lost = w.in_2b(Section::b2b, "B", {}, Branch::unavailable);
    lost.reverse_charge = Flag::yes;
    lost.tax = {{}, paise(13869), paise(13869), {}};
    w.add(available);
    w.add(lost);
    w.sum_statement();
    const auto t = leave(w).table4;
    CHECK(t.at(Table4Cell::c31d).cgst == paise(15074));
    CHECK(t.at(Table4Cell::c4A3).cgst == paise(1205));
    CHECK(t.at(Table4Cell::c4D2).cgst == paise(13869));
}

TEST_CASE("49 to 52: ISD, place of supply, time limit, Rule 37A") {
    World w;
    w.add(w.in_2b(Section::isd, "I", rupees(7000)));
    auto note = w.in_2b(Section::isd, "IC", rupees(500));
    note.kind = DocKind::isd_credit_note;
    w.add(note);
    w.add(w.in_2b(Section::b2b, "P", rupees(4000), Branch::unavailable));
    w.add(w.in_2b(Section::b2b, "C", rupees(2500), Branch::unavailable));
    w.add(w.in_2b(Section::b2b, "R", rupees(8000), Branch::reversal));
    w.sum_statement();
    const auto o = leave(w);
    CHECK(o.cell(Table4Cell::c4A4) == rupees(6500));
    CHECK(o.cell(Table4Cell::c4D2) == rupees(6500));
    CHECK(o.cell(Table4Cell::c4A5) == Money{});
    CHECK(o.cell(Table4Cell::c4B2) == rupees(8000));
    CHECK(decide(w, "P", kAccept).permission.reason == rules::RefusalReason::not_in_ims);
}

TEST_CASE("53, 57 and 58: Table 4 is gross, may be negative, and adds up") {
    World w;
    w.add(w.in_2b(Section::b2b, "INV", rupees(100000)));
    w.add(w.in_2b(Section::b2bdn, "DN", rupees(5000)));
    w.add(w.in_2b(Section::b2bcn, "CN", rupees(10000)));
    w.add(w.in_2b(Section::isd, "ISD", rupees(20000)));
    w.add(w.in_2b(Section::impg, "BOE", rupees(50000)));
    auto reverse = w.in_2b(Section::b2b, "RCM", rupees(8000));
    reverse.reverse_charge = Flag::yes;
    w.add(reverse);
    w.add(w.in_2b(Section::b2b, "POS", rupees(4000), Branch::unavailable));
    w.sum_statement();
    const auto c = w.context();
    rules::Entries e;
    e.of(ReversalGround::rule_42).igst = rupees(9000);
    e.of(ReversalGround::goods_not_received).igst = rupees(2000);
    e.back(ReversalGround::goods_not_received).igst = rupees(1500);
    const auto t = rules::table4(rules::preview(c, w.downloaded()).summary, c, e);
    const std::pair<Table4Cell, int> expected[] = {
        {Table4Cell::c4A1, 50000}, {Table4Cell::c4A3, 8000}, {Table4Cell::c4A4, 20000},
        {Table4Cell::c4A5, 96500}, {Table4Cell::c4B1, 9000}, {Table4Cell::c4B2, 2000},
        {Table4Cell::c4C, 163500}, {Table4Cell::c4D1, 1500}, {Table4Cell::c4D2, 4000},
        {Table4Cell::c31d, 8000}};
    for (const auto& [cell, value] : expected) {
        INFO(key_of(cell));
        CHECK(t.at(cell).igst == rupees(value));
    }
    World negative;
    negative.add(negative.in_2b(Section::b2b, "INV", rupees(5000)));
    negative.add(negative.in_2b(Section::b2bcn, "CN", rupees(8000)));
    negative.sum_statement();
    CHECK(leave(negative).cell(Table4Cell::c4A5) == rupees(-3000));
}

TEST_CASE("63: the last day for the credit of an invoice is 30 November after its year") {
    CHECK(to_iso(rules::credit_last_day(make_date(2026, 3, 31).value())) == "2026-11-30");
    CHECK(to_iso(rules::credit_last_day(make_date(2026, 4, 1).value())) == "2027-11-30");
    CHECK_FALSE(rules::credit_last_day(Date{}).known());
}

TEST_CASE(
    "remarks go with Reject and Pending, within 250 characters, unless the portal blocks them") {
    auto w = one(Section::b2b, rupees(18000));
    auto with = [](Decision d, std::string remarks) {
        d.remarks = std::move(remarks);
        return d;
    };
    CHECK(decide(w, "X", with(kReject, "not ours")).permission.allowed);
    CHECK(decide(w, "X", with(kAccept, "fine")).permission.reason ==
          rules::RefusalReason::remarks_not_allowed);
    CHECK(decide(w, "X", with(kReject, std::string(251, 'x'))).permission.reason ==
          rules::RefusalReason::remarks_too_long);
    std::string rupee_signs;
    for (int i = 0; i < 250; ++i) rupee_signs += "₹";
    CHECK(decide(w, "X", with(kReject, rupee_signs)).permission.allowed);
    auto row = w.intake.portal.row(0);
    row.remarks_blocked = Flag::yes;
    w.intake.portal.set(0, row);
    CHECK(decide(w, "X", with(kReject, "not ours")).permission.reason ==
          rules::RefusalReason::remarks_blocked_by_flag);
}

TEST_CASE("every refusal and every advice has a name and a sentence of its own") {
    for (int r = 1; r <= static_cast<int>(rules::RefusalReason::remark_required); ++r) {
        CHECK_FALSE(rules::name_of(static_cast<rules::RefusalReason>(r)).empty());
        CHECK(rules::sentence_of(static_cast<rules::RefusalReason>(r)).ends_with('.'));
    }
    for (int a = 0; a <= static_cast<int>(rules::AdviceCode::settle_original_first); ++a)
        CHECK(rules::sentence_of(static_cast<rules::AdviceCode>(a)).ends_with('.'));
}
