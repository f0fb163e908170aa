// Acting on the page: what is refused and why, what a bulk action would do before it is done, the
// declaration of the reduction, reversals of a document, figures that only the taxpayer knows.

#include <catch2/catch_amalgamated.hpp>

#include <algorithm>

#include "records/entries.hpp"
#include "ui/action_panel.hpp"
#include "ui/draft.hpp"
#include "ui/entries_panel.hpp"
#include "ui/question.hpp"
#include "unit/ui/demo_page.hpp"
#include "unit/ui/mirror_reading.hpp"

using namespace milaan;
using platform::HeadlessPage;
using ui::Role;

namespace {

/// Step Act with the one line that this number finds; tall, so that the inspector is seen whole.
struct OneRecord {
    HeadlessPage page{1280, 1700};
    std::uint32_t document = kNoRow;

    explicit OneRecord(std::string_view number) {
        page.app().adopt(test::demo_snapshot());
        page.press(ImGuiKey_3);
        page.press(ImGuiKey_Slash);
        page.type(number);
        page.press(ImGuiKey_Enter);
        page.press(ImGuiKey_Home);
        const auto& w = page.app().workspace();
        for (std::uint32_t d = 0; d < w.decisions.size(); ++d)
            if (w.data.documents[d].in_ims() &&
                w.data.intake.portal.text(w.data.intake.portal.number()[w.data.documents[d].ims]) ==
                    number)
                document = d;
        REQUIRE(document != kNoRow);
    }
    [[nodiscard]] const workspace::Workspace& w() { return page.app().workspace(); }
    [[nodiscard]] Decision decision() { return w().decisions[document]; }

    /// Types into the field with this name in place of what it says.
    void fill(std::string_view field, std::string_view text) {
        REQUIRE(page.click(field));
        page.press(ImGuiKey_A, ImGuiMod_Ctrl);
        page.type(text);
    }
    [[nodiscard]] bool disabled(std::string_view button) {
        for (const auto& n : page.app().mirror().nodes)
            if (n.role == Role::button && n.name == button) return n.disabled;
        FAIL("no such button");
        return false;
    }
};

/// The node of the focused row.
std::int32_t focused_row(HeadlessPage& page) {
    const auto& nodes = page.app().mirror().nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!nodes[i].focused) continue;
        if (nodes[i].role == Role::row) return static_cast<std::int32_t>(i);
        if (nodes[i].role == Role::cell) return nodes[i].parent;
    }
    FAIL("no row has the focus");
    return 0;
}

/// The document on the focused line, by its number.
std::uint32_t focused_document(HeadlessPage& page) {
    const auto row = focused_row(page);
    std::size_t at = 0, columns = 0, k = 0;
    std::string number;
    for (const auto& n : page.app().mirror().nodes) {
        if (n.role == Role::column_header && n.name == "Portal number") at = columns;
        columns += n.role == Role::column_header;
        if (n.role == Role::cell && n.parent == row && k++ == at) number = n.name;
    }
    const auto& w = page.app().workspace();
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d)
        if (w.data.documents[d].in_ims() &&
            w.data.intake.portal.text(w.data.intake.portal.number()[w.data.documents[d].ims]) ==
                number)
            return d;
    FAIL("no document " << number);
    return kNoRow;
}

/// Its number in the grid.
std::int32_t focused_index(HeadlessPage& page) {
    return page.app().mirror().nodes[static_cast<std::size_t>(focused_row(page))].row_index;
}

/// With the mouse, the row of this number.
void click_row(HeadlessPage& page, std::int32_t index) {
    const auto& nodes = page.app().mirror().nodes;
    for (const auto& n : nodes)
        if (n.role == Role::cell && n.height > 0 &&
            nodes[static_cast<std::size_t>(n.parent)].row_index == index) {
            page.click(n.x + n.width / 2, n.y + n.height / 2);
            return;
        }
    FAIL("no such row on the screen");
}

} // namespace

