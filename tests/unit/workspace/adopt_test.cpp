// New files arrive in the middle of the work: what was decided stays with the record it was
// decided on.

#include <catch2/catch_amalgamated.hpp>

#include "unit/workspace/month.hpp"

using namespace milaan;
using namespace milaan::workspace;
using test::act;
using test::action_of;
using test::credit;
using test::find;
using test::october;
using test::workspace_of;

TEST_CASE("decisions, remarks, notes and the log survive a run with more files") {
    auto m = october();
    auto w = workspace_of(m);
    (void)act(w, "INV-2", ImsAction::pending, "goods in transit");
    (void)act(w, "CN-1", ImsAction::reject);
    (void)apply(w, Note{find(w, "INV-3"), "asked the supplier"});
    const auto log = w.log.size();

    // A record that sorts before the others moves every position.
    m.both(Section::b2b, "INV-0", rupees(100));
    m.booked("INV-3", rupees(360));
    adopt(w, m.snapshot());
    CHECK(action_of(w, "INV-2") == ImsAction::pending);
    CHECK(w.decisions[find(w, "INV-2")].remarks == "goods in transit");
    CHECK(action_of(w, "CN-1") == ImsAction::reject);
    CHECK(w.notes[find(w, "INV-3")] == "asked the supplier");
    CHECK(action_of(w, "INV-0") == ImsAction::none);
    CHECK(changed_records(w).size() == 2);
    CHECK(w.log.size() == log);
    // A step names records by position, and the positions are others now.
    CHECK_FALSE(w.can_undo());
    CHECK_FALSE(w.can_redo());
}

TEST_CASE("the figures after new files are those of the new files with the old decisions") {
    auto m = october();
    auto w = workspace_of(m);
    (void)act(w, "INV-1", ImsAction::reject);
    rules::Entries e;
    e.of(ReversalGround::rule_42).igst = rupees(70);
    (void)apply(w, EnterFigures{e});
    adopt(w, m.snapshot());
    auto fresh = workspace_of(m);
    (void)act(fresh, "INV-1", ImsAction::reject);
    (void)apply(fresh, EnterFigures{e});
    CHECK(test::state_of(w) == test::state_of(fresh));
    CHECK(credit(w) < credit(workspace_of(m)));
}

TEST_CASE("a record that is gone takes its decision with it, and the others keep theirs") {
    auto w = workspace_of(october());
    (void)act(w, "INV-1", ImsAction::reject);
    (void)act(w, "INV-2", ImsAction::pending);
    test::Month smaller;
    smaller.both(Section::b2b, "INV-2", rupees(900));
    smaller.sum_statement();
    adopt(w, smaller.snapshot());
    REQUIRE(w.decisions.size() == 1);
    CHECK(action_of(w, "INV-2") == ImsAction::pending);
}

TEST_CASE("a record that was left alone follows the newer download") {
    auto m = october();
    auto w = workspace_of(m);
    (void)act(w, "INV-2", ImsAction::reject);
    auto row = m.intake.portal.row(0); // INV-1 in IMS
    row.action = ImsAction::accept;
    m.intake.portal.set(0, row);
    adopt(w, m.snapshot());
    CHECK(action_of(w, "INV-1") == ImsAction::accept);
    REQUIRE(changed_records(w).size() == 1);
    CHECK(changed_records(w)[0].document == find(w, "INV-2"));
}

TEST_CASE("a decision that the newer download has taken over is no change any more") {
    auto m = october();
    auto w = workspace_of(m);
    (void)act(w, "INV-1", ImsAction::accept);
    CHECK(changed_records(w).size() == 1);
    auto row = m.intake.portal.row(0);
    row.action = ImsAction::accept;
    m.intake.portal.set(0, row);
    adopt(w, m.snapshot());
    CHECK(action_of(w, "INV-1") == ImsAction::accept);
    CHECK(changed_records(w).empty());
}

