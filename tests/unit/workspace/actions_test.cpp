// What a user does: each action is one step that can be taken back, and leaves a line in the log.

#include <catch2/catch_amalgamated.hpp>

#include <numeric>

#include "unit/workspace/month.hpp"

using namespace milaan;
using namespace milaan::workspace;
using test::act;
using test::action_of;
using test::credit;
using test::find;
using test::october;
using test::state_of;
using test::workspace_of;

namespace {

std::vector<std::uint32_t> everything(const Workspace& w) {
    std::vector<std::uint32_t> all(w.decisions.size());
    std::iota(all.begin(), all.end(), 0u);
    return all;
}

Decision only(ImsAction action) {
    Decision d;
    d.action = action;
    return d;
}

} // namespace

TEST_CASE("a month starts as it was downloaded") {
    auto m = october();
    auto row = m.intake.portal.row(0);
    row.action = ImsAction::pending;
    row.remarks = m.intake.portal.intern("goods in transit");
    m.intake.portal.set(0, row);
    const auto w = workspace_of(m);
    CHECK(action_of(w, "INV-1") == ImsAction::pending);
    CHECK(w.decisions[find(w, "INV-1")].remarks == "goods in transit");
    CHECK(action_of(w, "INV-2") == ImsAction::none);
    CHECK(changed_records(w).empty());
    CHECK_FALSE(w.can_undo());
    CHECK(w.log.empty());
}

TEST_CASE("an action moves the statement and Table 4 at once, and undo moves them back") {
    auto w = workspace_of(october());
    const auto before = state_of(w);
    const auto full = credit(w);
    const auto outcome = act(w, "INV-1", ImsAction::reject);
    CHECK(outcome.changed == 1);
    CHECK(outcome.refused.empty());
    CHECK(action_of(w, "INV-1") == ImsAction::reject);
    CHECK(credit(w) == full - rupees(18000));
    REQUIRE(changed_records(w).size() == 1);
    CHECK(changed_records(w)[0].document == find(w, "INV-1"));

    (void)apply(w, Undo{});
    CHECK(state_of(w) == before);
    CHECK(changed_records(w).empty());
    (void)apply(w, Redo{});
    CHECK(credit(w) == full - rupees(18000));
}

TEST_CASE("a refused action changes nothing and says why") {
    auto w = workspace_of(october());
    const auto before = state_of(w);
    const auto revision = w.revision;
    const auto outcome = act(w, "BOE-1", ImsAction::reject);
    CHECK(outcome.changed == 0);
    REQUIRE(outcome.refused.size() == 1);
    CHECK(outcome.refused[0].document == find(w, "BOE-1"));
    CHECK(outcome.refused[0].permission.reason == rules::RefusalReason::import_has_no_reject);
    CHECK(outcome.summary == "0 rejected, 1 refused");
    CHECK(state_of(w) == before);
    CHECK(w.log.empty());
    CHECK_FALSE(w.can_undo());
    CHECK(w.revision == revision);

    CHECK(act(w, "ISD-1", ImsAction::accept).refused.at(0).permission.reason ==
          rules::RefusalReason::not_in_ims);
    CHECK(state_of(w) == before);
}

TEST_CASE("in bulk, what the portal refuses stays and the rest goes through, as one step") {
    auto w = workspace_of(october());
    const auto before = state_of(w);
    const auto outcome = apply(w, Decide{everything(w), only(ImsAction::reject)});
    CHECK(outcome.changed == 4);
    CHECK(outcome.refused.size() == 2);
    CHECK(outcome.summary == "4 rejected, 2 refused");
    CHECK(action_of(w, "BOE-1") == ImsAction::none);
    CHECK(action_of(w, "CN-1") == ImsAction::reject);
    CHECK(w.log.size() == 1);

    const auto undone = apply(w, Undo{});
    CHECK(undone.changed == 4);
    CHECK(state_of(w) == before);
    CHECK_FALSE(w.can_undo());
}

