// What is advised for what was found (rules.md 5.3), with the user's policies; advice is never
// something the portal refuses.

#include <catch2/catch_amalgamated.hpp>

#include <set>

#include "unit/workspace/month.hpp"

using namespace milaan;
using rules::AdviceCode;
using test::find;
using test::Month;
using test::workspace_of;

namespace {

rules::Advice on(const workspace::Workspace& w, const char* number) {
    return w.advice[find(w, number)];
}

Document entry(Month& m, const std::string& number, Money tax) {
    m.booked(number, tax);
    return m.intake.books.row(m.intake.books.size() - 1);
}

} // namespace

TEST_CASE("the table of advice has one row per case, in order, each with its words") {
    std::set<std::string_view> names;
    int no_cells = 0, by_practice = 0;
    const auto cases = rules::advice_cases();
    REQUIRE(cases.size() == rules::kAdviceCodeCount);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto& k = cases[i];
        INFO(k.name);
        CHECK(static_cast<std::size_t>(k.code) == i);
        CHECK(names.insert(k.name).second);
        CHECK_FALSE(k.finding.empty());
        no_cells += k.working.empty();
        by_practice += k.source.empty();
        // Practice alone never takes an action that costs the supplier something, unasked.
        if (k.sure && k.source.empty()) CHECK(k.action != ImsAction::reject);
        CHECK(k.sentence.ends_with('.'));
    }
    // A case whose cells or rule were forgotten would be one more.
    CHECK(no_cells == 10);
    CHECK(by_practice == 10);
}

TEST_CASE("what agrees is accepted; what differs is a question") {
    Month m;
    m.both(Section::b2b, "SAME", rupees(180));
    m.both(Section::b2b, "MORE", rupees(1900));
    m.both(Section::b2b, "LESS", rupees(700));
    m.both(Section::b2b, "ALIEN", rupees(33));
    m.both(Section::b2bcn, "NOTE", rupees(44));
    m.sum_statement();
    m.booked("SAME", rupees(180)).booked("MORE", rupees(1000)).booked("LESS", rupees(770));
    auto w = workspace_of(m);
    CHECK(on(w, "SAME").code == AdviceCode::accept_matched);
    CHECK(on(w, "SAME").sure);
    CHECK(on(w, "MORE").code == AdviceCode::pending_portal_higher);
    CHECK_FALSE(on(w, "MORE").sure);
    CHECK(on(w, "LESS").code == AdviceCode::accept_portal_lower);
    CHECK(on(w, "ALIEN").code == AdviceCode::pending_not_booked);
    CHECK(on(w, "NOTE").code == AdviceCode::pending_note_not_booked);

    m.settings.pending_when_not_booked = false;
    m.settings.pending_when_portal_higher = false;
    w = workspace_of(m);
    CHECK(on(w, "ALIEN").code == AdviceCode::no_action_not_booked);
    CHECK(on(w, "ALIEN").action == ImsAction::none);
    CHECK(on(w, "MORE").code == AdviceCode::accept_portal_higher);
    CHECK(on(w, "NOTE").code == AdviceCode::pending_note_not_booked);
}

TEST_CASE("saved only, of an earlier year, or entered under the number of another branch") {
    Month m(make_period(2026, 4));
    auto saved = m.ims(Section::b2b, "SAVED", rupees(180));
    saved.filing = FilingStatus::saved;
    m.add(saved);
    m.both(Section::b2b, "LAST-YEAR", rupees(270));
    m.sum_statement();
    m.booked("SAVED", rupees(180)).booked("LAST-YEAR", rupees(270));
    const auto w = workspace_of(m);
    CHECK(on(w, "SAVED").code == AdviceCode::accept_not_filed);
    CHECK(on(w, "LAST-YEAR").code == AdviceCode::accept_prior_year);
    CHECK(on(w, "LAST-YEAR").sure);
}

TEST_CASE("reported twice: the copy is rejected, or kept pending where the user wants that") {
    Month m;
    m.both(Section::b2b, "TWICE", rupees(180));
    m.both(Section::b2b, "TWICE", rupees(180));
    m.sum_statement();
    m.booked("TWICE", rupees(180));
    for (const bool reject : {true, false}) {
        m.settings.reject_reported_twice = reject;
        const auto w = workspace_of(m);
        std::multiset<AdviceCode> codes;
        for (const auto& a : w.advice) codes.insert(a.code);
        CHECK(codes.count(reject ? AdviceCode::reject_reported_twice
                                 : AdviceCode::pending_reported_twice) == 1);
    }
}