TEST_CASE("a decision that the rules no longer allow falls back to the download and is reported") {
    auto m = october();
    auto w = workspace_of(m);
    (void)act(w, "INV-2", ImsAction::pending);
    auto row = m.intake.portal.row(2); // INV-2 in IMS
    REQUIRE(m.intake.portal.text(row.number) == "INV-2");
    row.pending_blocked = Flag::yes;
    m.intake.portal.set(2, row);
    adopt(w, m.snapshot());
    CHECK(action_of(w, "INV-2") == ImsAction::none);
    bool said = false;
    for (const auto& d : w.data.checks)
        said = said || (d.code == Code::refused_action && d.number == "INV-2");
    CHECK(said);
}

TEST_CASE("twins keep their own decisions, in their own order") {
    // One supplier, one number, one date, twice: what tells them apart is the amount.
    test::Month m;
    m.both(Section::b2b, "TWIN", rupees(100));
    m.both(Section::b2b, "TWIN", rupees(200));
    m.sum_statement();
    auto w = workspace_of(m);
    REQUIRE(w.decisions.size() == 2);
    (void)apply(w, Decide{{0}, {ImsAction::reject, {}, {}}});
    (void)apply(w, Decide{{1}, {ImsAction::pending, {}, {}}});
    m.both(Section::b2b, "OTHER", rupees(50));
    adopt(w, m.snapshot());
    const auto tax = [&](std::uint32_t d) {
        return w.data.intake.portal.tax()[w.data.documents[d].row()].igst;
    };
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d) {
        if (tax(d) == rupees(100)) CHECK(w.decisions.action(d) == ImsAction::reject);
        if (tax(d) == rupees(200)) CHECK(w.decisions.action(d) == ImsAction::pending);
    }
}

TEST_CASE("a twin's decision stays its own when only one of the twins was decided") {
    test::Month m;
    m.both(Section::b2b, "TWIN", rupees(100));
    m.both(Section::b2b, "TWIN", rupees(200));
    m.sum_statement();
    auto w = workspace_of(m);
    (void)apply(w, Decide{{1}, {ImsAction::reject, {}, {}}});
    const auto before = w.decisions;
    adopt(w, m.snapshot());
    CHECK(w.decisions == before);
}

TEST_CASE("an empty run leaves an empty workspace, and the work can start again") {
    auto w = workspace_of(october());
    (void)act(w, "INV-1", ImsAction::reject);
    adopt(w, test::Month().snapshot());
    CHECK(w.decisions.empty());
    CHECK(credit(w) == Money{});
    adopt(w, october().snapshot());
    CHECK(action_of(w, "INV-1") == ImsAction::none);
}

namespace {

/// Row of the books with this number.
std::uint32_t book(const Workspace& w, std::string_view number) {
    const auto& books = w.data.intake.books;
    for (std::uint32_t i = 0; i < books.size(); ++i)
        if (books.text(books.number()[i]) == number) return i;
    return kNoRow;
}

/// Matched again with the pairs that were chosen, as the page asks its worker to do.
void match_again(Workspace& w, test::Month m) {
    m.settings = w.data.settings;
    adopt(w, m.snapshot());
}

Verdict verdict_of(const Workspace& w, std::string_view number) {
    return w.data.matching.groups[w.group_of_book[book(w, number)]].verdict;
}

} // namespace

TEST_CASE("a pair taken apart stays apart over new files and a session, and is undone") {
    auto m = october();
    auto w = workspace_of(m);
    REQUIRE(verdict_of(w, "INV-2") == Verdict::exact);
    const auto outcome = apply(w, ChoosePair{false, book(w, "INV-2"), find(w, "INV-2")});
    CHECK(outcome.summary == "Taken apart: INV-2 of the books and INV-2 of the portal");
    CHECK(w.matching_is_old());
    match_again(w, m);
    CHECK_FALSE(w.matching_is_old());
    CHECK(verdict_of(w, "INV-2") == Verdict::books_only);
    CHECK(w.log.back().text == outcome.summary);

    const auto opened = read_session(write_session(w));
    REQUIRE(opened.ok());
    CHECK(opened.value().data.settings.pairs == w.data.settings.pairs);

    // The files are the same, so the step can be undone; then it counts no longer.
    REQUIRE(w.can_undo());
    (void)apply(w, Undo{});
    CHECK(w.matching_is_old());
    match_again(w, m);
    CHECK(verdict_of(w, "INV-2") == Verdict::exact);
    (void)apply(w, Redo{});
    m.both(Section::b2b, "INV-0", rupees(100));
    match_again(w, m);
    CHECK(verdict_of(w, "INV-2") == Verdict::books_only);
}