TEST_CASE("the preview of a bulk action says what doing it then does") {
    std::mt19937 random(5);
    auto w = workspace_of(october());
    for (int i = 0; i < 60; ++i) {
        const auto action = test::random_action(random, w);
        const auto before = state_of(w);
        const auto promised = dry_run(w, action);
        CHECK(state_of(w) == before);
        const auto done = workspace::apply(w, action);
        if (std::holds_alternative<Note>(action) || std::holds_alternative<EnterFigures>(action))
            continue;
        CHECK(promised.summary == done.summary);
        CHECK(promised.changed == done.changed);
        CHECK(promised.refused.size() == done.refused.size());
    }
}

TEST_CASE("a record named twice in one action is one record") {
    auto w = workspace_of(october());
    const auto d = find(w, "INV-1");
    CHECK(apply(w, Decide{{d, d}, only(ImsAction::accept)}).summary == "1 accepted");
    CHECK(apply(w, Revert{{d, d}}).changed == 1);
    const auto boe = find(w, "BOE-1");
    CHECK(apply(w, Decide{{boe, boe}, only(ImsAction::reject)}).refused.size() == 1);
    (void)apply(w, Undo{});
    (void)apply(w, Undo{});
    CHECK(action_of(w, "INV-1") == ImsAction::none);
}

TEST_CASE("a record that does not exist is no record") {
    auto w = workspace_of(october());
    const auto before = state_of(w);
    CHECK(apply(w, Decide{{99, UINT32_MAX}, only(ImsAction::accept)}).changed == 0);
    CHECK(apply(w, Revert{{99}}).changed == 0);
    CHECK(apply(w, TakeAdvice{{99}}).changed == 0);
    CHECK(apply(w, Note{99, "lost"}).changed == 0);
    CHECK(state_of(w) == before);
    CHECK(w.log.empty());
}

TEST_CASE("the advice is taken where it is sure, and taking it twice does nothing more") {
    auto w = workspace_of(october());
    (void)apply(w, TakeAdvice{everything(w)});
    CHECK(action_of(w, "INV-1") == ImsAction::accept);
    CHECK(action_of(w, "INV-2") == ImsAction::accept);
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d)
        if (!w.advice[d].sure) CHECK(w.decisions[d] == w.downloaded[d]);
    const auto taken = state_of(w);
    CHECK(apply(w, TakeAdvice{everything(w)}).changed == 0);
    CHECK(state_of(w) == taken);
    CHECK(w.log.size() == 1);
}

TEST_CASE("taking everything back is the download again") {
    std::mt19937 random(6);
    auto w = workspace_of(october());
    const auto fresh = w.decisions;
    for (int i = 0; i < 20; ++i) (void)workspace::apply(w, test::random_action(random, w));
    (void)apply(w, Revert{everything(w)});
    CHECK(w.decisions == fresh);
    CHECK(changed_records(w).empty());
}

TEST_CASE("figures that only the taxpayer knows reach Table 4 and can be undone") {
    auto w = workspace_of(october());
    const auto before = state_of(w);
    rules::Entries e;
    e.of(ReversalGround::rule_42).igst = rupees(500);
    CHECK(apply(w, EnterFigures{e}).changed == 1);
    CHECK(w.table4.at(Table4Cell::c4B1).igst == rupees(500));
    CHECK(apply(w, EnterFigures{e}).changed == 0);
    CHECK(w.log.size() == 1);
    (void)apply(w, Undo{});
    CHECK(state_of(w) == before);
}

TEST_CASE("a note is for the records: it can be undone and is nothing to upload") {
    auto w = workspace_of(october());
    const auto d = find(w, "INV-3");
    (void)apply(w, Note{d, "asked the supplier"});
    (void)apply(w, Note{d, "answered: not ours"});
    CHECK(w.notes[d] == "answered: not ours");
    CHECK(changed_records(w).empty());
    (void)apply(w, Undo{});
    CHECK(w.notes[d] == "asked the supplier");
    (void)apply(w, Undo{});
    CHECK(w.notes[d].empty());
}

