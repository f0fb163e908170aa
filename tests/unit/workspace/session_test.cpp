// The session file: all of the work in, all of the work out, and nothing else ever taken for one.

#include <catch2/catch_amalgamated.hpp>

#include "reports/reconciliation.hpp"
#include "unit/workspace/month.hpp"

using namespace milaan;
using namespace milaan::workspace;
using test::act;
using test::find;
using test::october;
using test::state_of;
using test::workspace_of;

namespace {

/// A month in the middle of its work.
Workspace at_work() {
    auto w = workspace_of(october());
    (void)act(w, "INV-1", ImsAction::accept);
    (void)act(w, "INV-3", ImsAction::pending, "not received: \xE0\xA4\xAE\xE0\xA4\xBF\xE0\xA4\xB2");
    Decision part;
    part.action = ImsAction::accept;
    part.reduction = {Flag::yes, true, {rupees(40), {}, {}, {}}};
    (void)apply(w, Decide{{find(w, "CN-1")}, part}, 1760000000000);
    (void)apply(w, Note{find(w, "ISD-1"), "head office"}, 1760000001000);
    rules::Entries e;
    e.import_of_services.igst = paise(12345);
    (void)apply(w, EnterFigures{e}, 1760000002000);
    (void)act(w, "INV-2", ImsAction::reject);
    (void)apply(w, Undo{});
    return w;
}

std::vector<ImsAction> actions_of(const Decisions& decisions) {
    std::vector<ImsAction> out;
    for (std::size_t d = 0; d < decisions.size(); ++d) out.push_back(decisions.action(d));
    return out;
}

/// The tables that a user gets out of a workspace.
std::string tables(const Workspace& w) {
    const auto current = actions_of(w.decisions);
    std::vector<ImsAction> advised;
    for (const auto& a : w.advice) advised.push_back(a.action);
    const reports::Reconciliation r{w.data.intake, w.data.documents, w.data.matching,
                                    current,       advised,          w.data.settings};
    return reports::matches_csv(r) + reports::table4_csv(w.table4, nullptr) +
           reports::summary_json(r, {}) + reports::diagnostics_json(w.data.checks);
}

std::span<const std::byte> first(const std::vector<std::byte>& bytes, std::size_t n) {
    return std::span(bytes.data(), n);
}

} // namespace

TEST_CASE("a session that is saved and opened is the same work") {
    const auto w = at_work();
    const auto opened = read_session(write_session(w));
    REQUIRE(opened);
    const auto& o = opened.value();
    CHECK(state_of(o) == state_of(w));
    CHECK(o.downloaded == w.downloaded);
    CHECK(o.data.settings.gstin == w.data.settings.gstin);
    CHECK(o.data.settings.as_of == w.data.settings.as_of);
    CHECK(tables(o) == tables(w));
    REQUIRE(o.log.size() == w.log.size());
    for (std::size_t i = 0; i < o.log.size(); ++i) {
        CHECK(o.log[i].at == w.log[i].at);
        CHECK(o.log[i].text == w.log[i].text);
        CHECK(o.log[i].undone == w.log[i].undone);
    }
    CHECK_FALSE(o.unsaved());
    CHECK_FALSE(o.can_undo());
}

TEST_CASE("saving an opened session gives the same bytes, so a session never drifts") {
    const auto bytes = write_session(at_work());
    const auto opened = read_session(bytes);
    REQUIRE(opened);
    CHECK(write_session(opened.value()) == bytes);
    CHECK(looks_like_session(bytes));
}

TEST_CASE("what a browser keeps in two parts is the session file in two parts") {
    const auto w = at_work();
    auto kept = write_base(w.data);
    CHECK(base_of(kept).size() == kept.size());
    const auto snapshot = read_base(kept);
    REQUIRE(snapshot);
    CHECK(write_base(snapshot.value()) == kept);
    const auto work = write_work(w, sum_of_base(kept));
    kept.insert(kept.end(), work.begin(), work.end());
    CHECK(kept == write_session(w));
    CHECK(base_of(kept).size() + work.size() == kept.size());
}

TEST_CASE(
    "work that is kept later goes with the base of before, with its figures and its matching") {
    const auto base = write_base(october().snapshot());
    auto w = workspace_of(october());
    (void)act(w, "INV-3", ImsAction::pending);
    rules::Entries e;
    e.import_of_services.igst = paise(777);
    (void)apply(w, EnterFigures{e});
    (void)apply(w, ChoosePair{false, 0, find(w, "INV-1")});
    REQUIRE(w.matching_is_old());
    auto kept = base;
    const auto work = write_work(w, sum_of_base(base));
    kept.insert(kept.end(), work.begin(), work.end());
    const auto opened = read_session(kept);
    REQUIRE(opened);
    CHECK(state_of(opened.value()) == state_of(w));
    CHECK(opened.value().entries().import_of_services.igst == paise(777));
    CHECK(opened.value().matching_is_old());
    CHECK(opened.value().data.settings.pairs == w.data.settings.pairs);
}

