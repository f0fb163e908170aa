// The statements without a screen: how they compare, fold, and are walked through.

#include <catch2/catch_amalgamated.hpp>

#include <algorithm>

#include "ui/statements.hpp"
#include "unit/ui/demo_page.hpp"

using namespace milaan;
using namespace milaan::ui;

namespace {

Tax igst_of(std::int64_t amount) {
    Tax t;
    t.igst = rupees(amount);
    return t;
}

StatementRow row(std::uint32_t id, std::uint8_t depth, bool folds, Tax portal, Tax after) {
    StatementRow r;
    r.id = id;
    r.depth = depth;
    r.folds = folds;
    r.has_figures = true;
    r.label = "row " + std::to_string(id);
    r.portal = portal;
    r.after = after;
    return r;
}

/// A heading of two lines, and a heading of zeros with one line.
Statement small() {
    Statement s;
    s.name = "small";
    s.groups = {"portal", "after", "difference"};
    s.spoken = s.groups;
    s.compares = true;
    s.tolerance = rupees(1);
    s.rows = {row(1, 0, true, igst_of(300), igst_of(250)),
              row(2, 1, false, igst_of(100), igst_of(100)),
              row(3, 1, false, igst_of(200), igst_of(150)), row(4, 0, true, {}, {}),
              row(5, 1, false, {}, {})};
    settle(s);
    return s;
}

workspace::Workspace demo() {
    workspace::Workspace w;
    workspace::adopt(w, test::demo_snapshot());
    return w;
}

const StatementRow& find(const Statement& s, std::string_view name) {
    const auto found =
        std::find_if(s.rows.begin(), s.rows.end(), [&](const auto& r) { return r.name == name; });
    REQUIRE(found != s.rows.end());
    return *found;
}

constexpr int figure(Head h, FigureGroup g) {
    return static_cast<int>(h) * kFigureGroupCount + static_cast<int>(g);
}

} // namespace

TEST_CASE("a difference has a shape and a word, and the tolerance forgives the smallest") {
    CHECK(standing_of(rupees(10), rupees(10), {}) == Standing::same);
    CHECK(standing_of(rupees(10), rupees(11), rupees(1)) == Standing::within);
    CHECK(standing_of(rupees(10), rupees(11), {}) == Standing::more);
    CHECK(standing_of(rupees(10), paise(899), rupees(1)) == Standing::less);
    Tax both;
    both.igst = rupees(5);
    both.cgst = rupees(-5);
    CHECK(standing_of(Tax{}, both, {}) == Standing::mixed);
    for (const auto s :
         {Standing::same, Standing::within, Standing::more, Standing::less, Standing::mixed}) {
        CHECK(std::string(shape_of(s)) != "");
        CHECK(std::string(word_of(s)) != "");
    }
    const auto s = small();
    const auto difference = figure(igst, FigureGroup::difference);
    CHECK(figure_text(s, s.rows[2], difference) == "▼ 50.00");
    CHECK(figure_spoken(s, s.rows[2], difference) == "50.00 less");
    CHECK(figure_text(s, s.rows[1], difference).empty());
    CHECK(figure_spoken(s, s.rows[1], difference) == "same");
    CHECK(figure_text(s, s.rows[1], figure(igst, FigureGroup::portal)) == "100.00");
}

TEST_CASE("a heading of zeros is folded until it is opened") {
    const auto s = small();
    StatementCursor c;
    CHECK(visible_rows(s, c) == std::vector<std::uint32_t>{0, 1, 2, 3});
    set_folded(c, s.rows[3], false);
    set_folded(c, s.rows[0], true);
    CHECK(visible_rows(s, c) == std::vector<std::uint32_t>{0, 3, 4});
    fold_all(c, s, false);
    CHECK(visible_rows(s, c).size() == s.rows.size());
    fold_all(c, s, true);
    CHECK(visible_rows(s, c) == std::vector<std::uint32_t>{0, 3});
}

TEST_CASE("the cursor walks over what is seen and stops at the edges") {
    const auto s = small();
    StatementCursor c;
    CHECK(focused_row(s, c)->id == 1);
    move_cursor(c, s, 3, 1);
    CHECK(c.row == 4);
    CHECK(c.column == 0);
    move_cursor(c, s, 100, 100);
    CHECK(c.row == 4); // 5 is folded away
    CHECK(c.column == kFigureCount - 1);
    move_cursor(c, s, -100, -100);
    CHECK(c.row == 1);
    CHECK(c.column == -1);
    c.row = 2;
    set_folded(c, s.rows[0], true);
    CHECK(focused_row(s, c)->id == 1); // what it stood on is folded away
}

TEST_CASE("the next difference is a line's, not the heading's over it, also in a folded section") {
    const auto s = small();
    StatementCursor c;
    set_folded(c, s.rows[0], true);
    REQUIRE(seek_difference(c, s, 1));
    CHECK(c.row == 3);
    CHECK(c.column == figure(igst, FigureGroup::difference));
    CHECK_FALSE(is_folded(c, s.rows[0]));
    REQUIRE(seek_difference(c, s, 1)); // round the end, to itself
    CHECK(c.row == 3);
    auto same = small();
    for (auto& r : same.rows) r.portal = r.after;
    CHECK_FALSE(seek_difference(c, same, 1));
    CHECK_FALSE(seek_difference(c, same, -1));
}