TEST_CASE("the log grows by one line per step, with its time, and says what was undone") {
    auto w = workspace_of(october());
    (void)apply(w, Decide{{find(w, "INV-1")}, only(ImsAction::accept)}, 1000);
    (void)apply(w, Note{find(w, "INV-2"), "x"}, 2000);
    (void)apply(w, Decide{{find(w, "INV-3"), find(w, "BOE-1")}, only(ImsAction::reject)}, 3000);
    REQUIRE(w.log.size() == 3);
    CHECK(w.log[0].text == "1 accepted");
    CHECK(w.log[1].text == "Note changed");
    CHECK(w.log[2].text == "1 rejected, 1 refused");
    CHECK(w.log[0].at == 1000);
    CHECK(w.log[2].at == 3000);

    // Undoing strikes a line out; nothing that happened ever leaves the log.
    CHECK(apply(w, Undo{}, 4000).summary == "Undone: 1 rejected, 1 refused");
    REQUIRE(w.log.size() == 3);
    CHECK(w.log[2].undone);
    CHECK_FALSE(w.log[1].undone);
    (void)apply(w, Redo{}, 5000);
    CHECK_FALSE(w.log[2].undone);
    (void)apply(w, Undo{}, 6000);
    (void)apply(w, Note{find(w, "INV-2"), "y"}, 7000);
    REQUIRE(w.log.size() == 4);
    CHECK(w.log[2].undone);
    CHECK_FALSE(w.can_redo());
}

TEST_CASE("a step knows what stood before and what stood after, for each record it touched") {
    auto w = workspace_of(october());
    (void)act(w, "INV-1", ImsAction::pending, "goods in transit");
    (void)apply(w, Decide{{find(w, "INV-1"), find(w, "INV-2")}, only(ImsAction::accept)});
    REQUIRE(w.undo_.size() == 2);
    const auto& step = w.undo_.back();
    REQUIRE(step.documents == std::vector{find(w, "INV-1"), find(w, "INV-2")});
    CHECK(step.before[0].action == ImsAction::pending);
    CHECK(step.before[0].remarks == "goods in transit");
    CHECK(step.before[1] == Decision{});
    CHECK(step.after.size() == 2);
    CHECK(step.after.is(0, only(ImsAction::accept)));
    CHECK(step.after.is(1, only(ImsAction::accept)));
}

TEST_CASE("with nothing to undo or redo, nothing happens and that is said") {
    auto w = workspace_of(october());
    const auto revision = w.revision;
    CHECK(apply(w, Undo{}).summary == "Nothing to undo");
    CHECK(apply(w, Redo{}).summary == "Nothing to redo");
    CHECK(w.revision == revision);
}

TEST_CASE("whatever was done: undo all is the first state, redo all is the last") {
    for (unsigned seed = 0; seed < 20; ++seed) {
        std::mt19937 random(seed);
        auto w = workspace_of(october());
        std::vector<test::State> states{state_of(w)};
        for (int i = 0; i < 25; ++i)
            if (workspace::apply(w, test::random_action(random, w)).changed != 0)
                states.push_back(state_of(w));
        REQUIRE(states.size() > 1);
        CHECK(w.log.size() == states.size() - 1);

        // Each undo is the state before it, not only the last one.
        for (std::size_t i = states.size() - 1; i-- > 0;) {
            REQUIRE(w.can_undo());
            (void)apply(w, Undo{});
            CHECK(state_of(w) == states[i]);
        }
        CHECK_FALSE(w.can_undo());
        for (const auto& entry : w.log) CHECK(entry.undone);
        while (w.can_redo()) (void)apply(w, Redo{});
        CHECK(state_of(w) == states.back());
        for (const auto& entry : w.log) CHECK_FALSE(entry.undone);
    }
}

TEST_CASE("undo and redo in between are part of the work, and a new step ends what was undone") {
    for (unsigned seed = 100; seed < 115; ++seed) {
        std::mt19937 random(seed);
        auto w = workspace_of(october());
        // The naive history: a list of states and a finger on it.
        std::vector<test::State> history{state_of(w)};
        std::size_t at = 0;
        for (int i = 0; i < 60; ++i) {
            const auto choice = random() % 4;
            if (choice == 0 && at > 0) {
                (void)apply(w, Undo{});
                --at;
            } else if (choice == 1 && at + 1 < history.size()) {
                (void)apply(w, Redo{});
                ++at;
            } else if (workspace::apply(w, test::random_action(random, w)).changed != 0) {
                history.resize(++at);
                history.push_back(state_of(w));
            }
            REQUIRE(state_of(w) == history[at]);
            REQUIRE(w.can_undo() == (at > 0));
            REQUIRE(w.can_redo() == (at + 1 < history.size()));
        }
    }
}