TEST_CASE("of what was said of the same two the last counts, and each is linked once") {
    auto w = workspace_of(october());
    (void)apply(w, ChoosePair{true, book(w, "INV-1"), find(w, "INV-3")});
    (void)apply(w, ChoosePair{true, book(w, "INV-2"), find(w, "INV-3")});
    REQUIRE(w.data.settings.pairs.size() == 1);
    CHECK(w.data.settings.pairs[0].books.number == "INV-2");
    (void)apply(w, ChoosePair{false, book(w, "INV-2"), find(w, "INV-3")});
    REQUIRE(w.data.settings.pairs.size() == 1);
    CHECK_FALSE(w.data.settings.pairs[0].linked);
    match_again(w, october());
    CHECK(verdict_of(w, "INV-1") == Verdict::exact);
}

TEST_CASE("a pair chosen while files were being read waits for the next run") {
    auto m = october();
    auto w = workspace_of(m);
    m.settings = w.data.settings; // what the job was started with
    (void)apply(w, ChoosePair{false, book(w, "INV-2"), find(w, "INV-2")});
    adopt(w, m.snapshot());
    REQUIRE(w.data.settings.pairs.size() == 1);
    CHECK(w.matching_is_old());
    match_again(w, m);
    CHECK_FALSE(w.matching_is_old());
    CHECK(verdict_of(w, "INV-2") == Verdict::books_only);
}

TEST_CASE("a record that the supplier edited loses the action, and that is said") {
    auto m = october();
    auto w = workspace_of(m);
    (void)act(w, "INV-1", ImsAction::reject);
    (void)act(w, "INV-2", ImsAction::pending);
    for (const auto i : {0u, 1u}) {
        auto row = m.intake.portal.row(i); // INV-1 in IMS and in GSTR-2B
        REQUIRE(m.intake.portal.text(row.number) == "INV-1");
        row.tax.igst = rupees(16200);
        m.intake.portal.set(i, row);
    }
    adopt(w, m.snapshot());
    CHECK(action_of(w, "INV-1") == ImsAction::none);
    CHECK(action_of(w, "INV-2") == ImsAction::pending);
    bool said = false;
    for (const auto& d : w.data.checks)
        said = said || (d.code == Code::refused_action && d.number == "INV-1");
    CHECK(said);
}

TEST_CASE("figures and reversals that a settings file gives replace those that were typed") {
    auto m = october();
    auto w = workspace_of(m);
    rules::Entries e;
    e.of(ReversalGround::rule_42).igst = rupees(70);
    (void)apply(w, EnterFigures{e});
    m.settings.figures_given = true;
    m.settings.entries.of(ReversalGround::rule_43).igst = rupees(5);
    m.settings.reversals.push_back({});
    m.settings.reversals[0].ground = ReversalGround::goods_not_received;
    m.settings.reversals[0].document = {test::kSupplier, "INV-2", make_date(2025, 10, 5).value()};
    adopt(w, m.snapshot());
    CHECK(w.table4.at(Table4Cell::c4B1).igst == rupees(5));
    CHECK(w.table4.at(Table4Cell::c4B2).igst == rupees(900));
    // Later runs carry them on.
    adopt(w, october().snapshot());
    CHECK(w.table4.at(Table4Cell::c4B2).igst == rupees(900));
}

TEST_CASE("a reversal of the settings that cannot stand is left out and said") {
    auto m = october();
    m.settings.reversals.push_back({});
    m.settings.reversals[0].ground = ReversalGround::section_17_5;
    m.settings.reversals[0].document = {test::kSupplier, "CN-1", make_date(2025, 10, 5).value()};
    const auto w = workspace_of(m);
    CHECK(w.reversals.empty());
    bool said = false;
    for (const auto& d : w.data.checks)
        said = said || (d.code == Code::refused_action && d.number == "CN-1");
    CHECK(said);
}
