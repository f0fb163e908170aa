// When the portal takes an action and when it does not: what is filed, what has lapsed, what is
// declared and remarked.

#include <catch2/catch_amalgamated.hpp>

#include "rules/clocks.hpp"
#include "rules/position.hpp"
#include "unit/rules/world.hpp"

using namespace milaan;
using rules::RefusalReason;
using test::decide;
using test::leave;
using test::World;

namespace {

const Decision kAccept{ImsAction::accept, {}, {}};
const Decision kReject{ImsAction::reject, {}, {}};
const Decision kPending{ImsAction::pending, {}, {}};

World one(Section section, Money tax, TaxPeriod period = make_period(2025, 10)) {
    World w(period);
    w.both(section, "X", tax);
    w.sum_statement();
    return w;
}

Decision declaring(Flag answer, Tax amounts) {
    Decision d = kAccept;
    d.reduction = {answer, true, amounts};
    return d;
}

bool told(const rules::Preview& p, Code code) {
    for (const auto& d : p.diagnostics)
        if (d.code == code) return true;
    return false;
}

} // namespace

TEST_CASE("after GSTR-3B is filed the action is locked") {
    auto w = one(Section::b2b, rupees(18000));
    w.settings.filed_3b_through = make_period(2025, 10);
    CHECK(decide(w, "X", kReject).permission.reason == RefusalReason::return_filed);
    w.settings.filed_3b_through = make_period(2025, 9);
    CHECK(decide(w, "X", kReject).permission.allowed);
}

TEST_CASE("63: an invoice still pending after 30 November of the next year is gone") {
    World w(make_period(2026, 10));
    auto d = w.ims(Section::b2b, "X", rupees(18000), ImsAction::pending);
    d.supplier_period = make_period(2025, 10);
    w.add(d);
    w.settings.as_of = make_date(2026, 11, 30).value();
    CHECK(decide(w, "X", kAccept).cell(Table4Cell::c4A5) == rupees(18000));
    w.settings.as_of = make_date(2026, 12, 1).value();
    const auto late = decide(w, "X", kAccept);
    CHECK(late.permission.reason == RefusalReason::credit_lapsed);
    CHECK(late.cell(Table4Cell::c4A5) == Money{});
    CHECK(told(late.preview, Code::credit_lapsed));
    CHECK(rules::place_of(w.context(), 0, kPending) == Place::outside);
}

TEST_CASE("16(4) goes by the day of filing: the GSTR-3B of November 2026 comes too late") {
    World w(make_period(2026, 11));
    auto d = w.ims(Section::b2b, "X", rupees(18000), ImsAction::pending);
    d.supplier_period = make_period(2025, 10);
    w.add(d);
    w.settings.as_of = make_date(2026, 11, 25).value();
    CHECK(decide(w, "X", kAccept).permission.reason == RefusalReason::credit_lapsed);
}

TEST_CASE("an annual return furnished early ends the credit of its year") {
    World w(make_period(2026, 9));
    auto d = w.ims(Section::b2b, "X", rupees(18000), ImsAction::pending);
    d.supplier_period = make_period(2025, 10);
    w.add(d);
    w.settings.as_of = make_date(2026, 10, 15).value();
    CHECK(decide(w, "X", kAccept).permission.allowed);
    w.settings.annual_returns.push_back(
        {fy_of(make_date(2025, 10, 5).value()), make_date(2026, 10, 10).value()});
    CHECK(decide(w, "X", kAccept).permission.reason == RefusalReason::credit_lapsed);
    CHECK(to_iso(rules::credit_last_day(w.context(), 0)) == "2026-10-10");
}

TEST_CASE("section 16(4) does not name credit notes and bills of entry") {
    World w;
    w.both(Section::b2bcn, "CN", rupees(90));
    w.both(Section::impg, "BOE", rupees(90));
    const auto c = w.context();
    CHECK_FALSE(rules::credit_last_day(c, w.find("CN")).known());
    CHECK_FALSE(rules::credit_last_day(c, w.find("BOE")).known());
}

TEST_CASE(
    "unequal heads: both may be declared up to the smaller, and full is Yes without amounts") {
    World w;
    auto note = w.ims(Section::b2bcn, "X", {});
    note.tax = {{}, rupees(900), rupees(800), {}};
    w.add(note);
    const auto c = w.context();
    CHECK(rules::reduction_limit(c, 0) == Tax{{}, rupees(800), rupees(800), {}});
    CHECK(
        rules::permission(c, 0, declaring(Flag::yes, {{}, rupees(800), rupees(800), {}})).allowed);
    CHECK(
        rules::permission(c, 0, declaring(Flag::yes, {{}, rupees(850), rupees(850), {}})).reason ==
        RefusalReason::reduction_above_tax);
    CHECK(rules::permission(c, 0, declaring(Flag::no, {{}, rupees(1), rupees(1), {}})).reason ==
          RefusalReason::reduction_needs_yes);
    Decision full = kAccept;
    full.reduction.answer = Flag::yes;
    auto decisions = w.downloaded();
    decisions.set(0, full);
    CHECK(rules::table4(rules::preview(c, decisions).summary, c, {}).at(Table4Cell::c4A5) ==
          Tax{{}, rupees(-900), rupees(-800), {}});
}

