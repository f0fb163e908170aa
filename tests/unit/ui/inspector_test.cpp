#include <catch2/catch_amalgamated.hpp>

#include <algorithm>
#include <cstdlib>

#include "ui/comparison.hpp"
#include "ui/history.hpp"
#include "ui/portal_words.hpp"
#include "ui/why.hpp"
#include "unit/ui/demo_page.hpp"
#include "unit/ui/mirror_reading.hpp"

using namespace milaan;
using platform::HeadlessPage;
using test::has_node;
using test::says;

namespace {

ui::Line line_with(const workspace::Workspace& w, std::string_view number) {
    for (const auto& l : ui::make_lines(w)) {
        const auto& portal = w.data.intake.portal;
        if (l.document != kNoRow &&
            portal.text(portal.number()[w.data.documents[l.document].row()]) == number)
            return l;
        const auto& books = w.data.intake.books;
        if (l.book != kNoRow && books.text(books.number()[l.book]) == number) return l;
    }
    FAIL("no line has " << number);
    return {};
}

const ui::Comparison::FigureRow* figure(const ui::Comparison& c, std::string_view label) {
    for (const auto& r : c.figures)
        if (r.label == label) return &r;
    return nullptr;
}

Document portal_document(RecordStore& s, Origin origin, TaxPeriod period, Money taxable) {
    Document d;
    d.origin = origin;
    d.section = Section::b2b;
    d.branch = origin == Origin::gstr2b ? Branch::available : Branch::none;
    d.supplier_gstin = s.intern("29ZZZCP8812K1Z4");
    d.supplier_name = s.intern("Padma Traders");
    d.number = s.intern("PT/1");
    d.date = make_date(2026, 9, 5).value();
    d.period = period;
    d.supplier_period = period;
    d.taxable = taxable;
    d.tax.igst = Money{taxable.paise * 18 / 100};
    return d;
}

/// A portal without books, each document on its own.
workspace::Workspace alone(RecordStore portal) {
    workspace::Snapshot s;
    s.intake.files.emplace_back().name = "IMS.json";
    s.documents = join_portal_documents(portal);
    s.intake.portal = std::move(portal);
    for (std::uint32_t d = 0; d < s.documents.size(); ++d) {
        s.matching.portal.push_back(d);
        s.matching.groups.push_back(
            {.verdict = Verdict::portal_only, .portal_begin = d, .portal_count = 1});
    }
    workspace::Workspace w;
    workspace::adopt(w, std::move(s));
    return w;
}

void find(HeadlessPage& page, std::string_view text) {
    page.press(ImGuiKey_Slash);
    page.press(ImGuiKey_A, ImGuiMod_Ctrl);
    page.type(std::string(text));
    page.press(ImGuiKey_Enter);
    page.press(ImGuiKey_Home);
}

} // namespace

TEST_CASE("several that tie are compared by their totals, with their members listed") {
    const auto w = test::demo_workspace();
    const auto c = ui::compare(w, line_with(w, "SW/26-27/0457/2"));
    REQUIRE(c.of_several);
    CHECK(c.columns == std::vector<std::string>{"Books", "Portal"});
    for (const auto& r : c.figures) {
        INFO(r.label);
        CHECK_FALSE(r.differs);
        CHECK(r.difference == Money{});
    }
    REQUIRE(figure(c, "Tax") != nullptr);
    CHECK(to_indian(*figure(c, "Tax")->cells[0]) == "17,250.74");
    CHECK(to_indian(*figure(c, "Tax")->cells[1]) == "17,250.74");
    REQUIRE(c.members.size() == 3);
    CHECK(c.members[0].number == "SW/26-27/0457/1");
    CHECK_FALSE(c.members[0].focused);
    CHECK(c.members[1].focused);
    CHECK_FALSE(c.members[2].of_books);
    CHECK(c.members[2].number == "SW/26-27/0457");
}

TEST_CASE("a pair has its difference by amount, portal less books, as the list has it") {
    const auto w = test::demo_workspace();
    const auto l = line_with(w, "HCP260000088");
    const auto c = ui::compare(w, l);
    REQUIRE(c.columns.size() == 2);
    CHECK(c.columns.front() == "Books");
    REQUIRE(figure(c, "IGST") != nullptr);
    CHECK(figure(c, "IGST")->difference == ui::tax_difference(w, l));
    CHECK(ui::signed_text(figure(c, "IGST")->difference) == "-5,400.00");
    CHECK(ui::signed_text(figure(c, "Taxable")->difference) == "-30,000.00");
    CHECK(ui::signed_text(Money{32400}) == "+324.00");
    CHECK(ui::signed_text({}).empty());
    // What one head says is not said again as all tax.
    CHECK(figure(c, "Tax") == nullptr);
}