TEST_CASE("a bulk action says what it would do, and does it only after a yes") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_3);
    const auto before = page.app().workspace().decisions;
    page.press(ImGuiKey_A, ImGuiMod_Ctrl);
    page.press(ImGuiKey_R);
    CHECK(test::has_node(page.app(), Role::heading, "Before it is done"));
    CHECK(test::says(page.app(), "will be rejected."));
    CHECK(test::says(page.app(), "The credit available, 4(A), becomes "));
    CHECK(test::says(page.app(), "Suppliers owe "));
    CHECK(test::says(page.app(), "stay as they are:"));
    CHECK(page.app().workspace().decisions == before);
    page.press(ImGuiKey_Escape);
    CHECK_FALSE(test::has_node(page.app(), Role::heading, "Before it is done"));
    CHECK(page.app().workspace().decisions == before);
    page.press(ImGuiKey_R);
    page.press(ImGuiKey_Enter);
    CHECK_FALSE(page.app().workspace().decisions == before);
    page.press(ImGuiKey_Z, ImGuiMod_Ctrl); // one step
    CHECK(page.app().workspace().decisions == before);
}

TEST_CASE("what the credit becomes is what it then is") {
    workspace::Workspace w;
    workspace::adopt(w, test::demo_snapshot());
    std::vector<std::uint32_t> all;
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d) all.push_back(d);
    for (const auto action : {ImsAction::accept, ImsAction::reject, ImsAction::pending}) {
        auto copy = w;
        workspace::Decide decide{all, {}};
        decide.decision.action = action;
        const auto q = ui::ask(copy, decide);
        const auto outcome = workspace::apply(copy, decide);
        CHECK(q.changes == outcome.changed);
        CHECK(q.refused.size() == outcome.refused.size());
        Money credit;
        for (const auto cell : {Table4Cell::c4A1, Table4Cell::c4A2, Table4Cell::c4A3,
                                Table4Cell::c4A4, Table4Cell::c4A5})
            credit += copy.table4.at(cell).total();
        INFO(name_of(action));
        CHECK(q.credit_after == credit);
    }
}

TEST_CASE("what the portal blocks has a dead button, with the reason beside it") {
    OneRecord note("KFT/CN/0021");
    CHECK(note.disabled("Pending"));
    CHECK(note.disabled("◐ Pending  P"));
    CHECK_FALSE(note.disabled("Accept this"));
    CHECK(test::says(note.page.app(), "Refused: Pending: "));
    const auto before = note.decision();
    note.page.press(ImGuiKey_P);
    CHECK(note.decision() == before);
    CHECK(test::says(note.page.app(), "Refused: ")); // in the live status too
}

TEST_CASE("rejecting a credit note says what the supplier will owe, and asks") {
    OneRecord note("TCW/CN/0041");
    CHECK(test::says(note.page.app(), "A rejection adds "));
    CHECK(test::says(note.page.app(), "to what the supplier owes in the GSTR-3B of Nov 2026."));
    CHECK(test::says(note.page.app(), "Pending until 20-12-2026, 35 days left."));
    note.page.press(ImGuiKey_R);
    CHECK(note.decision().action != ImsAction::reject);
    CHECK(test::says(note.page.app(), "Suppliers owe "));
    note.page.press(ImGuiKey_Enter);
    CHECK(note.decision().action == ImsAction::reject);
}

TEST_CASE("the portal's flag on Pending is told beside what the dates say") {
    OneRecord late("CN/0009");
    CHECK(test::says(late.page.app(), "The portal's flag blocks Pending"));
    // It is pending as downloaded: left so, nothing is asked of the portal.
    CHECK_FALSE(late.disabled("Pending"));
    late.page.press(ImGuiKey_A);
    CHECK(late.decision().action == ImsAction::accept);
}