TEST_CASE("what is derived after many actions is what a fresh workspace derives from them") {
    for (unsigned seed = 0; seed < 20; ++seed) {
        std::mt19937 random(seed);
        auto w = workspace_of(october());
        for (int i = 0; i < 40; ++i) {
            switch (random() % 5) {
            case 0:
                (void)apply(w, Undo{});
                break;
            case 1:
                (void)apply(w, Redo{});
                break;
            default:
                (void)workspace::apply(w, test::random_action(random, w));
            }
            auto fresh = w;
            refresh(fresh);
            REQUIRE(test::state_of(fresh) == test::state_of(w));
        }
    }
}

TEST_CASE("a ground is one step: it moves Table 4, stands in the settings, and can be undone") {
    auto w = workspace_of(october());
    const auto before = state_of(w);
    const auto d = find(w, "INV-1");
    CHECK(apply(w, Reverse{{d}, ReversalGround::section_17_5, false, false, {}}).changed == 1);
    CHECK(w.table4.at(Table4Cell::c4B1).igst == rupees(18000));
    CHECK(w.table4.at(Table4Cell::c4A5).igst == before.table4.at(Table4Cell::c4A5).igst);
    REQUIRE(w.data.settings.reversals.size() == 1);
    CHECK(w.data.settings.reversals[0].document.number == "INV-1");
    CHECK(w.advice[d].code == rules::AdviceCode::accept_blocked_credit);
    // The credit goes with the record: a rejected one has nothing to reverse.
    (void)act(w, "INV-1", ImsAction::reject);
    CHECK(w.table4.at(Table4Cell::c4B1) == Tax{});
    (void)apply(w, Undo{});
    (void)apply(w, Undo{});
    CHECK(state_of(w) == before);
    CHECK(w.advice[d].code == rules::AdviceCode::accept_matched);
    (void)apply(w, Redo{});
    CHECK(w.table4.at(Table4Cell::c4B1).igst == rupees(18000));
    CHECK(apply(w, Unreverse{{d}}).changed == 1);
    CHECK(w.table4.at(Table4Cell::c4B1) == Tax{});
}

TEST_CASE("a reversal that cannot stand is refused with its sentence and changes nothing") {
    auto w = workspace_of(october());
    const auto before = state_of(w);
    const auto o = apply(w, Reverse{{find(w, "CN-1")}, ReversalGround::other, false, false, {}});
    REQUIRE(o.refused.size() == 1);
    CHECK(o.refused[0].permission.reason == rules::RefusalReason::reversal_of_no_credit);
    CHECK(o.changed == 0);
    CHECK(state_of(w) == before);
    CHECK_FALSE(w.can_undo());
}

TEST_CASE("the actions of an upload file are one step; what it asks in vain becomes a diagnostic") {
    auto w = workspace_of(october());
    const auto before = state_of(w);
    const auto asks = [](Section section, const char* number, ImsAction action) {
        RequestedAction r;
        r.key = {section, test::kSupplier, number, "05-10-2025", "102025"};
        r.decision = only(action);
        return r;
    };
    Diagnostics told;
    (void)apply_requests(w,
                         std::vector{asks(Section::b2b, "INV-1", ImsAction::accept),
                                     asks(Section::b2b, "INV-2", ImsAction::pending),
                                     asks(Section::impg, "BOE-1", ImsAction::reject),
                                     asks(Section::b2b, "NEVER-SENT", ImsAction::accept)},
                         w.data.intake.files, told);
    CHECK(action_of(w, "INV-1") == ImsAction::accept);
    CHECK(action_of(w, "INV-2") == ImsAction::pending);
    CHECK(action_of(w, "BOE-1") == ImsAction::none);
    REQUIRE(told.size() == 2);
    CHECK(told[0].code == Code::refused_action);
    CHECK(told[0].number == "BOE-1");
    CHECK_FALSE(told[0].done.empty());
    CHECK(told[1].code == Code::unknown_record);
    CHECK(told[1].number == "NEVER-SENT");
    (void)apply(w, Undo{});
    CHECK(state_of(w) == before);
}