TEST_CASE("IMS stands beside GSTR-2B where they differ, and once where they are alike") {
    const auto september = TaxPeriod{2026 * 12 + 9 - 1};
    for (const bool alike : {true, false}) {
        RecordStore portal;
        portal.add(portal_document(portal, Origin::ims, september, rupees(alike ? 1000 : 1200)));
        portal.add(portal_document(portal, Origin::gstr2b, september, rupees(1000)));
        const auto w = alone(std::move(portal));
        REQUIRE(w.data.documents.size() == 1);
        const auto c = ui::compare(w, ui::make_lines(w).front());
        if (alike) {
            CHECK(c.columns == std::vector<std::string>{"IMS, 2B"});
            CHECK_FALSE(c.has_difference());
            continue;
        }
        CHECK(c.columns == std::vector<std::string>{"IMS", "GSTR-2B"});
        CHECK(c.difference_meaning() == "GSTR-2B less IMS");
        CHECK(figure(c, "Taxable")->differs);
        CHECK(ui::signed_text(figure(c, "Taxable")->difference) == "-200.00");
        CHECK(ui::signed_text(figure(c, "IGST")->difference) == "-36.00");
    }
}

TEST_CASE("what a bill of entry does not say is blank and no difference") {
    const auto w = test::demo_workspace();
    const auto c = ui::compare(w, line_with(w, "7841206"));
    const auto* value = figure(c, "Value");
    REQUIRE(value != nullptr);
    CHECK(value->cells.front());
    CHECK_FALSE(value->cells.back());
    CHECK_FALSE(value->differs);
    CHECK(value->difference == Money{});
}

TEST_CASE("texts part where they differ") {
    const auto middle = [](std::string_view a, std::string_view b) {
        const auto p = ui::part(a, b);
        return std::string(a.substr(p.head, a.size() - p.head - p.tail));
    };
    CHECK(middle("SW/0457/1", "SW/0457") == "/1");
    CHECK(middle("SW/0457", "SW/0457/1").empty());
    CHECK(middle("INV-123", "INV-153") == "2");
    CHECK(middle("A", "A").empty());
    CHECK(middle("AA", "A") == "A");
}

TEST_CASE("a document's history tells each month that showed it and what was decided then") {
    const auto w = test::demo_workspace();
    const auto lines = ui::make_lines(w);
    std::uint32_t with_ims_and_2b = 0;
    for (const auto& l : lines) {
        const auto history = ui::history_of(w, l);
        if (l.document == kNoRow) {
            CHECK(history.empty());
            continue;
        }
        const auto& d = w.data.documents[l.document];
        REQUIRE_FALSE(history.empty());
        const auto has = [&](std::string_view start) {
            return std::any_of(history.begin(), history.end(),
                               [&](const auto& s) { return s.where.starts_with(start); });
        };
        CHECK((!d.in_ims() || has("IMS download ")));
        CHECK((!d.in_2b() || has("GSTR-2B of ")));
        with_ims_and_2b += d.in_ims() && d.in_2b();
        const auto row = d.row();
        const auto& portal = w.data.intake.portal;
        if (!portal.original_number()[row].empty()) CHECK(has("Amends "));
    }
    CHECK(with_ims_and_2b > 0);
}

TEST_CASE("the months of a document, its amendment and its original are one chain") {
    RecordStore portal;
    const auto september = TaxPeriod{2026 * 12 + 9 - 1}, october = TaxPeriod{2026 * 12 + 10 - 1};
    auto first = portal_document(portal, Origin::gstr2b, september, rupees(1000));
    first.action = ImsAction::pending;
    first.has_action = 1;
    portal.add(first);
    auto amended = portal_document(portal, Origin::gstr2b, october, rupees(1500));
    amended.section = Section::b2ba;
    amended.original_number = portal.intern("pt/1");
    amended.original_date = amended.date;
    amended.number = portal.intern("PT/1A");
    portal.add(amended);
    const auto w = alone(std::move(portal));
    REQUIRE(w.data.documents.size() == 2);
    for (const auto& l : ui::make_lines(w)) {
        const auto history = ui::history_of(w, l);
        const auto sentences = ui::history_sentences(history);
        REQUIRE(history.size() == 2);
        const bool original =
            w.data.intake.portal.section()[w.data.documents[l.document].row()] == Section::b2b;
        const std::string seen = "GSTR-2B of Sep 2026: Table 3, ITC available; IMS then: Pending; "
                                 "supplier's return of Sep 2026";
        if (original) {
            CHECK(sentences[0] == seen);
            CHECK(history[1].where ==
                  "Amended by PT/1A of 05-09-2026, taxable 1,500.00, tax 270.00");
        } else {
            CHECK(sentences[0] == "Amends PT/1 of 05-09-2026: " + seen);
            CHECK(history[1].where == "GSTR-2B of Oct 2026");
        }
    }
}

TEST_CASE("a document seen once has one line of history") {
    RecordStore portal;
    portal.add(portal_document(portal, Origin::gstr2b, TaxPeriod{2026 * 12 + 9 - 1}, rupees(10)));
    const auto w = alone(std::move(portal));
    const auto sentences = ui::history_sentences(ui::history_of(w, ui::make_lines(w).front()));
    CHECK(sentences == std::vector<std::string>{"Seen once: GSTR-2B of Sep 2026: Table 3, ITC "
                                                "available; supplier's return of Sep 2026"});
}