TEST_CASE("a part of the credit is declared under its limits, CGST and SGST together") {
    OneRecord note("MLB/CN/026");
    auto& page = note.page;
    const auto limit = workspace::position_of(note.w(), note.document).reduction_limit;
    REQUIRE(page.click("Yes, in part"));
    CHECK(note.disabled("Accept this")); // nothing typed yet
    const bool inter = limit.igst != Money{};
    const auto* field = inter ? "IGST declared" : "CGST and SGST, each";
    const auto most = inter ? limit.igst : limit.cgst;
    note.fill(field, to_plain(most + rupees(1)));
    CHECK(note.disabled("Accept this")); // above the limit
    note.fill(field, to_plain(most - rupees(1)));
    CHECK_FALSE(note.disabled("Accept this"));
    REQUIRE(page.click("Accept this"));
    CHECK(note.decision().action == ImsAction::accept);
    CHECK(note.decision().reduction.has_amounts);
    CHECK(note.decision().reduction.amounts.cgst == note.decision().reduction.amounts.sgst);
    CHECK((inter ? note.decision().reduction.amounts.igst
                 : note.decision().reduction.amounts.cgst) == most - rupees(1));
    REQUIRE(page.click("No, never availed"));
    REQUIRE(page.click("Accept this"));
    CHECK(note.decision().reduction.answer == Flag::no);
    CHECK_FALSE(note.decision().reduction.has_amounts);
}

TEST_CASE("a remark is counted in characters, and one too long is refused before it is sent") {
    OneRecord note("MLB/CN/026");
    note.fill("Remark to the supplier", std::string(250, 'x'));
    CHECK_FALSE(note.disabled("Reject this"));
    note.page.type("y");
    CHECK(note.disabled("Reject this"));
    ui::Draft draft;
    draft.remark = "नहीं मिला";
    CHECK(ui::wanted(draft, ImsAction::reject, true).decision.remarks == draft.remark);
    // Nobody is told anything by an accepted invoice.
    CHECK(ui::wanted(draft, ImsAction::accept, false).decision.remarks.empty());
    // A remark with a credit note's Accept goes with an answer.
    CHECK(ui::wanted(draft, ImsAction::accept, true).decision.reduction.answer == Flag::yes);
}

TEST_CASE("what is typed in the inspector goes with the key, and stays until it is set") {
    HeadlessPage page(1280, 1700);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_3);
    const auto& w = page.app().workspace();
    const auto find = [&](std::string_view number) {
        page.press(ImGuiKey_Enter); // leaves the field that has the keys
        page.settle();
        page.press(ImGuiKey_Slash);
        page.press(ImGuiKey_A, ImGuiMod_Ctrl);
        page.type(number);
        page.press(ImGuiKey_Enter);
        page.press(ImGuiKey_Home);
    };
    const auto remarks = [&](std::string_view number) {
        for (std::uint32_t d = 0; d < w.decisions.size(); ++d) {
            const auto& doc = w.data.documents[d];
            if (doc.in_ims() &&
                w.data.intake.portal.text(w.data.intake.portal.number()[doc.ims]) == number)
                return w.decisions[d].remarks;
        }
        return std::string("no such document");
    };
    constexpr const char* one = "MLB/CN/026";
    constexpr const char* other = "CGA/204";
    find(one);
    REQUIRE(page.click("Remark to the supplier"));
    page.type("wrong bill");
    CHECK(test::says(page.app(), "Typed, not yet set"));
    find(other);
    CHECK_FALSE(test::says(page.app(), "Typed, not yet set"));
    page.press(ImGuiKey_A);
    find(one);
    CHECK(test::says(page.app(), "Typed, not yet set"));
    CHECK(remarks(one).empty());
    REQUIRE(page.click("Remark to the supplier"));
    page.press(ImGuiKey_Enter);
    page.settle();
    page.press(ImGuiKey_R); // it costs the supplier something, so it is asked about
    page.press(ImGuiKey_Enter);
    CHECK(remarks(one) == "wrong bill");
    CHECK(remarks(other).empty());
    CHECK_FALSE(test::says(page.app(), "Typed, not yet set"));
    page.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(remarks(one).empty());
}

