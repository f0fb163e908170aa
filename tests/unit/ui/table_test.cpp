#include <catch2/catch_amalgamated.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <tuple>

#include "base/text.hpp"
#include "ui/table_copy.hpp"
#include "ui/table_groups.hpp"
#include "ui/table_layout.hpp"
#include "ui/table_policies.hpp"
#include "unit/ui/demo_page.hpp"

using namespace milaan;
using ui::Column;

namespace {

struct Month : test::TableMonth {
    ui::SortRanks ranks;

    Month() : TableMonth(test::demo_snapshot()) {}
    std::vector<std::uint32_t> all() const { return ui::filter_lines(w, lines, index, {}); }
    std::vector<std::uint32_t> sorted(const ui::Sort& sort) {
        auto which = all();
        ranks.sort(w, lines, index, sort, which);
        return which;
    }
};

/// What a cell sorts by, said as text or number without the ranks; empty when it is blank.
struct Said {
    bool blank = false;
    std::string text;
    std::int64_t number = 0;
    bool operator==(const Said&) const = default;
    bool operator<(const Said& b) const {
        return std::tie(text, number) < std::tie(b.text, b.number);
    }
};

Said said(const Month& m, std::uint32_t i, Column c) {
    const auto& l = m.lines[i];
    const auto text = ui::cell_text(m.w, l, c);
    Said s;
    s.blank = text.empty();
    switch (c) {
    case Column::tax:
        s.number = ui::line_tax(m.w, l).paise;
        return s;
    case Column::taxable:
        s.number = ui::line_taxable(m.w, l).paise;
        return s;
    case Column::difference:
        s.number = abs(ui::tax_difference(m.w, l)).paise;
        return s;
    case Column::age:
        s.number = text.empty() ? 0 : std::stoi(text);
        return s;
    case Column::verdict:
        s.number = ui::urgency(m.w.data.matching.groups[l.group].verdict);
        return s;
    case Column::books_date:
    case Column::portal_date:
        // dd-mm-yyyy to yyyymmdd
        s.text = text.empty() ? "" : text.substr(6) + text.substr(3, 2) + text.substr(0, 2);
        return s;
    default:
        s.text = text;
        std::transform(s.text.begin(), s.text.end(), s.text.begin(),
                       [](char ch) { return ch >= 'a' && ch <= 'z' ? char(ch - 32) : ch; });
        return s;
    }
}

} // namespace

TEST_CASE("lines are the documents of both sides, each once") {
    Month m;
    std::uint32_t books = 0, documents = 0;
    for (const auto& l : m.lines) {
        books += l.book != kNoRow;
        documents += l.document != kNoRow;
    }
    CHECK(books == m.w.data.intake.books.size());
    CHECK(documents == m.w.data.documents.size());
    CHECK(m.index.size() == m.lines.size());
}

TEST_CASE("sorting by any columns gives what a stable sort of their cells gives") {
    Month m;
    const Column columns[] = {Column::verdict,       Column::gstin,      Column::books_number,
                              Column::portal_number, Column::books_date, Column::portal_date,
                              Column::age,           Column::taxable,    Column::tax,
                              Column::difference};
    std::mt19937 random(11);
    for (int round = 0; round < 120; ++round) {
        ui::Sort sort;
        for (int k = 0; k <= round % 3; ++k) {
            const auto c = columns[random() % std::size(columns)];
            if (std::none_of(sort.begin(), sort.end(), [&](auto& s) { return s.column == c; }))
                sort.push_back({c, random() % 2 == 0});
        }
        auto expected = m.all();
        std::stable_sort(expected.begin(), expected.end(), [&](auto a, auto b) {
            for (const auto& k : sort) {
                const auto x = said(m, a, k.column), y = said(m, b, k.column);
                if (x.blank != y.blank) return y.blank; // blanks last, either way
                if (x.blank || x == y) continue;
                return k.descending ? y < x : x < y;
            }
            return false;
        });
        std::string name;
        for (const auto& k : sort)
            name += (k.descending ? " -" : " ") + std::string(ui::column_key(k.column));
        INFO(name);
        CHECK(m.sorted(sort) == expected);
    }
}

