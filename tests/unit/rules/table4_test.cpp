// Table 4: reversals and reclaims by ground, the portal's checks, and what stands behind a cell.

#include <catch2/catch_amalgamated.hpp>

#include "rules/clocks.hpp"
#include "rules/statement_checks.hpp"
#include "unit/rules/world.hpp"

using namespace milaan;
using rules::RefusalReason;
using test::World;

namespace {

Tax igst_of(std::int64_t amount) {
    return {rupees(amount), {}, {}, {}};
}

rules::PlacedReversal line(World& w, const char* number, ReversalGround ground,
                           bool reclaim = false) {
    rules::PlacedReversal p;
    p.document = w.find(number);
    p.said.ground = ground;
    p.said.reclaim = reclaim;
    p.said.document = name_of(w.intake.portal, w.documents[p.document].row());
    p.said.period = w.settings.period;
    return p;
}

rules::Statement statement(World& w, std::vector<rules::PlacedReversal> lines,
                           const Table4* draft = nullptr) {
    const auto c = w.context();
    const auto decisions = w.downloaded();
    return rules::make_statement(c, rules::preview(c, decisions), decisions, lines, {}, draft);
}

Diagnostics told(World& w, const rules::Statement& s, const Table4* draft = nullptr) {
    return rules::diagnostics_of(w.context(), s, {}, {}, draft);
}

const Diagnostic* find(const Diagnostics& all, Code code) {
    for (const auto& d : all)
        if (d.code == code) return &d;
    return nullptr;
}

Table4 claiming(Money a5) {
    Table4 t;
    t.at(Table4Cell::c4A5).igst = a5;
    return t;
}

} // namespace

TEST_CASE("53: blocked credit stays in 4(A) and is reversed in 4(B)(1)") {
    World w;
    w.both(Section::b2b, "OURS", rupees(18000));
    w.both(Section::b2b, "CAR", rupees(2000));
    w.sum_statement();
    (void)w.context();
    const auto s = statement(w, {line(w, "CAR", ReversalGround::section_17_5)});
    CHECK(s.table4.at(Table4Cell::c4A5).igst == rupees(20000));
    CHECK(s.table4.at(Table4Cell::c4B1).igst == rupees(2000));
    CHECK(s.table4.at(Table4Cell::c4C).igst == rupees(18000));
    CHECK(s.table4.at(Table4Cell::c4D1) == Tax{});
    const auto behind = rules::documents_of(w.context(), Table4Cell::c4B1, w.downloaded(), s.lines);
    CHECK(behind == std::vector{w.find("CAR")});
}

TEST_CASE("before September 2022 blocked credit stood in 4(D)(1) and outside 4(A)") {
    World w(make_period(2022, 8));
    w.add(w.in_2b(Section::b2b, "CAR", rupees(2000)));
    w.sum_statement();
    (void)w.context();
    const auto s = statement(w, {line(w, "CAR", ReversalGround::section_17_5)});
    CHECK(s.table4.at(Table4Cell::c4A5) == Tax{});
    CHECK(s.table4.at(Table4Cell::c4B1) == Tax{});
    CHECK(s.table4.at(Table4Cell::c4D1).igst == rupees(2000));
}

TEST_CASE("54: goods that come a month later: held back in 4(B)(2), then reclaimed once") {
    World october;
    october.both(Section::b2b, "X", rupees(3000));
    october.sum_statement();
    (void)october.context();
    const auto held = statement(october, {line(october, "X", ReversalGround::goods_not_received)});
    CHECK(held.table4.at(Table4Cell::c4A5).igst == rupees(3000));
    CHECK(held.table4.at(Table4Cell::c4B2).igst == rupees(3000));
    CHECK(held.table4.at(Table4Cell::c4C) == Tax{});

    World november(make_period(2025, 11));
    november.add(
        november.in_2b(Section::b2b, "X", rupees(3000), Branch::available, make_period(2025, 10)));
    november.sum_statement();
    (void)november.context();
    auto before = line(november, "X", ReversalGround::goods_not_received);
    before.said.period = make_period(2025, 10);
    const auto back = line(november, "X", ReversalGround::goods_not_received, true);
    const auto s = statement(november, {before, back});
    CHECK(s.table4.at(Table4Cell::c4A5).igst == rupees(3000));
    CHECK(s.table4.at(Table4Cell::c4B2) == Tax{});
    CHECK(s.table4.at(Table4Cell::c4D1).igst == rupees(3000));
    CHECK(rules::judge_reversal(november.context(), back, std::vector{before, back}) ==
          RefusalReason::none);
    auto again = back;
    again.said.has_amounts = true;
    again.said.amounts = igst_of(1);
    CHECK(rules::judge_reversal(november.context(), again, std::vector{before, back}) ==
          RefusalReason::reclaim_above_reversal);
}