TEST_CASE("asked twice about one record, the last request counts and the first is named") {
    auto w = workspace_of(october());
    std::vector<LoadedFile> files(1);
    files[0].name = "actions.json";
    std::vector<RequestedAction> asks(2);
    for (auto& r : asks) r.key = {Section::b2b, test::kSupplier, "INV-1", "05-10-2025", "102025"};
    asks[0].decision = only(ImsAction::reject);
    asks[1].decision = only(ImsAction::none);
    asks[1].reset = true;
    Diagnostics told;
    (void)apply_requests(w, asks, files, told);
    CHECK(action_of(w, "INV-1") == ImsAction::none);
    REQUIRE(told.size() == 1);
    CHECK(told[0].code == Code::duplicate_record);
    CHECK(told[0].file == "actions.json");
}

TEST_CASE("an upload made before the supplier changed the record is not carried over by its name") {
    auto w = workspace_of(october());
    const auto row = w.data.documents[find(w, "INV-1")].row();
    RequestedAction r;
    r.key = {Section::b2b, test::kSupplier, "INV-1", "05-10-2025", "102025"};
    r.decision = only(ImsAction::reject);
    r.figures = {w.data.intake.portal.taxable()[row], w.data.intake.portal.tax()[row]};
    r.figures->tax.igst += Money{1};
    Diagnostics told;
    (void)apply_requests(w, std::vector{r}, w.data.intake.files, told);
    CHECK(action_of(w, "INV-1") == ImsAction::none);
    REQUIRE(told.size() == 1);
    CHECK(told[0].code == Code::refused_action);

    // As it was, it is obeyed; taking an action back needs no figures that agree.
    told.clear();
    r.figures->tax.igst -= Money{1};
    (void)apply_requests(w, std::vector{r}, w.data.intake.files, told);
    CHECK(action_of(w, "INV-1") == ImsAction::reject);
    r.figures->tax.igst += Money{1};
    r.reset = true;
    (void)apply_requests(w, std::vector{r}, w.data.intake.files, told);
    CHECK(action_of(w, "INV-1") == ImsAction::none);
    CHECK(told.empty());
}

TEST_CASE("a reset in an upload file puts no action back") {
    auto w = workspace_of(october());
    (void)act(w, "INV-1", ImsAction::reject);
    RequestedAction r;
    r.key = {Section::b2b, test::kSupplier, "INV-1", "05-10-2025", "102025"};
    r.reset = true;
    Diagnostics told;
    (void)apply_requests(w, std::vector{r}, w.data.intake.files, told);
    CHECK(action_of(w, "INV-1") == ImsAction::none);
    CHECK(told.empty());
}

TEST_CASE("work is unsaved from the first change until it is saved") {
    auto w = workspace_of(october());
    w.mark_saved();
    CHECK_FALSE(w.unsaved());
    (void)act(w, "BOE-1", ImsAction::reject);
    CHECK_FALSE(w.unsaved());
    (void)act(w, "INV-1", ImsAction::reject);
    CHECK(w.unsaved());
    w.mark_saved();
    (void)apply(w, Undo{});
    CHECK(w.unsaved());
}

TEST_CASE("what rejecting costs the suppliers is known before it is done") {
    auto w = workspace_of(october());
    const auto reject = Decide{everything(w), only(ImsAction::reject)};
    CHECK(dry_run(w, reject).supplier_liability.igst == rupees(90));
    CHECK(apply(w, reject).supplier_liability.igst == rupees(90));
    CHECK(dry_run(w, Decide{everything(w), only(ImsAction::accept)}).supplier_liability.igst ==
          rupees(-90));
}