TEST_CASE("GSTR-2B has the portal's four tables in two parts, each cell of itcsumm once") {
    const auto w = demo();
    const auto s = gstr2b_statement(w);
    std::vector<std::string> branches;
    std::array<std::array<std::array<int, kSubSectionCount>, kBucketCount>, kSummaryBranchCount>
        seen{};
    for (const auto& r : s.rows) {
        if (r.kind == RowKind::branch) branches.push_back(r.label);
        if (r.kind != RowKind::line) continue;
        REQUIRE(r.places.size() == 1);
        const auto& p = r.places[0];
        ++seen[static_cast<std::size_t>(p.branch) - 1][static_cast<std::size_t>(p.bucket)]
              [static_cast<std::size_t>(p.sub)];
    }
    CHECK(branches == std::vector<std::string>{"ITC available", "ITC not available", "ITC reversal",
                                               "ITC rejected"});
    const auto& loaded = w.data.intake.gstr2b[*w.loaded_2b].summary;
    for (int b = 1; b <= kSummaryBranchCount; ++b)
        for (int k = 0; k < kBucketCount; ++k)
            for (int i = 0; i < kSubSectionCount; ++i) {
                const auto place = SummaryPlace{static_cast<Branch>(b), static_cast<Bucket>(k),
                                                static_cast<SubSection>(i)};
                const auto count = seen[static_cast<std::size_t>(b) - 1]
                                       [static_cast<std::size_t>(k)][static_cast<std::size_t>(i)];
                INFO(branch_key(place.branch)
                     << ' ' << key_of(place.bucket) << ' ' << key_of(place.sub));
                CHECK(count <= 1);
                const bool used =
                    loaded.at(place.branch, place.bucket, place.sub).tax != Tax{} ||
                    w.preview.summary.at(place.branch, place.bucket, place.sub).tax != Tax{};
                if (used) CHECK(count == 1);
            }
    CHECK(find(s, "ITC available: B2B - Invoices").reference == "4(A)(5)");
    CHECK(find(s, "ITC available: ISD - Credit notes").reference == "4(A)(4)");
    CHECK(find(s, "ITC reversal: B2B - Invoices").reference == "4(B)(2)");
}

TEST_CASE("what stands behind a figure adds up to it") {
    const auto w = demo();
    const auto s = gstr2b_statement(w);
    const auto context = w.context();
    std::uint32_t checked = 0;
    for (const auto& r : s.rows) {
        if (r.kind != RowKind::line) continue;
        for (int h = 0; h < kHeadCount; ++h) {
            const auto head = static_cast<Head>(h);
            // What moved a figure is the whole of its difference.
            Money moved;
            for (const auto d : documents_behind(w, r, figure(head, FigureGroup::difference))) {
                const auto in = [&](const rules::Contribution& c) {
                    return c.counted && c.place.branch == r.places[0].branch &&
                           c.place.bucket == r.places[0].bucket && c.place.sub == r.places[0].sub;
                };
                const auto before = rules::shown(context, d);
                const auto after = rules::produced(context, d, w.decisions[d]);
                if (in(after)) moved += after.tax.at(head);
                if (in(before)) moved -= before.tax.at(head);
            }
            CHECK(moved == r.after.at(head) - r.portal.at(head));
            checked += moved != Money{};
            if (r.after.at(head) != Money{})
                CHECK_FALSE(documents_behind(w, r, figure(head, FigureGroup::after)).empty());
        }
    }
    CHECK(checked > 0);
    CHECK(context.documents.size() == w.decisions.size());
}

TEST_CASE("Table 4 is the form: totals are the sums of their lines, each cell against the draft") {
    const auto w = demo();
    const auto s = table4_statement(w);
    const auto& a = find(s, "4(A) ITC available (whether in full or part)");
    Tax sum;
    for (const auto& r : s.rows)
        if (r.depth == 2 && r.reference.starts_with("4(A)(")) sum += r.after;
    CHECK(a.after == sum);
    const auto& b = find(s, "4(B) ITC reversed");
    const auto& net = find(s, "4(C) Net ITC available (A) - (B)");
    CHECK(net.after == a.after - b.after);
    CHECK(find(s, "4(A)(4) Inward supplies from ISD").standing == Standing::same);
    // The clerk exchanged two digits of 4(A)(5).
    CHECK(find(s, "4(A)(5) All other ITC").standing != Standing::same);
    CHECK(s.tolerance == rupees(1));

    auto without = demo();
    without.loaded_3b.reset();
    const auto alone = table4_statement(without);
    for (const auto& r : alone.rows) {
        CHECK(r.standing == Standing::unknown);
        CHECK(figure_text(alone, r, figure(igst, FigureGroup::portal)).empty());
    }
}

TEST_CASE("a statement is copied as a table of plain amounts") {
    const auto s = small();
    const auto tsv = as_tsv(s, {});
    CHECK(std::count(tsv.begin(), tsv.end(), '\n') == 5);
    CHECK(tsv.find("row 3\t\t200.00\t150.00\t-50.00\t") != std::string::npos);
}
