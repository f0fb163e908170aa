#include <catch2/catch_amalgamated.hpp>

#include <map>
#include <random>

#include "ui/month.hpp"
#include "ui/table_copy.hpp"
#include "ui/table_groups.hpp"
#include "unit/ui/demo_page.hpp"
#include "unit/ui/mirror_reading.hpp"

using namespace milaan;
using ui::Column;

namespace {

using Month = test::TableMonth;

/// Documents and entries at will, in groups at will.
workspace::Snapshot random_month(unsigned seed) {
    std::mt19937 random(seed);
    workspace::Snapshot s;
    s.intake.files.emplace_back();
    const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    const auto document = [&](RecordStore& store, Origin origin, std::uint32_t i) {
        Document d;
        d.origin = origin;
        d.section = origin == Origin::books ? Section::none : Section::b2b;
        d.kind = below(4) == 0 ? DocKind::credit_note : DocKind::invoice;
        d.supplier_gstin = store.intern("29ZZZCP8812K1Z" + std::to_string(below(5)));
        d.number = store.intern("N/" + std::to_string(i));
        d.taxable = Money{static_cast<std::int64_t>(below(100000000))};
        d.tax.igst = Money{static_cast<std::int64_t>(below(10000000))};
        d.tax.cess = Money{static_cast<std::int64_t>(below(1000))};
        store.add(d);
    };
    const auto n = 20 + below(60);
    for (std::uint32_t i = 0; i < n; ++i) document(s.intake.books, Origin::books, i);
    for (std::uint32_t i = 0; i < n; ++i) document(s.intake.portal, Origin::gstr2b, i);
    s.documents = join_portal_documents(s.intake.portal);
    auto& m = s.matching;
    std::uint32_t book = 0, doc = 0;
    const auto documents = static_cast<std::uint32_t>(s.documents.size());
    while (book < n || doc < documents) {
        MatchGroup g;
        g.books_begin = book;
        g.portal_begin = doc;
        g.books_count = std::min(n - book, below(4));
        g.portal_count = std::min(documents - doc, below(4));
        if (g.books_count + g.portal_count == 0) continue;
        g.verdict = g.portal_count == 0  ? Verdict::books_only
                    : g.books_count == 0 ? Verdict::portal_only
                    : below(3) == 0      ? Verdict::ambiguous
                    : g.books_count + g.portal_count > 2
                        ? (below(2) == 0 ? Verdict::group : Verdict::mismatch)
                        : Verdict::exact;
        for (auto i = 0u; i < g.books_count; ++i) m.books.push_back(book++);
        for (auto i = 0u; i < g.portal_count; ++i) m.portal.push_back(doc++);
        m.groups.push_back(g);
    }
    return s;
}

/// What a spreadsheet makes of the copied column: text is not added.
Money sum_of_cells(const Month& m, Column c) {
    Money sum;
    for (const auto& l : m.lines)
        if (const auto cell = ui::tsv_figure(ui::cell_text(m.w, l, c)); !cell.empty())
            if (const auto amount = parse_decimal(cell); amount.ok()) sum += amount.value().value;
    return sum;
}

void check_sums(const Month& m) {
    const auto& books = m.w.data.intake.books;
    const auto& portal = m.w.data.intake.portal;
    const auto& matching = m.w.data.matching;
    Money on_portal, portal_taxable, in_books, apart;
    for (const auto& d : m.w.data.documents) {
        on_portal += signed_tax(portal, d.row()).total();
        portal_taxable += signed_taxable(portal, d.row());
    }
    for (std::uint32_t b = 0; b < books.size(); ++b) in_books += signed_tax(books, b).total();
    for (const auto& g : matching.groups) {
        if (g.verdict == Verdict::ambiguous || g.books_count == 0 || g.portal_count == 0) continue;
        for (const auto d : matching.portal_of(g))
            apart += signed_tax(portal, m.w.data.documents[d].row()).total();
        for (const auto b : matching.books_of(g)) apart -= signed_tax(books, b).total();
    }
    const std::vector<bool> everything(m.lines.size(), true);
    ui::Sums all;
    std::array<ui::Sums, kVerdictCount> by_verdict{};
    for (std::uint32_t i = 0; i < m.index.size(); ++i) {
        const bool counted = !ui::counts_on_portal(m.w, m.lines[i]);
        CHECK(ui::counts_among(m.index, m.lines, i, everything) == counted);
        m.index.add(all, i, counted);
        m.index.add(by_verdict[static_cast<std::size_t>(m.index.verdict[i])], i, counted);
    }
    CHECK(all.portal_tax == on_portal);
    CHECK(all.portal_taxable == portal_taxable);
    CHECK(all.books_tax == in_books);
    CHECK(all.difference == apart);
    CHECK(sum_of_cells(m, Column::portal_tax) == on_portal);
    CHECK(sum_of_cells(m, Column::books_tax) == in_books);
    CHECK(sum_of_cells(m, Column::difference) == apart);
    CHECK(sum_of_cells(m, Column::tax) == all.tax);
    CHECK(sum_of_cells(m, Column::taxable) == all.taxable);
    // Subtotals of suppliers come to the same.
    std::vector<std::uint32_t> which;
    for (std::uint32_t i = 0; i < m.index.size(); ++i) which.push_back(i);
    const auto rows = ui::group_by_supplier(m.w, m.lines, m.index, {}, which, {});
    for (const auto c : {Column::tax, Column::taxable, Column::books_tax, Column::portal_tax,
                         Column::difference}) {
        Money sum;
        for (const auto& g : rows.groups) sum += ui::subtotal(g.sums, c);
        CHECK(sum == ui::subtotal(all, c));
    }
    ui::MonthFigures month;
    ui::update_month(month, m.w);
    for (std::size_t v = 0; v < kVerdictCount; ++v) {
        INFO(name_of(static_cast<Verdict>(v)));
        CHECK(by_verdict[v].tax == month.verdicts[v].tax);
    }
}

} // namespace