TEST_CASE("what GSTR-2B shows outside IMS says where it goes") {
    Month m;
    auto row = m.in_2b(Section::b2b, "PLACE", rupees(10), Branch::unavailable);
    row.reason = m.intake.portal.intern("P");
    m.add(row);
    row = m.in_2b(Section::b2b, "LATE", rupees(10), Branch::unavailable);
    row.reason = m.intake.portal.intern("C");
    m.add(row);
    row = m.in_2b(Section::b2b, "RCM", rupees(10));
    row.reverse_charge = Flag::yes;
    m.add(row);
    m.add(m.in_2b(Section::b2b, "37A", rupees(10), Branch::reversal));
    m.add(m.in_2b(Section::isd, "ISD", rupees(10)));
    m.sum_statement();
    const auto w = workspace_of(m);
    CHECK(on(w, "PLACE").code == AdviceCode::place_of_supply);
    CHECK(on(w, "LATE").code == AdviceCode::time_barred);
    CHECK(on(w, "RCM").code == AdviceCode::reverse_charge);
    CHECK(on(w, "37A").code == AdviceCode::supplier_3b_missing);
    CHECK(on(w, "ISD").code == AdviceCode::nothing_to_act_on);
}

TEST_CASE("a supplier whose registration was cancelled before the invoice: pending, and verify") {
    Month m;
    m.both(Section::b2b, "X", rupees(180));
    auto row = m.in_2b(Section::b2b, "X", rupees(180));
    row.origin = Origin::gstr2a;
    row.branch = Branch::none;
    row.cancelled_on = make_date(2025, 10, 1).value();
    m.add(row);
    m.sum_statement();
    m.booked("X", rupees(180));
    CHECK(on(workspace_of(m), "X").code == AdviceCode::pending_supplier_cancelled);
}

TEST_CASE(
    "an amendment of an invoice that was never booked takes nothing away: No, with a remark") {
    Month m(make_period(2025, 11));
    m.settings.as_of = make_date(2025, 12, 15).value();
    m.add(m.in_2b(Section::b2b, "O", rupees(18000), Branch::available, make_period(2025, 10)));
    for (auto d :
         {m.ims(Section::b2ba, "X", rupees(15300)), m.in_2b(Section::b2ba, "X", rupees(15300))}) {
        m.amends(d, "O");
        m.add(d);
    }
    m.sum_statement();
    m.booked("ANOTHER", rupees(55));
    const auto w = workspace_of(m);
    CHECK(on(w, "X").code == AdviceCode::accept_never_availed);
    CHECK(on(w, "X").reduction.answer == Flag::no);
    CHECK_FALSE(on(w, "X").sure);
}

TEST_CASE("an amendment of an invoice that is blocked for good takes nothing away either") {
    Month m(make_period(2025, 11));
    m.settings.as_of = make_date(2025, 12, 15).value();
    m.add(m.in_2b(Section::b2b, "O", rupees(18000), Branch::available, make_period(2025, 10)));
    for (auto d :
         {m.ims(Section::b2ba, "X", rupees(15300)), m.in_2b(Section::b2ba, "X", rupees(15300))}) {
        m.amends(d, "O");
        m.add(d);
    }
    m.sum_statement();
    m.booked("X", rupees(15300));
    auto w = workspace_of(m);
    (void)workspace::apply(
        w, workspace::Reverse{{find(w, "O")}, ReversalGround::section_17_5, false, false, {}});
    CHECK(on(w, "X").code == AdviceCode::accept_never_availed);
    (void)workspace::apply(w, workspace::Undo{});
    CHECK(on(w, "X").code == AdviceCode::accept_amendment_matched);
}

TEST_CASE("advice is never something that the portal refuses") {
    Month m;
    for (const auto section : {Section::b2b, Section::b2bcn, Section::impg, Section::b2bdn})
        for (const auto flag : {Flag::absent, Flag::no, Flag::yes}) {
            auto d = m.ims(section,
                           "X" + std::to_string(static_cast<int>(section)) +
                               std::to_string(static_cast<int>(flag)),
                           rupees(180));
            d.pending_blocked = flag;
            d.reduction_blocked = flag;
            d.remarks_blocked = flag;
            m.add(d);
        }
    (void)entry(m, "X30", rupees(180));
    const auto w = workspace_of(m);
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d)
        CHECK(rules::permission(w.context(), d, {w.advice[d].action, w.advice[d].reduction, {}})
                  .allowed);
}