TEST_CASE("work is not taken for work on other files") {
    const auto w = at_work();
    auto other = october().snapshot();
    other.settings.date_window = 77;
    auto mixed = write_base(other);
    const auto work = write_work(w, sum_of_base(write_base(w.data)));
    mixed.insert(mixed.end(), work.begin(), work.end());
    const auto opened = read_session(mixed);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == Errc::malformed);
}

TEST_CASE("an empty workspace is a session too") {
    const auto opened = read_session(write_session(workspace_of({})));
    REQUIRE(opened);
    CHECK(opened.value().decisions.empty());
}

TEST_CASE("the settings of a session come back, each of them") {
    auto w = workspace_of(october());
    auto& s = w.data.settings;
    s.tolerance = {paise(1), paise(2), paise(3)};
    s.date_window = 45;
    s.quarterly = true;
    s.snake_case_reduction = true;
    s.require_remark = true;
    s.unavailable_notes_in_4a = true;
    s.pending_when_not_booked = false;
    s.previous_3b_filed = false;
    const auto opened = read_session(write_session(w));
    REQUIRE(opened);
    const auto& o = opened.value().data.settings;
    CHECK(o.tolerance.taxable == paise(1));
    CHECK(o.tolerance.head == paise(2));
    CHECK(o.tolerance.value == paise(3));
    CHECK(o.date_window == 45);
    CHECK(o.quarterly);
    CHECK(o.snake_case_reduction);
    CHECK(o.require_remark);
    CHECK(o.unavailable_notes_in_4a);
    CHECK_FALSE(o.pending_when_not_booked);
    CHECK_FALSE(o.previous_3b_filed);
}

TEST_CASE("other files are not taken for a session") {
    for (const std::string_view text : {"", "{}", "MILAAN", "MLN1", "PK\x03\x04"}) {
        const auto bytes = std::as_bytes(std::span(text.data(), text.size()));
        CHECK_FALSE(looks_like_session(bytes));
        const auto opened = read_session(bytes);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == Errc::malformed);
    }
}

TEST_CASE("a session cut off anywhere is refused as cut off") {
    const auto bytes = write_session(at_work());
    for (std::size_t n = 8; n < bytes.size(); ++n) {
        const auto opened = read_session(first(bytes, n));
        REQUIRE_FALSE(opened);
        REQUIRE(opened.error().code == Errc::truncated);
    }
}

TEST_CASE("a session with something behind its end is refused") {
    auto bytes = write_session(at_work());
    bytes.push_back(std::byte{0});
    CHECK_FALSE(read_session(bytes));
}

TEST_CASE("a session with one byte changed anywhere is refused: no rupee changes unseen") {
    const auto bytes = write_session(at_work());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto damaged = bytes;
        damaged[i] ^= std::byte{static_cast<unsigned char>(1u << i % 8)};
        INFO("byte " << i);
        REQUIRE_FALSE(read_session(damaged));
    }
}

TEST_CASE("a session of another version is refused as that") {
    auto bytes = write_session(at_work());
    bytes[8] = std::byte{99};
    const auto opened = read_session(bytes);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == Errc::wrong_version);
}

TEST_CASE("views are kept by name, and come back with the session") {
    auto w = at_work();
    const auto steps = w.undo_.size();
    CHECK(apply(w, KeepView{{"Mine", "step=verify\n"}}).changed == 1);
    CHECK(apply(w, KeepView{{"Other", "step=act\n"}}).changed == 1);
    CHECK(apply(w, KeepView{{"Mine", "step=act\n"}}).changed == 1);
    CHECK(apply(w, KeepView{{"", "step=act\n"}}).changed == 0);
    CHECK(w.views == std::vector<SavedView>{{"Mine", "step=act\n"}, {"Other", "step=act\n"}});
    CHECK(w.unsaved());
    CHECK(w.undo_.size() == steps);
    const auto opened = read_session(write_session(w));
    REQUIRE(opened);
    CHECK(opened.value().views == w.views);
    CHECK(apply(w, ForgetView{"Mine"}).changed == 1);
    CHECK(apply(w, ForgetView{"Mine"}).changed == 0);
    CHECK(w.views == std::vector<SavedView>{{"Other", "step=act\n"}});
}