TEST_CASE("what lines come to counts each document and each entry once, as the overview does") {
    check_sums(Month(test::demo_snapshot()));
    for (unsigned seed = 1; seed <= 40; ++seed) {
        INFO("month " << seed);
        check_sums(Month(random_month(seed)));
    }
}

TEST_CASE("an entry counts in a sum that none of the documents which stand for it is in") {
    std::mt19937 random(3);
    for (unsigned seed = 1; seed <= 10; ++seed) {
        const Month m(random_month(seed));
        std::vector<bool> some(m.lines.size());
        for (std::size_t i = 0; i < some.size(); ++i) some[i] = random() % 2 == 0;
        std::map<std::uint32_t, bool> on_portal;
        for (std::uint32_t i = 0; i < m.lines.size(); ++i)
            if (some[i] && m.lines[i].document != kNoRow) on_portal[m.lines[i].group] = true;
        Money tax, expected;
        for (std::uint32_t i = 0; i < m.lines.size(); ++i) {
            if (!some[i]) continue;
            ui::Sums s;
            m.index.add(s, i, ui::counts_among(m.index, m.lines, i, some));
            tax += s.tax;
            if (m.lines[i].document != kNoRow || !on_portal[m.lines[i].group])
                expected += ui::line_tax(m.w, m.lines[i]);
        }
        CHECK(tax == expected);
    }
}

TEST_CASE("of several that tie no line shows a difference of its own") {
    const Month m(test::demo_snapshot());
    std::map<Verdict, int> several;
    for (std::uint32_t i = 0; i < m.lines.size(); ++i) {
        if (!ui::is_of_several(m.w, m.lines[i])) continue;
        ++several[m.index.verdict[i]];
        CHECK(m.index.difference[i] == Money{});
        CHECK(ui::cell_text(m.w, m.lines[i], Column::difference).empty());
        if (m.lines[i].book != kNoRow)
            CHECK_FALSE(ui::cell_text(m.w, m.lines[i], Column::books_tax).empty());
    }
    CHECK(several[Verdict::group] == 9);
}

TEST_CASE("several that differ show it once, on their first line") {
    for (unsigned seed = 1; seed <= 10; ++seed) {
        const Month m(random_month(seed));
        std::map<std::uint32_t, int> said;
        for (std::uint32_t i = 0; i < m.lines.size(); ++i) {
            const bool first = i == 0 || m.lines[i - 1].group != m.lines[i].group;
            if (!ui::is_of_several(m.w, m.lines[i])) continue;
            if (m.index.difference[i] != Money{}) CHECK(first);
            said[m.lines[i].group] += m.index.difference[i] != Money{};
        }
        for (const auto& [group, n] : said) CHECK(n == 1);
    }
}

TEST_CASE("an entry that the portal's lines stand for shows its amounts in brackets") {
    const Month m(test::demo_snapshot());
    Money omkar, omkar_books;
    for (std::uint32_t i = 0; i < m.lines.size(); ++i) {
        const auto& l = m.lines[i];
        const auto text = ui::cell_text(m.w, l, Column::tax);
        CHECK(text.starts_with('[') == ui::counts_on_portal(m.w, l));
        if (m.index.verdict[i] != Verdict::ambiguous ||
            !ui::supplier_name(m.w, l).starts_with("Omkar"))
            continue;
        ui::Sums s;
        m.index.add(s, i, !ui::counts_on_portal(m.w, l));
        omkar += s.tax;
        omkar_books += s.books_tax;
        if (l.book != kNoRow) CHECK(text == "[8,100.00]");
    }
    CHECK(omkar == rupees(16200));
    CHECK(omkar_books == rupees(16200));
}

TEST_CASE("the sums under the lines say which side they are of") {
    platform::HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_2);
    page.press(ImGuiKey_Slash);
    page.type("verdict:group");
    page.press(ImGuiKey_Enter);
    CHECK(test::says(page.app(), "9 lines shown   portal taxable "));
    CHECK(test::says(page.app(), "tax 1,03,667.91   books taxable "));
}