TEST_CASE("a decision moves its line where lines are sorted by action") {
    Month m;
    const ui::Sort by_action{{Column::action, true}};
    CHECK(ui::depends_on_decisions(by_action));
    (void)m.sorted(by_action);
    std::uint32_t open = kNoRow;
    for (std::uint32_t d = 0; d < m.w.decisions.size() && open == kNoRow; ++d)
        if (ui::is_open(m.w, d)) open = d;
    REQUIRE(open != kNoRow);
    workspace::Decide decide;
    decide.documents = {open};
    decide.decision.action = ImsAction::pending;
    REQUIRE(workspace::apply(m.w, decide).changed == 1);
    const auto after = m.sorted(by_action);
    // Pending is the last of the actions, so the first in a descending order.
    std::size_t at = 0;
    while (m.lines[after[at]].document != open) ++at;
    for (std::size_t i = 0; i < at; ++i)
        CHECK(m.w.decisions.action(m.lines[after[i]].document) == ImsAction::pending);
}

TEST_CASE("a heading pressed sorts, again turns round; added it is the last key") {
    using ui::pressed;
    auto sort = pressed(ui::usual_sort(), Column::supplier, false);
    CHECK(sort == ui::Sort{{Column::supplier, false}});
    sort = pressed(sort, Column::supplier, false);
    CHECK(sort == ui::Sort{{Column::supplier, true}});
    // Of figures the largest first.
    sort = pressed(sort, Column::tax, true);
    CHECK(sort == ui::Sort{{Column::supplier, true}, {Column::tax, true}});
    sort = pressed(sort, Column::tax, true);
    CHECK(sort == ui::Sort{{Column::supplier, true}, {Column::tax, false}});
    sort = pressed(sort, Column::tax, true);
    CHECK(sort == ui::Sort{{Column::supplier, true}});
    CHECK(pressed(sort, Column::tax, false) == ui::Sort{{Column::tax, true}});
}

TEST_CASE("suppliers hold their lines and what these come to") {
    Month m;
    for (const auto& sort :
         {ui::usual_sort(), ui::Sort{{Column::tax, true}}, ui::Sort{{Column::supplier, false}}}) {
        const auto sorted = m.sorted(sort);
        const auto rows = ui::group_by_supplier(m.w, m.lines, m.index, sort, sorted, {});
        CHECK(rows.lines.size() == sorted.size());
        CHECK(rows.rows.size() == sorted.size() + rows.groups.size());
        const std::vector<bool> all(m.lines.size(), true);
        std::map<std::uint32_t, std::pair<std::uint32_t, ui::Sums>> expected;
        std::uint32_t open = 0, expected_open = 0;
        for (const auto i : sorted) {
            auto& e = expected[m.index.supplier[i]];
            ++e.first;
            m.index.add(e.second, i, ui::counts_among(m.index, m.lines, i, all));
            const auto d = m.lines[i].document;
            expected_open += d != kNoRow && ui::is_open(m.w, d);
        }
        CHECK(rows.groups.size() == expected.size());
        for (const auto& g : rows.groups) {
            CHECK(g.count == expected[g.supplier].first);
            CHECK(g.sums == expected[g.supplier].second);
            open += g.open;
            // Inside a supplier the order is that of the list.
            std::vector<std::uint32_t> inside;
            for (const auto i : sorted)
                if (m.index.supplier[i] == g.supplier) inside.push_back(i);
            CHECK(std::equal(inside.begin(), inside.end(), rows.lines.begin() + g.first));
        }
        CHECK(open == expected_open);
        if (sort.front().column == Column::tax)
            CHECK(std::is_sorted(rows.groups.begin(), rows.groups.end(),
                                 [](auto& a, auto& b) { return a.sums.tax > b.sums.tax; }));
        if (sort.front().column == Column::supplier) {
            const auto name = [&](const ui::SupplierGroup& g) {
                const auto& s = m.index.suppliers[g.supplier];
                const auto text = text::to_upper(s.name.empty() ? s.gstin : s.name);
                return std::pair(text.empty(), text); // without either it is last
            };
            CHECK(std::is_sorted(rows.groups.begin(), rows.groups.end(),
                                 [&](auto& a, auto& b) { return name(a) < name(b); }));
        }
    }
}