TEST_CASE("a note is kept when another line is clicked without leaving its field first") {
    HeadlessPage page(1280, 2600);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_3);
    page.press(ImGuiKey_J);
    const auto row = focused_index(page);
    REQUIRE(page.click("Your note"));
    page.type("asked on the phone");
    click_row(page, row + 3);
    const auto& notes = page.app().workspace().notes;
    CHECK(std::count(notes.begin(), notes.end(), "asked on the phone") == 1);
    CHECK_FALSE(test::says(page.app(), "asked on the phone"));
}

TEST_CASE(
    "a note is kept when an entry of the books alone, or nothing, is gone to from its field") {
    HeadlessPage page(1280, 2600);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_3);
    page.press(ImGuiKey_J);
    const auto row = focused_index(page);
    const auto document = focused_document(page);
    REQUIRE(page.click("Your note"));
    page.type("asked on the phone");
    click_row(page, row - 1); // of the books alone
    CHECK(test::says(page.app(), "An entry of the books alone"));
    const auto& w = page.app().workspace();
    CHECK(w.notes[document] == "asked on the phone");
    page.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(w.notes[document].empty());
    page.press(ImGuiKey_DownArrow);
    CHECK(w.notes[document].empty()); // undone, it stays undone
}

TEST_CASE("a remark stays with its record when another line is clicked out of its field") {
    HeadlessPage page(1280, 1000);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_3);
    page.press(ImGuiKey_Slash);
    page.type("in:ims open");
    page.press(ImGuiKey_Enter);
    page.settle();
    page.press(ImGuiKey_Home);
    const auto clicked_from = focused_document(page);
    const auto row = focused_index(page);
    REQUIRE(page.click("Remark to the supplier"));
    page.type("of the first");
    click_row(page, row + 1);
    const auto clicked = focused_document(page);
    REQUIRE(clicked != clicked_from);
    CHECK_FALSE(test::says(page.app(), "Typed, not yet set"));
    page.press(ImGuiKey_P);
    const auto& w = page.app().workspace();
    CHECK(w.decisions.action(clicked) == ImsAction::pending);
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d)
        CHECK(w.decisions[d].remarks != "of the first");
    click_row(page, row);
    CHECK(focused_document(page) == clicked_from);
    CHECK(test::says(page.app(), "Typed, not yet set"));
    page.press(ImGuiKey_P);
    CHECK(w.decisions[clicked_from].remarks == "of the first");
}

TEST_CASE("what is decided already is told before it is changed, and advice leaves it alone") {
    HeadlessPage page(1280, 1000);
    page.app().adopt(test::demo_snapshot());
    const auto& w = page.app().workspace();
    const auto decided = [&] {
        std::vector<std::pair<std::uint32_t, ImsAction>> out;
        for (std::uint32_t d = 0; d < w.decisions.size(); ++d)
            if (w.decisions.action(d) != ImsAction::none)
                out.emplace_back(d, w.decisions.action(d));
        return out;
    };
    const auto before = decided();
    REQUIRE(before.size() == 96);
    page.press(ImGuiKey_3);
    page.press(ImGuiKey_A, ImGuiMod_Ctrl);
    page.press(ImGuiKey_R);
    CHECK(test::says(page.app(), "Decided already, and changed by this: 85 accepted, "));
    page.press(ImGuiKey_Escape);
    page.press(ImGuiKey_D);
    CHECK(test::says(page.app(), "set as advised, where the advice is sure: "));
    CHECK_FALSE(test::says(page.app(), "Decided already"));
    page.press(ImGuiKey_Enter);
    CHECK(decided().size() > before.size());
    for (const auto& [d, action] : before) CHECK(w.decisions.action(d) == action);
}