TEST_CASE("before the GSTR-2B of October 2025 nothing is declared, and the switch is a setting") {
    auto w = one(Section::b2bcn, rupees(3600), make_period(2025, 9));
    Decision full = kAccept;
    full.reduction.answer = Flag::yes;
    CHECK(decide(w, "X", full).permission.reason == RefusalReason::reduction_before_its_time);
    w.settings.reduction_from = make_period(2025, 9);
    CHECK(decide(w, "X", full).permission.allowed);
    w.settings.one_period_pending_from = make_period(2025, 9);
    w.settings.as_of = make_date(2025, 10, 15).value();
    CHECK(decide(w, "X", kPending).permission.allowed);
}

TEST_CASE("a declaration leaves the taxable value of the note as it is") {
    auto w = one(Section::b2bcn, rupees(1800));
    const auto whole =
        leave(w).preview.summary.at(Branch::available, Bucket::othersup, SubSection::cdnr);
    Decision none = kAccept;
    none.reduction.answer = Flag::no;
    const auto after = decide(w, "X", none);
    const auto& cell =
        after.preview.summary.at(Branch::available, Bucket::othersup, SubSection::cdnr);
    CHECK(cell.taxable == whole.taxable);
    CHECK(cell.tax == Tax{});
    CHECK(told(after.preview, Code::missing_remark));
}

TEST_CASE("a remark on an Accept that declares is a contested point") {
    auto w = one(Section::b2bcn, rupees(1800));
    Decision d = kAccept;
    d.reduction = {Flag::yes, true, {rupees(100), {}, {}, {}}};
    d.remarks = "only so much was availed";
    CHECK(decide(w, "X", d).permission.allowed);
    w.settings.remarks_on_accept = false;
    CHECK(decide(w, "X", d).permission.reason == RefusalReason::remarks_not_allowed);
}

TEST_CASE("11: without the GSTR-3B of the month before there is no GSTR-2B") {
    World w;
    w.add(w.ims(Section::b2b, "X", rupees(18000)));
    w.settings.previous_3b_filed = false;
    const auto o = leave(w);
    CHECK_FALSE(o.preview.generated());
    CHECK(o.preview.summary == ItcSummary{});
    CHECK(o.cell(Table4Cell::c4A5) == Money{});
    CHECK(told(o.preview, Code::previous_3b_unfiled));
    w.settings.previous_3b_filed = true;
    CHECK(leave(w).cell(Table4Cell::c4A5) == rupees(18000));
    w.settings.filed_3b_through = make_period(2025, 8);
    CHECK_FALSE(leave(w).preview.generated());
}

TEST_CASE("12: a quarterly recipient has one GSTR-2B, in the last month of the quarter") {
    for (const auto& [month, credit] : {std::pair{10, 0}, {11, 0}, {12, 18000}}) {
        World w(make_period(2025, month));
        w.settings.quarterly = true;
        auto d = w.ims(Section::b2b, "X", rupees(18000));
        d.supplier_period = make_period(2025, 10);
        w.add(d);
        const auto o = leave(w);
        CHECK(o.cell(Table4Cell::c4A5) == rupees(credit));
        CHECK(o.preview.generated() == (credit != 0));
        CHECK(rules::period_of_document(w.context(), 0) == make_period(2025, 12));
    }
}

TEST_CASE("what the portal took stands, and a flag that says otherwise is told") {
    World w(make_period(2025, 9));
    auto d = w.ims(Section::b2bcn, "X", rupees(3600));
    d.pending_blocked = Flag::no;
    w.add(d);
    const auto o = decide(w, "X", kPending);
    REQUIRE(o.permission.allowed);
    CHECK(told(o.preview, Code::portal_flag_disagrees));
    CHECK_FALSE(told(leave(w).preview, Code::portal_flag_disagrees));
}

TEST_CASE("everything about one record in one place") {
    auto w = one(Section::b2bcn, rupees(3600));
    const auto c = w.context();
    const auto p = rules::position(c, 0, kReject, {});
    CHECK(p.period == make_period(2025, 10));
    CHECK(p.allowed == std::array{true, true, true, true});
    CHECK(to_iso(p.pending_until) == "2025-12-20");
    CHECK_FALSE(p.credit_last_day.known());
    CHECK(p.asks_reduction);
    CHECK(p.reduction_limit.igst == rupees(3600));
    CHECK(p.place == Place::rejected);
    CHECK(p.effect == Tax{});
    CHECK(p.supplier_liability.igst == rupees(3600));
    CHECK(rules::position(c, 0, kAccept, {}).effect.igst == rupees(-3600));
    CHECK(rules::position(c, 0, kAccept, {}).supplier_liability == Tax{});
    CHECK(rules::position(c, 0, kAccept, {}).liability_if_rejected.igst == rupees(3600));

    auto boe = one(Section::impg, rupees(50));
    const auto q = rules::position(boe.context(), 0, {}, {});
    CHECK(q.allowed == std::array{true, true, false, true});
    CHECK(q.notes.find("no Reject for imports") != std::string::npos);
}