TEST_CASE("folded suppliers show their heading alone") {
    Month m;
    const auto sorted = m.sorted({});
    ui::Folding folding;
    auto rows = ui::group_by_supplier(m.w, m.lines, m.index, {}, sorted, folding);
    const auto& g = rows.groups[2];
    const auto count = g.count, supplier = g.supplier;
    folding.set(supplier, true);
    ui::refold(rows, folding);
    CHECK(rows.rows.size() == sorted.size() + rows.groups.size() - count);
    CHECK(rows.lines.size() == sorted.size());
    folding = {.all = true, .others = {}};
    ui::refold(rows, folding);
    CHECK(rows.rows.size() == rows.groups.size());
    folding.set(supplier, false);
    CHECK_FALSE(folding.folded(supplier));
    ui::refold(rows, folding);
    CHECK(rows.rows.size() == rows.groups.size() + count);
}

TEST_CASE("a text that a spreadsheet would run is copied guarded, a figure as it is") {
    for (const auto* text : {"=1+1", "+91", "-5", "@SUM(A1)", "\tx", "\rx"}) {
        INFO(text);
        CHECK(ui::tsv_cell(text).front() == '\'');
        CHECK(ui::tsv_cell(text).find_first_of("\t\r\n") == std::string::npos);
    }
    CHECK(ui::tsv_cell("a\tb\nc\rd") == "a b c d");
    CHECK(ui::tsv_cell("INV-1=2") == "INV-1=2");

    Month m;
    std::uint32_t negative = 0;
    while (ui::line_tax(m.w, m.lines[negative]) >= Money{}) ++negative;
    const std::vector<std::uint32_t> which{negative, 0};
    const std::vector<Column> columns{Column::supplier, Column::tax};
    const auto tsv = ui::as_tsv(m.w, m.lines, which, columns);
    CHECK(tsv == "Supplier\tTax\n" + std::string(ui::supplier_name(m.w, m.lines[negative])) + "\t" +
                     to_plain(ui::line_tax(m.w, m.lines[negative])) + "\n" +
                     std::string(ui::supplier_name(m.w, m.lines[0])) + "\t" +
                     to_plain(ui::line_tax(m.w, m.lines[0])) + "\n");
    // One cell is copied bare.
    const std::vector<std::uint32_t> one{0};
    const std::vector<Column> tax{Column::tax};
    CHECK(ui::as_tsv(m.w, m.lines, one, tax) == to_plain(ui::line_tax(m.w, m.lines[0])));
}

TEST_CASE("a document number that is a formula is guarded in the copied table") {
    RecordStore portal;
    Document d;
    d.origin = Origin::gstr2b;
    d.section = Section::b2b;
    d.branch = Branch::available;
    d.supplier_gstin = portal.intern("29ZZZCP8812K1Z4");
    d.supplier_name = portal.intern("@Evil\tTraders");
    d.number = portal.intern("=HYPERLINK(\"x\")");
    d.taxable = rupees(-5);
    portal.add(d);
    workspace::Snapshot s;
    s.documents = join_portal_documents(portal);
    s.intake.portal = std::move(portal);
    s.intake.files.emplace_back();
    s.matching.portal = {0};
    s.matching.groups.push_back(
        {.verdict = Verdict::portal_only, .portal_begin = 0, .portal_count = 1});
    workspace::Workspace w;
    workspace::adopt(w, std::move(s));
    const auto lines = ui::make_lines(w);
    const std::vector<std::uint32_t> which{0};
    const std::vector<Column> columns{Column::portal_number, Column::supplier, Column::taxable};
    CHECK(ui::as_tsv(w, lines, which, columns) ==
          "Portal number\tSupplier\tTaxable\n'=HYPERLINK(\"x\")\t'@Evil Traders\t-5.00\n");
}