TEST_CASE("a session that cannot be opened costs the open work nothing") {
    const auto w = at_work();
    const auto before = state_of(w);
    const auto bytes = write_session(w);
    CHECK_FALSE(read_session(first(bytes, bytes.size() / 2)));
    CHECK(state_of(w) == before);
    CHECK(write_session(w) == bytes);
}

TEST_CASE("a snapshot is the same after its way through a block") {
    const auto s = october().snapshot();
    const auto block = write_base(s);
    const auto read = read_base(block);
    REQUIRE(read);
    CHECK(write_base(read.value()) == block);
    for (std::size_t n = 0; n < block.size(); n += 7) CHECK_FALSE(read_base(first(block, n)));
}

TEST_CASE("a block whose matching leaves a document out, or places it twice, is refused") {
    auto forgotten = october().snapshot();
    forgotten.matching.groups.clear();
    CHECK_FALSE(read_base(write_base(forgotten)));

    auto twice = october().snapshot();
    REQUIRE(twice.matching.portal.size() > 1);
    twice.matching.portal[0] = twice.matching.portal[1];
    CHECK_FALSE(read_base(write_base(twice)));

    auto book = october().snapshot();
    REQUIRE(book.matching.books.size() > 1);
    book.matching.books[0] = book.matching.books[1];
    CHECK_FALSE(read_base(write_base(book)));
}

TEST_CASE("a block whose documents stand in rows of another kind, or in no branch, is refused") {
    auto crossed = october().snapshot();
    for (auto& d : crossed.documents)
        if (d.in_ims() && d.in_2b()) std::swap(d.ims, d.gstr2b);
    CHECK_FALSE(read_base(write_base(crossed)));

    auto nowhere = october().snapshot();
    auto row = nowhere.intake.portal.row(nowhere.documents[0].gstr2b);
    row.branch = Branch::none;
    nowhere.intake.portal.set(nowhere.documents[0].gstr2b, row);
    CHECK_FALSE(read_base(write_base(nowhere)));

    auto beyond = october().snapshot();
    beyond.documents[0].ims = beyond.intake.portal.size();
    CHECK_FALSE(read_base(write_base(beyond)));
}

TEST_CASE("a decision in a session that the rules refuse is left out and reported") {
    auto w = workspace_of(october());
    // Only a hand other than apply() can write this.
    w.decisions.set(find(w, "BOE-1"), {ImsAction::reject, {}, {}});
    w.decisions.set(find(w, "INV-1"), {ImsAction::reject, {}, {}});
    const auto opened = read_session(write_session(w));
    REQUIRE(opened);
    CHECK(test::action_of(opened.value(), "BOE-1") == ImsAction::none);
    CHECK(test::action_of(opened.value(), "INV-1") == ImsAction::reject);
    REQUIRE_FALSE(opened.value().data.checks.empty());
    CHECK(opened.value().data.checks.back().code == Code::refused_action);
    CHECK(opened.value().data.checks.back().number == "BOE-1");
}

TEST_CASE(
    "on opening a session each combination that the portal refuses is refused with its sentence") {
    auto w = workspace_of(october());
    auto& portal = w.data.intake.portal;
    const auto blocked = find(w, "INV-2");
    for (const auto row : {w.data.documents[blocked].ims, w.data.documents[blocked].gstr2b}) {
        auto d = portal.row(row);
        d.pending_blocked = Flag::yes;
        portal.set(row, d);
    }
    const auto decide = [&](std::string_view number, Decision d) {
        w.decisions.set(find(w, number), std::move(d));
    };
    const Reduction all{Flag::yes, false, {}};
    const Reduction unequal{Flag::yes, true, Tax{{}, rupees(2), rupees(1), {}}};
    decide("BOE-1", {ImsAction::reject, {}, ""});
    decide("INV-2", {ImsAction::pending, {}, ""});
    decide("INV-1", {ImsAction::accept, all, ""});
    decide("CN-1", {ImsAction::accept, unequal, "part of it was availed"});
    decide("INV-3", {ImsAction::reject, {}, std::string(300, 'x')});
    const auto opened = read_session(write_session(w));
    REQUIRE(opened);
    for (const auto* number : {"BOE-1", "INV-2", "INV-1", "CN-1", "INV-3"}) {
        INFO(number);
        CHECK(test::action_of(opened.value(), number) == ImsAction::none);
        std::string said;
        for (const auto& d : opened.value().data.checks)
            if (d.code == Code::refused_action && d.number == number) said = d.done;
        CHECK(said.find("The record has its downloaded status again.") != std::string::npos);
        CHECK(said.size() > 60);
    }
}