TEST_CASE("several are rejected with one remark, which is refused when it is too long") {
    HeadlessPage page(1280, 1000);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_3);
    page.press(ImGuiKey_A, ImGuiMod_Ctrl);
    page.press(ImGuiKey_R);
    REQUIRE(page.click("Remark for all"));
    page.type(std::string(251, 'x'));
    page.press(ImGuiKey_Enter);
    page.press(ImGuiKey_Enter);
    const auto& w = page.app().workspace();
    CHECK(w.log.empty());
    REQUIRE(page.click("Remark for all"));
    page.press(ImGuiKey_A, ImGuiMod_Ctrl);
    page.type("not ours");
    REQUIRE(page.click("Reject them  Enter"));
    std::size_t rejected = 0;
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d) {
        if (w.decisions.action(d) != ImsAction::reject) continue;
        ++rejected;
        CHECK((w.decisions[d].remarks == "not ours" || w.decisions[d] == w.downloaded[d]));
    }
    CHECK(rejected > 10);
}

TEST_CASE("blocked credit is accepted and reversed at the document, and the cell follows") {
    OneRecord gift("CGA/204");
    const auto before = gift.w().table4.at(Table4Cell::c4B1);
    REQUIRE(gift.page.click("Reverse in 4(B)(1)"));
    const auto after = gift.w().table4.at(Table4Cell::c4B1);
    CHECK((after - before).total() > Money{});
    CHECK(test::says(gift.page.app(), "Section 17(5)"));
    gift.page.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(gift.w().table4.at(Table4Cell::c4B1) == before);
}

TEST_CASE("an amount is typed with commas, and one that is none changes nothing") {
    HeadlessPage page(1280, 1700);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_5);
    const auto& w = page.app().workspace();
    const auto igst = [&] { return w.table4.at(Table4Cell::c4A2).igst; };
    constexpr const char* field = "4(A)(2) and 3.1(d) Import of services, IGST";
    const auto enter = [&](std::string_view typed) {
        REQUIRE(page.click(field));
        page.type(typed);
        page.press(ImGuiKey_Enter);
    };
    enter("1,25,000.50");
    CHECK(igst() == paise(1'25'000'50));
    enter("₹ 45,000");
    CHECK(igst() == rupees(45'000));
    for (const auto* none : {"12,5", "45.000.1", "12x", "-5", "1.005"}) {
        INFO(none);
        enter(none);
        CHECK(igst() == rupees(45'000));
        REQUIRE_FALSE(page.host.said.empty());
        CHECK(page.host.said.back().ends_with("it is left as it was"));
        page.host.said.clear();
        CHECK(test::says(page.app(), "it is left as it was"));
    }
    // Escape leaves it as it was too.
    REQUIRE(page.click(field));
    page.type("99");
    page.press(ImGuiKey_Escape);
    CHECK(igst() == rupees(45'000));
    enter("");
}

TEST_CASE("a figure that only the taxpayer knows counts as soon as its field is left") {
    HeadlessPage page(1280, 1700);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_5);
    const auto& w = page.app().workspace();
    REQUIRE(page.click("4(A)(2) and 3.1(d) Import of services, IGST"));
    page.type("1234.50");
    page.press(ImGuiKey_Enter);
    CHECK(w.table4.at(Table4Cell::c4A2).igst == paise(123450));
    page.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(w.table4.at(Table4Cell::c4A2).igst == Money{});
}

TEST_CASE("the ledgers are checked once their balance is typed") {
    workspace::Workspace w;
    workspace::adopt(w, test::demo_snapshot());
    const auto state = [&] { return ui::check_lines(w)[0].state; };
    CHECK(state() == ui::CheckLine::State::unknown);
    auto entries = w.entries();
    entries.back(ReversalGround::goods_not_received).igst = rupees(50'000);
    entries.has_reclaim_balance = true;
    entries.reclaim_balance.igst = rupees(50'000);
    (void)workspace::apply(w, workspace::EnterFigures{entries});
    CHECK(state() == ui::CheckLine::State::passes);
    entries.reclaim_balance.igst = rupees(100);
    (void)workspace::apply(w, workspace::EnterFigures{entries});
    CHECK(state() == ui::CheckLine::State::fails);
    CHECK(ui::check_lines(w)[0].sentence.find("IGST 50,000.00 where") != std::string::npos);
}