TEST_CASE("columns are hidden, moved and resized, and each is there once") {
    auto t = ui::verify_layout();
    CHECK(t.columns.size() == ui::kColumnCount);
    const auto shown = ui::shown_columns(t);
    REQUIRE(shown.size() > 4);
    ui::move_column(t, shown[3], 0);
    CHECK(ui::shown_columns(t)[0] == shown[3]);
    CHECK(ui::shown_columns(t)[1] == shown[0]);
    ui::move_column(t, shown[3], 99);
    CHECK(ui::shown_columns(t).back() == shown[3]);
    ui::shift_column(t, shown[0], 1);
    CHECK(ui::shown_columns(t)[1] == shown[0]);
    ui::shift_column(t, shown[0], -1);
    CHECK(ui::shown_columns(t)[0] == shown[0]);
    ui::shift_column(t, shown[0], -1);
    CHECK(ui::shown_columns(t)[0] == shown[0]);
    ui::show_column(t, shown[0], false);
    CHECK(ui::shown_columns(t)[0] == shown[1]);
    for (const auto c : ui::shown_columns(t)) ui::show_column(t, c, false);
    CHECK(ui::shown_columns(t).size() == 1);
    ui::resize_column(t, Column::tax, 1);
    ui::resize_column(t, Column::supplier, 1e6f);
    std::array<int, ui::kColumnCount> seen{};
    for (const auto& c : t.columns) {
        ++seen[static_cast<std::size_t>(c.column)];
        if (c.column == Column::tax) CHECK(c.width == ui::kLeastWidth);
        if (c.column == Column::supplier) CHECK(c.width == ui::kMostWidth);
    }
    CHECK(std::all_of(seen.begin(), seen.end(), [](int n) { return n == 1; }));
}

TEST_CASE("a saved look is read back as it was, and a strange one as far as it is known") {
    ui::SavedLook look;
    look.acting = true;
    look.search = "supplier:\"a b\" tax>5";
    look.verdicts[static_cast<std::size_t>(Verdict::mismatch)] = true;
    look.actions[static_cast<std::size_t>(ImsAction::pending)] = true;
    look.open_only = true;
    look.sort = {{Column::tax, true}, {Column::supplier, false}};
    look.layout = ui::act_layout();
    look.layout.grouped = true;
    look.layout.density = ui::Density::compact;
    ui::show_column(look.layout, Column::age, true);
    ui::move_column(look.layout, Column::tax, 0);
    ui::resize_column(look.layout, Column::tax, 31.25f);
    const auto text = ui::write_look(look);
    REQUIRE(ui::read_look(text));
    CHECK(*ui::read_look(text) == look);

    CHECK_FALSE(ui::read_look(""));
    CHECK_FALSE(ui::read_look("nonsense"));
    const auto strange = ui::read_look("step=verify\ncolumns=tax,nothing,tax:x,-supplier\n"
                                       "sort=-nothing,tax\ndensity=9\nfuture=1\n=\n");
    REQUIRE(strange);
    CHECK(ui::shown_columns(strange->layout) == std::vector{Column::tax});
    CHECK(strange->layout.columns.size() == ui::kColumnCount);
    CHECK(strange->sort == ui::Sort{{Column::tax, false}});
    CHECK(strange->layout.density == ui::Density::usual);
}

TEST_CASE("a policy names the open records it is about and their tax") {
    Month m;
    const auto policies = ui::policies_for(m.w, m.lines, m.all());
    REQUIRE(policies.size() >= 4);
    CHECK(std::string(policies[0].name) == "Accept all exact");
    std::uint32_t count = 0;
    Money tax;
    for (const auto& l : m.lines) {
        if (l.document == kNoRow || !ui::is_open(m.w, l.document)) continue;
        if (m.w.data.matching.groups[l.group].verdict != Verdict::exact) continue;
        ++count;
        tax += ui::line_tax(m.w, l);
    }
    REQUIRE(count > 0);
    CHECK(policies[0].documents.size() == count);
    CHECK(policies[0].tax == tax);
    // Of nothing shown nothing is decided.
    CHECK(ui::policies_for(m.w, m.lines, {})[0].documents.empty());
}
