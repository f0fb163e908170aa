#include "ui/statements.hpp"

#include <algorithm>
#include <bitset>
#include <map>

#include "base/text.hpp"
#include "rules/preview.hpp"
#include "rules/table4.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;

constexpr std::size_t kPlaceCount = kSummaryBranchCount * kBucketCount * kSubSectionCount;

std::size_t index_of(const SummaryPlace& p) {
    return ((static_cast<std::size_t>(p.branch) - 1) * kBucketCount +
            static_cast<std::size_t>(p.bucket)) *
               kSubSectionCount +
           static_cast<std::size_t>(p.sub);
}

class Places {
public:
    explicit Places(const std::vector<SummaryPlace>& places) {
        for (const auto& p : places) in_.set(index_of(p));
    }
    /// What the contribution adds to a head of these cells.
    [[nodiscard]] Money of(const rules::Contribution& c, Head head) const {
        return c.counted && in_.test(index_of(c.place)) ? c.tax.at(head) : Money{};
    }
    [[nodiscard]] bool has(const rules::Contribution& c) const {
        return c.counted && in_.test(index_of(c.place));
    }

private:
    std::bitset<kPlaceCount> in_;
};

std::vector<std::uint32_t> behind_summary(const Workspace& w, const StatementRow& row, int column) {
    const Places places(row.places);
    std::vector<std::uint32_t> out;
    if (column >= 0 && group_of_figure(column) == FigureGroup::difference) {
        const auto head = head_of_figure(column);
        const auto context = w.context();
        for (const auto d : w.preview.changes)
            if (places.of(rules::shown(context, d), head) !=
                places.of(rules::produced(context, d, w.decisions[d]), head))
                out.push_back(d);
        return out;
    }
    const auto context = w.context();
    const bool portal = column >= 0 && group_of_figure(column) == FigureGroup::portal;
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d) {
        const auto c =
            portal ? rules::shown(context, d) : rules::produced(context, d, w.decisions[d]);
        if (!places.has(c)) continue;
        if (column < 0 || c.tax.at(head_of_figure(column)) != Money{}) out.push_back(d);
    }
    return out;
}

/// Each document's share of a head of these cells together; none that has no share.
std::map<std::uint32_t, Money> shares(const Workspace& w, const std::vector<Table4Cell>& cells,
                                      Head head, const Decisions& decisions) {
    const auto context = w.context();
    std::map<std::uint32_t, Money> out;
    for (const auto cell : cells)
        for (const auto& part :
             rules::account_of(context, cell, w.table4, decisions, w.statement.lines).parts)
            if (const auto tax = part.tax.at(head); tax != Money{}) out[part.document] += tax;
    return out;
}

std::vector<std::uint32_t> behind_table4(const Workspace& w, const StatementRow& row, int column) {
    std::vector<std::uint32_t> out;
    if (column < 0) {
        const auto context = w.context();
        for (const auto cell : row.cells) {
            const auto some = rules::documents_of(context, cell, w.decisions, w.statement.lines);
            out.insert(out.end(), some.begin(), some.end());
        }
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }
    const auto head = head_of_figure(column);
    const auto group = group_of_figure(column);
    // The draft was filled from what the portal knew: the status that was downloaded.
    const auto after = group == FigureGroup::portal ? shares(w, row.cells, head, w.downloaded)
                                                    : shares(w, row.cells, head, w.decisions);
    if (group != FigureGroup::difference) {
        for (const auto& [document, tax] : after) out.push_back(document);
        return out;
    }
    // What moves the cell: records whose part of GSTR-2B the actions change, and reversals.
    const auto before = shares(w, row.cells, head, w.downloaded);
    for (const auto d : w.preview.changes)
        if (after.contains(d) || before.contains(d)) out.push_back(d);
    for (const auto& line : w.statement.lines)
        if (line.counts && line.document != kNoDocument && after.contains(line.document))
            out.push_back(line.document);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace

std::vector<std::uint32_t> documents_behind(const Workspace& w, const StatementRow& row,
                                            int column) {
    return row.cells.empty() ? behind_summary(w, row, column) : behind_table4(w, row, column);
}

namespace {

/// What of a figure of Table 4 no document explains.
std::string rest_of(const Workspace& w, const StatementRow& row, int column) {
    if (row.cells.empty() || column < 0 || group_of_figure(column) != FigureGroup::after) return {};
    const auto head = head_of_figure(column);
    Money typed, unexplained;
    const auto context = w.context();
    for (const auto cell : row.cells) {
        const auto account =
            rules::account_of(context, cell, w.table4, w.decisions, w.statement.lines);
        typed += account.typed.at(head);
        unexplained += account.unexplained.at(head);
    }
    std::string out;
    if (typed != Money{}) out += "; " + to_indian(typed) + " was typed";
    if (unexplained != Money{})
        out += "; " + to_indian(unexplained) + " is the portal's own, of no loaded document";
    return out;
}

} // namespace

void open_figure(Frame& f, const Statement& s, const StatementRow& row, int column) {
    auto documents = documents_behind(f.w, row, column);
    std::string name = row.name;
    if (column >= 0)
        name += ", " + std::string(head_label(head_of_figure(column))) + " " +
                s.spoken[static_cast<std::size_t>(group_of_figure(column))];
    const auto rest = rest_of(f.w, row, column);
    if (documents.empty()) {
        const bool difference = column >= 0 && group_of_figure(column) == FigureGroup::difference;
        f.view.outcome =
            difference ? name + ": no action moves it. Open the figure beside it for its documents"
                       : name + ": no document is behind it" + rest;
        f.view.refused.clear();
        return;
    }
    const auto from = f.view.step;
    Filter filter;
    filter.documents = std::move(documents);
    filter.documents_name = std::move(name);
    drill_down(f, std::move(filter), Step::act);
    f.view.came_from = from;
    if (!rest.empty()) f.view.outcome = "Beside these documents" + rest;
}

bool has_statement(Step s) {
    return s == Step::gstr2b || s == Step::table4;
}

Statement statement_of(const Workspace& w, Step s) {
    return s == Step::table4 ? table4_statement(w) : gstr2b_statement(w);
}

StatementCursor& cursor_of(ViewState& v, Step s) {
    return s == Step::table4 ? v.table4 : v.gstr2b;
}
const StatementCursor& cursor_of(const ViewState& v, Step s) {
    return s == Step::table4 ? v.table4 : v.gstr2b;
}

std::uint32_t mirror_id(Step step, std::uint32_t row, int column) {
    const auto name = std::to_string(static_cast<int>(step)) + '/' + std::to_string(row) + '/' +
                      std::to_string(column);
    return static_cast<std::uint32_t>(text::hash(name));
}

bool activate_figure(Frame& f, std::uint32_t id) {
    if (!has_statement(f.view.step) || f.view.pane != Pane::step) return false;
    const auto s = statement_of(f.w, f.view.step);
    auto& c = cursor_of(f.view, f.view.step);
    for (const auto& r : s.rows)
        for (int column = -1; column < kFigureCount; ++column) {
            if (mirror_id(f.view.step, r.id, column) != id) continue;
            press_figure(f, s, r, column);
            c.scroll_to = true;
            return true;
        }
    return false;
}

void press_figure(Frame& f, const Statement& s, const StatementRow& r, int column) {
    auto& c = cursor_of(f.view, f.view.step);
    c.row = r.id;
    c.column = column;
    f.view.table_has_keys = true;
    if (column < 0 && r.folds)
        set_folded(c, r, !is_folded(c, r));
    else if (r.has_figures)
        open_figure(f, s, r, column);
}

} // namespace milaan::ui