TEST_CASE("a mismatch is worded by what differs, and a pair by hand as linked by the user") {
    auto s = test::demo_snapshot();
    auto& m = s.matching;
    workspace::Workspace w;
    workspace::adopt(w, s);
    const auto l = line_with(w, "HCP260000088");
    CHECK(ui::explain(w, l).meaning ==
          "The same document, but the taxable value, IGST and invoice value differ: decide.");
    CHECK(ui::explain(w, l).differences[0] ==
          "Taxable value: books 1,80,000.00, portal 1,50,000.00");

    auto& g = m.groups[l.group];
    Reason by_hand;
    by_hand.code = ReasonCode::linked_by_user;
    g.reasons_begin = static_cast<std::uint32_t>(m.reasons.size());
    g.reasons_count = 1;
    m.reasons.push_back(by_hand);
    Difference number;
    number.field = Field::number;
    g.differences_begin = static_cast<std::uint32_t>(m.differences.size());
    g.differences_count = 1;
    m.differences.push_back(number);
    workspace::Workspace linked;
    workspace::adopt(linked, s);
    CHECK(ui::explain(linked, l).by_hand);
    CHECK(ui::explain(linked, l).meaning == "Linked by you; only the number differs.");

    m.reasons.back().code = ReasonCode::number_different;
    workspace::Workspace unsure;
    workspace::adopt(unsure, s);
    CHECK(ui::explain(unsure, l).meaning ==
          "Likely the same document, not sure enough to be taken unread: only the number differs.");
}

TEST_CASE("every section and branch has the portal's words") {
    for (int i = 1; i < kSectionCount; ++i) {
        const auto words = ui::section_words(static_cast<Section>(i));
        INFO(words);
        CHECK(words.find(", ") != std::string_view::npos);
        CHECK(is_amendment(static_cast<Section>(i)) ==
              (words.find("amended") != std::string_view::npos));
    }
    CHECK(ui::branch_words(Branch::available) == "Table 3, ITC available");
    CHECK(ui::reason_words("C") == "reported after the last day of section 16(4)");
    CHECK(ui::reason_words("X") == "X");
}

TEST_CASE("the mirror has the comparison, the members of a set and the history") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_2);
    find(page, "SW/26-27/0457/2");
    CHECK(has_node(page.app(), ui::Role::table, "Totals of both sides"));
    CHECK(has_node(page.app(), ui::Role::table, "Those that belong together"));
    find(page, "HCP260000088");
    CHECK(has_node(page.app(), ui::Role::table, "Both sides"));
    CHECK(has_node(page.app(), ui::Role::cell, "-5,400.00"));
    CHECK(says(page.app(), "GSTR-2B of "));
    CHECK_FALSE(says(page.app(), "itcavl"));
}

TEST_CASE("books, IMS and GSTR-2B stand beside each other where all are there and differ") {
    auto s = test::demo_snapshot();
    const auto l = line_with(test::demo_workspace(), "HCP260000088");
    const auto ims = s.documents[l.document].ims;
    REQUIRE(ims != kNoRow);
    auto d = s.intake.portal.row(ims);
    d.taxable += rupees(2000);
    d.tax.igst += rupees(360);
    s.intake.portal.set(ims, d);
    HeadlessPage page(1280, 800);
    page.app().adopt(s);
    const auto c = ui::compare(page.app().workspace(), l);
    CHECK(c.columns == std::vector<std::string>{"Books", "IMS", "GSTR-2B"});
    CHECK(c.difference_meaning() == "GSTR-2B less Books");
    CHECK(ui::signed_text(figure(c, "IGST")->difference) == "-5,400.00");
    page.press(ImGuiKey_2);
    find(page, "HCP260000088");
    for (const auto* heading : {"Books", "IMS", "GSTR-2B", "Difference, GSTR-2B less Books"})
        CHECK(has_node(page.app(), ui::Role::column_header, heading));
    test::keep_picture(page, "inspector-1280-light-three");
}

TEST_CASE("pictures of the inspector, for whoever asks for them") {
    if (std::getenv("MILAAN_SCREENS") == nullptr) SKIP("MILAAN_SCREENS names no folder");
    // The tall one shows all of the inspector.
    for (const auto& [w, h] : {std::pair{1280, 800}, std::pair{1920, 1080}, std::pair{1281, 1700}})
        for (const auto theme : {ui::ThemeChoice::light, ui::ThemeChoice::dark}) {
            HeadlessPage page(w, h, 1, theme);
            page.app().adopt(test::demo_snapshot());
            page.press(ImGuiKey_2);
            const auto label = "inspector-" + std::to_string(w) +
                               (theme == ui::ThemeChoice::dark ? "-dark-" : "-light-");
            for (const auto* what : {"verdict:group", "HCP260000088", "7841206", "section:b2ba",
                                     "supplier:omkar", "verdict:probable"}) {
                find(page, what);
                std::string name = what;
                std::replace(name.begin(), name.end(), ':', '-');
                test::keep_picture(page, label + name);
            }
        }
    SUCCEED();
}