TEST_CASE("what cannot be reversed is refused in words") {
    World w;
    w.both(Section::b2b, "INV", rupees(100));
    w.both(Section::b2bcn, "CN", rupees(100));
    w.add(w.in_2b(Section::b2b, "LOST", rupees(100), Branch::unavailable));
    const auto c = w.context();
    auto p = line(w, "INV", ReversalGround::section_17_5, true);
    CHECK(rules::judge_reversal(c, p, {}) == RefusalReason::ground_not_reclaimable);
    p = line(w, "INV", ReversalGround::rule_37);
    p.said.has_amounts = true;
    p.said.amounts = igst_of(101);
    CHECK(rules::judge_reversal(c, p, {}) == RefusalReason::reversal_above_tax);
    p.said.amounts = igst_of(-1);
    CHECK(rules::judge_reversal(c, p, {}) == RefusalReason::reduction_negative);
    CHECK(rules::judge_reversal(c, line(w, "CN", ReversalGround::other), {}) ==
          RefusalReason::reversal_of_no_credit);
    CHECK(rules::judge_reversal(c, line(w, "LOST", ReversalGround::other), {}) ==
          RefusalReason::reversal_of_no_credit);
}

TEST_CASE("credit that the decision takes away is not reversed a second time, and that is said") {
    World w;
    w.both(Section::b2b, "X", rupees(3000));
    w.sum_statement();
    const auto c = w.context();
    Decisions decisions;
    decisions.push_back({ImsAction::reject, {}, {}});
    const std::vector lines{line(w, "X", ReversalGround::goods_not_received)};
    const auto s =
        rules::make_statement(c, rules::preview(c, decisions), decisions, lines, {}, nullptr);
    CHECK(s.table4.at(Table4Cell::c4B2) == Tax{});
    CHECK(find(told(w, s), Code::reversal_without_document) != nullptr);
}

TEST_CASE("55: more cannot be reclaimed than the statement holds and this return reverses") {
    World w(make_period(2026, 1));
    w.sum_statement();
    w.settings.entries.back(ReversalGround::rule_37) = igst_of(5000);
    w.settings.entries.of(ReversalGround::other) = igst_of(1000);
    CHECK(find(told(w, statement(w, {})), Code::balance_unknown) != nullptr);
    w.settings.entries.reclaim_balance = igst_of(3000);
    w.settings.entries.has_reclaim_balance = true;
    const auto s = statement(w, {});
    CHECK_FALSE(s.reclaim.passes());
    const auto all = told(w, s);
    const auto* d = find(all, Code::reclaim_above_balance);
    REQUIRE(d != nullptr);
    CHECK(d->severity == Severity::error);
    CHECK(d->where == "4(D)(1)");
    CHECK(d->expected == "at most 4000.00 igst");
    w.settings.ledger_blocks_from = {};
    const auto mild = told(w, statement(w, {}));
    CHECK(find(mild, Code::reclaim_above_balance)->severity == Severity::warning);
    w.settings.entries.reclaim_balance = igst_of(4000);
    CHECK(statement(w, {}).reclaim.passes());
}

TEST_CASE("56: reverse-charge credit is at most what was paid and the balance") {
    World w(make_period(2026, 1));
    auto rcm = w.in_2b(Section::b2b, "R", rupees(900));
    rcm.reverse_charge = Flag::yes;
    w.add(rcm);
    w.sum_statement();
    w.settings.entries.rcm_balance = igst_of(200);
    w.settings.entries.has_rcm_balance = true;
    CHECK(statement(w, {}).rcm.passes());
    CHECK(statement(w, {}).rcm.limit == igst_of(1100));
    Entries e = w.settings.entries;
    Table4 t;
    t.at(Table4Cell::c31d) = igst_of(900);
    t.at(Table4Cell::c4A3) = igst_of(1200);
    CHECK_FALSE(rules::rcm_check(w.settings, e, t).passes());
    t.at(Table4Cell::c4A3) = igst_of(1100);
    CHECK(rules::rcm_check(w.settings, e, t).passes());
    w.settings.period = make_period(2024, 7);
    CHECK_FALSE(rules::rcm_check(w.settings, e, t).applies);
}

TEST_CASE("61 and 62: DRC-01C wants more than 25 lakh and more than 20 per cent") {
    Settings s;
    const auto fires = [&](std::int64_t in_2b, std::int64_t claimed) {
        return rules::drc01c_exposure(s, claiming(rupees(claimed)), claiming(rupees(in_2b))).fires;
    };
    CHECK(fires(10'000'000, 13'000'000));
    CHECK_FALSE(fires(10'000'000, 12'400'000));
    CHECK_FALSE(fires(20'000'000, 23'000'000));
    CHECK_FALSE(fires(10'000'000, 9'000'000));
    s.drc01c_either = true;
    CHECK(fires(10'000'000, 12'400'000));
    CHECK(fires(20'000'000, 23'000'000));
    s = {};
    s.drc01c_amount = rupees(100'000);
    CHECK(fires(1'000'000, 1'300'000));
    CHECK(fires(0, 200'000));
}

TEST_CASE("a locked Table 4 does not take another figure than GSTR-2B's") {
    World w(make_period(2026, 7));
    w.add(w.in_2b(Section::b2b, "X", rupees(1000)));
    w.sum_statement();
    auto draft = claiming(rupees(1200));
    CHECK(find(told(w, statement(w, {}, &draft), &draft), Code::cell_locked) == nullptr);
    w.settings.table4_locked_from = make_period(2026, 7);
    const auto all = told(w, statement(w, {}, &draft), &draft);
    REQUIRE(find(all, Code::cell_locked) != nullptr);
    CHECK(find(all, Code::cell_locked)->where == "4A5");
    draft = claiming(rupees(1001));
    CHECK(find(told(w, statement(w, {}, &draft), &draft), Code::cell_locked) == nullptr);
}

TEST_CASE("a rupee per cell is within tolerance, a paisa more is not") {
    Settings s;
    CHECK(rules::compare(s, rupees(5), rupees(5)) == rules::CellVerdict::equal);
    CHECK(rules::compare(s, rupees(5), rupees(4)) == rules::CellVerdict::within_tolerance);
    CHECK(rules::compare(s, rupees(5), paise(399)) == rules::CellVerdict::differs);
    CHECK(rules::compare(s, Tax{rupees(1), {}, {}, {}}, Tax{{}, rupees(2), {}, {}}) ==
          rules::CellVerdict::differs);
}

TEST_CASE("documents, typed figures and what no file explains add up to each cell") {
    World w;
    w.both(Section::b2b, "INV", rupees(18000));
    w.both(Section::b2bcn, "CN", rupees(600));
    w.both(Section::impg, "BOE", rupees(50));
    w.add(w.in_2b(Section::b2b, "37A", rupees(80), Branch::reversal));
    w.sum_statement();
    // The portal knows of more than the loaded documents.
    const auto cell = w.make(Section::b2b, "LATER", rupees(7));
    add_to(w.intake.gstr2b[0].summary, summary_place(cell, Branch::available), cell.tax,
           cell.taxable, 1);
    w.settings.entries.of(ReversalGround::rule_42) = igst_of(11);
    w.settings.entries.import_of_services = igst_of(13);
    (void)w.context();
    const auto s = statement(w, {line(w, "INV", ReversalGround::goods_not_received)});
    const auto c = w.context();
    const auto decisions = w.downloaded();
    for (int i = 0; i < kTable4CellCount; ++i) {
        const auto at = static_cast<Table4Cell>(i);
        if (at == Table4Cell::c4C) continue;
        const auto account = rules::account_of(c, at, s.table4, decisions, s.lines);
        Tax sum = account.typed + account.unexplained;
        for (const auto& part : account.parts) sum += part.tax;
        INFO(key_of(at));
        CHECK(sum == s.table4.at(at));
        CHECK(account.unexplained == (at == Table4Cell::c4A5 ? igst_of(7) : Tax{}));
    }
    const auto b2 = rules::account_of(c, Table4Cell::c4B2, s.table4, decisions, s.lines);
    CHECK(b2.parts.size() == 2);
}

TEST_CASE("60: half unpaid after 180 days: half the credit goes back the month after") {
    World w(make_period(2025, 11));
    Document d;
    d.origin = Origin::books;
    d.supplier_gstin = w.intake.books.intern(test::kSupplier);
    d.number = w.intake.books.intern("INV");
    d.date = make_date(2025, 4, 10).value();
    d.taxable = rupees(100'000);
    d.tax.igst = rupees(18'000);
    d.value = rupees(118'000);
    d.has_value = 1;
    d.paid = rupees(59'000);
    d.has_paid = 1;
    w.intake.books.add(d);
    Matching m;
    m.groups.push_back({.verdict = Verdict::books_only, .books_count = 1});
    m.books = {0};
    const std::vector<std::uint32_t> groups{0};
    const auto unpaid = [&] { return rules::unpaid_documents(w.context(), m, groups); };
    REQUIRE(unpaid().size() == 1);
    CHECK(to_iso(unpaid()[0].term_ends) == "2025-10-07");
    CHECK(unpaid()[0].tax.igst == rupees(9000));
    const auto half = unpaid();
    const auto c = w.context();
    const auto lines = rules::reversal_lines(c, {}, {}, half);
    const auto t = rules::table4({}, c, rules::with_lines({}, lines));
    CHECK(t.at(Table4Cell::c4B2).igst == rupees(9000));

    w.settings.rule37_proportionate = false;
    CHECK(unpaid()[0].tax.igst == rupees(18000));
    w.settings.rule37_from_register = false;
    CHECK(unpaid().empty());
    w.settings.rule37_from_register = true;
    w.settings.period = make_period(2025, 10);
    CHECK(unpaid().empty());
    w.settings.period = make_period(2025, 11);
    auto paid = w.intake.books.row(0);
    paid.paid = rupees(118'000);
    w.intake.books.set(0, paid);
    CHECK(unpaid().empty());
    paid.paid_on = make_date(2025, 12, 1).value();
    w.intake.books.set(0, paid);
    CHECK(unpaid().size() == 1);
}

TEST_CASE("65: the supplier has until 30 September, the recipient until 30 November") {
    const auto dates = rules::rule37a_dates(fy_of(make_period(2024, 5)));
    CHECK(to_iso(dates.supplier_files_by) == "2025-09-30");
    CHECK(to_iso(dates.reverse_by) == "2025-11-30");
}
