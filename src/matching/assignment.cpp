#include "matching/assignment.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace milaan::matching {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

/// Edges of each row and of each column.
struct Graph {
    std::span<const Edge> edges;
    std::vector<std::uint32_t> row_begin, by_row, column_begin, by_column;

    Graph(std::uint32_t rows, std::uint32_t columns, std::span<const Edge> all) : edges(all) {
        row_begin.assign(rows + 1, 0);
        column_begin.assign(columns + 1, 0);
        for (const auto& e : edges) {
            ++row_begin[e.row + 1];
            ++column_begin[e.column + 1];
        }
        std::partial_sum(row_begin.begin(), row_begin.end(), row_begin.begin());
        std::partial_sum(column_begin.begin(), column_begin.end(), column_begin.begin());
        by_row.resize(edges.size());
        by_column.resize(edges.size());
        auto r = row_begin;
        auto c = column_begin;
        for (std::uint32_t i = 0; i < edges.size(); ++i) {
            by_row[r[edges[i].row]++] = i;
            by_column[c[edges[i].column]++] = i;
        }
    }
    [[nodiscard]] std::span<const std::uint32_t> of_row(std::uint32_t r) const {
        return std::span(by_row).subspan(row_begin[r], row_begin[r + 1] - row_begin[r]);
    }
    [[nodiscard]] std::span<const std::uint32_t> of_column(std::uint32_t c) const {
        return std::span(by_column).subspan(column_begin[c], column_begin[c + 1] - column_begin[c]);
    }
};

/// Maximum-weight assignment of a small dense matrix where a row may stay alone at no gain:
/// shortest augmenting paths over potentials, one row after the other. `weight(r, c)` <= 0 is no
/// edge. Gives the column of each row, kNone for alone.
template <class Weight>
std::vector<std::uint32_t> best_pairing(std::uint32_t rows, std::uint32_t columns, Weight weight,
                                        std::int64_t& total) {
    constexpr auto kFar = std::numeric_limits<std::int64_t>::max() / 4;
    const std::uint32_t all = columns + rows; // the last `rows` columns mean "alone"
    std::vector<std::int64_t> u(rows + 1, 0), v(all + 1, 0), distance(all + 1);
    std::vector<std::uint32_t> holder(all + 1, 0), way(all + 1, 0);
    std::vector<char> done(all + 1);
    const auto cost = [&](std::uint32_t r, std::uint32_t c) -> std::int64_t {
        if (c >= columns) return c - columns == r ? 0 : kFar;
        const std::int64_t w = weight(r, c);
        return w > 0 ? -w : kFar;
    };
    for (std::uint32_t r = 1; r <= rows; ++r) {
        holder[0] = r;
        std::uint32_t at = 0;
        std::fill(distance.begin(), distance.end(), kFar);
        std::fill(done.begin(), done.end(), 0);
        do {
            done[at] = 1;
            const std::uint32_t row = holder[at];
            std::int64_t least = kFar;
            std::uint32_t next = 0;
            for (std::uint32_t c = 1; c <= all; ++c) {
                if (done[c]) continue;
                const auto w = cost(row - 1, c - 1);
                const auto reduced = w == kFar ? kFar : w - u[row] - v[c];
                if (reduced < distance[c]) {
                    distance[c] = reduced;
                    way[c] = at;
                }
                if (distance[c] < least) {
                    least = distance[c];
                    next = c;
                }
            }
            for (std::uint32_t c = 0; c <= all; ++c) {
                if (done[c]) {
                    u[holder[c]] += least;
                    v[c] -= least;
                } else if (distance[c] < kFar) {
                    distance[c] -= least;
                }
            }
            at = next;
        } while (holder[at] != 0);
        while (at != 0) {
            holder[at] = holder[way[at]];
            at = way[at];
        }
    }
    std::vector<std::uint32_t> partner(rows, kNone);
    total = 0;
    for (std::uint32_t c = 1; c <= columns; ++c) {
        if (holder[c] == 0) continue;
        partner[holder[c] - 1] = c - 1;
        total += weight(holder[c] - 1, c - 1);
    }
    return partner;
}

class Solver {
public:
    Solver(std::uint32_t rows, std::uint32_t columns, std::span<const Edge> edges,
           std::span<const std::uint32_t> row_class, std::span<const std::uint32_t> column_class,
           std::int32_t wanted)
        : graph_(rows, columns, edges), row_class_(row_class), column_class_(column_class),
          wanted_(wanted), row_taken_(rows, 0), column_taken_(columns, 0), rows_(rows),
          columns_(columns) {}

    Assignment run() {
        peel();
        components();
        std::sort(out_.pairs.begin(), out_.pairs.end(),
                  [](const AssignedPair& a, const AssignedPair& b) { return a.row < b.row; });
        return std::move(out_);
    }

private:
    [[nodiscard]] bool open(const Edge& e) const {
        return e.score > 0 && !row_taken_[e.row] && !column_taken_[e.column];
    }
    [[nodiscard]] std::int32_t best_other_of_row(const Edge& e) const {
        std::int32_t best = 0;
        for (const auto i : graph_.of_row(e.row)) {
            const Edge& o = graph_.edges[i];
            if (open(o) && column_class_[o.column] != column_class_[e.column])
                best = std::max(best, o.score);
        }
        return best;
    }
    [[nodiscard]] std::int32_t best_other_of_column(const Edge& e) const {
        std::int32_t best = 0;
        for (const auto i : graph_.of_column(e.column)) {
            const Edge& o = graph_.edges[i];
            if (open(o) && row_class_[o.row] != row_class_[e.row]) best = std::max(best, o.score);
        }
        return best;
    }
    [[nodiscard]] const Edge* best_of_row(std::uint32_t r) const {
        const Edge* best = nullptr;
        for (const auto i : graph_.of_row(r)) {
            const Edge& e = graph_.edges[i];
            if (open(e) && (!best || e.score > best->score ||
                            (e.score == best->score && e.column < best->column)))
                best = &e;
        }
        return best;
    }
    void take(const Edge& e, std::int32_t margin) {
        row_taken_[e.row] = column_taken_[e.column] = 1;
        out_.pairs.push_back({e.row, e.column, e.score, margin, 0});
    }

    /// A pair worth more than the best that its two members could gain apart, by the margin, is in
    /// every good pairing: from one without it, freeing both and pairing them only gains.
    void peel() {
        std::vector<std::uint32_t> work(rows_);
        std::iota(work.begin(), work.end(), 0U);
        std::vector<char> queued(rows_, 1);
        for (std::size_t k = 0; k < work.size(); ++k) {
            const auto r = work[k];
            queued[r] = 0;
            if (row_taken_[r]) continue;
            const Edge* e = best_of_row(r);
            if (!e) continue;
            const auto margin = e->score - best_other_of_row(*e) - best_other_of_column(*e);
            if (margin < wanted_) continue;
            take(*e, margin);
            // Whoever wanted either of them may now be free of doubt.
            for (const auto i : graph_.of_column(e->column))
                requeue(graph_.edges[i].row, work, queued);
            for (const auto i : graph_.of_row(r)) {
                const auto c = graph_.edges[i].column;
                if (column_taken_[c]) continue;
                for (const auto n : graph_.of_column(c)) requeue(graph_.edges[n].row, work, queued);
            }
        }
    }
    void requeue(std::uint32_t r, std::vector<std::uint32_t>& work, std::vector<char>& queued) {
        if (row_taken_[r] || queued[r]) return;
        queued[r] = 1;
        work.push_back(r);
    }

    void components() {
        std::vector<char> seen_row(rows_, 0), seen_column(columns_, 0);
        std::vector<std::uint32_t> rs, cs;
        for (std::uint32_t start = 0; start < rows_; ++start) {
            if (row_taken_[start] || seen_row[start]) continue;
            rs.assign(1, start);
            cs.clear();
            seen_row[start] = 1;
            for (std::size_t ri = 0, ci = 0; ri < rs.size() || ci < cs.size();) {
                if (ri < rs.size()) {
                    for (const auto i : graph_.of_row(rs[ri])) {
                        const Edge& e = graph_.edges[i];
                        if (!open(e) || seen_column[e.column]) continue;
                        seen_column[e.column] = 1;
                        cs.push_back(e.column);
                    }
                    ++ri;
                } else {
                    for (const auto i : graph_.of_column(cs[ci])) {
                        const Edge& e = graph_.edges[i];
                        if (!open(e) || seen_row[e.row]) continue;
                        seen_row[e.row] = 1;
                        rs.push_back(e.row);
                    }
                    ++ci;
                }
            }
            if (cs.empty()) continue;
            std::sort(rs.begin(), rs.end());
            std::sort(cs.begin(), cs.end());
            if (std::min(rs.size(), cs.size()) <= kExactSide &&
                std::max(rs.size(), cs.size()) <= 8 * kExactSide)
                exact(rs, cs);
            else
                mutual_best(rs);
        }
    }

    void exact(const std::vector<std::uint32_t>& rs, const std::vector<std::uint32_t>& cs) {
        // The smaller side takes the part of the rows: the work grows with its square.
        const bool turned = rs.size() > cs.size();
        const auto& side = turned ? cs : rs;
        const auto& other = turned ? rs : cs;
        const auto n = static_cast<std::uint32_t>(side.size());
        const auto m = static_cast<std::uint32_t>(other.size());
        std::vector<std::int32_t> matrix(static_cast<std::size_t>(n) * m, 0);
        const auto place = [](const std::vector<std::uint32_t>& v, std::uint32_t x) {
            return static_cast<std::size_t>(std::lower_bound(v.begin(), v.end(), x) - v.begin());
        };
        for (const auto r : rs) {
            for (const auto i : graph_.of_row(r)) {
                const Edge& e = graph_.edges[i];
                if (!open(e)) continue;
                const auto a = place(side, turned ? e.column : e.row);
                const auto b = place(other, turned ? e.row : e.column);
                auto& w = matrix[a * m + b];
                w = std::max(w, e.score);
            }
        }
        const auto weight = [&](std::uint32_t a, std::uint32_t b) {
            return matrix[static_cast<std::size_t>(a) * m + b];
        };
        const auto side_class = [&](std::uint32_t a) {
            return turned ? column_class_[side[a]] : row_class_[side[a]];
        };
        const auto other_class = [&](std::uint32_t b) {
            return turned ? row_class_[other[b]] : column_class_[other[b]];
        };
        std::int64_t total = 0;
        const auto partner = best_pairing(n, m, weight, total);

        // Ties join what an alternative within the margin would exchange.
        std::vector<std::uint32_t> parent(n + m);
        std::iota(parent.begin(), parent.end(), 0U);
        const auto root = [&](std::uint32_t x) {
            while (parent[x] != x) x = parent[x] = parent[parent[x]];
            return x;
        };
        std::vector<char> doubtful(n + m, 0);
        std::vector<std::int32_t> margins(n, 0);
        for (std::uint32_t a = 0; a < n; ++a) {
            if (partner[a] == kNone) continue;
            const auto ac = side_class(a);
            const auto bc = other_class(partner[a]);
            int alike = 0;
            for (std::uint32_t x = 0; x < n; ++x)
                alike +=
                    partner[x] != kNone && side_class(x) == ac && other_class(partner[x]) == bc;
            std::int64_t without = 0;
            const auto second = best_pairing(
                n, m,
                [&](std::uint32_t x, std::uint32_t y) {
                    return side_class(x) == ac && other_class(y) == bc ? 0 : weight(x, y);
                },
                without);
            margins[a] = static_cast<std::int32_t>(
                std::min<std::int64_t>((total - without) / alike, INT32_MAX));
            if (margins[a] >= wanted_) continue;
            for (std::uint32_t x = 0; x < n; ++x) {
                if (partner[x] == second[x]) continue;
                doubtful[x] = 1;
                parent[root(x)] = root(a);
                for (const auto y : {partner[x], second[x]}) {
                    if (y == kNone) continue;
                    doubtful[n + y] = 1;
                    parent[root(n + y)] = root(a);
                }
            }
        }
        std::vector<std::uint32_t> number(n + m, 0);
        const auto tie_of = [&](std::uint32_t x) {
            if (!doubtful[x]) return 0U;
            auto& t = number[root(x)];
            if (t == 0) t = ++ties_;
            return t;
        };
        std::vector<char> paired(m, 0);
        for (std::uint32_t a = 0; a < n; ++a) {
            const auto b = partner[a];
            if (b == kNone) {
                if (const auto t = tie_of(a))
                    (turned ? out_.loose_columns : out_.loose_rows).push_back({side[a], t});
                continue;
            }
            paired[b] = 1;
            const auto r = turned ? other[b] : side[a];
            const auto c = turned ? side[a] : other[b];
            row_taken_[r] = column_taken_[c] = 1;
            out_.pairs.push_back({r, c, weight(a, b), margins[a], tie_of(a)});
        }
        for (std::uint32_t b = 0; b < m; ++b)
            if (!paired[b])
                if (const auto t = tie_of(n + b))
                    (turned ? out_.loose_rows : out_.loose_columns).push_back({other[b], t});
    }

    /// For tangles too large to solve exactly: what is best for both sides by the margin is taken,
    /// again and again; the rest is tied.
    void mutual_best(const std::vector<std::uint32_t>& rs) {
        for (bool found = true; found;) {
            found = false;
            for (const auto r : rs) {
                if (row_taken_[r]) continue;
                const Edge* e = best_of_row(r);
                if (!e) continue;
                const auto margin =
                    e->score - std::max(best_other_of_row(*e), best_other_of_column(*e));
                if (margin < wanted_) continue;
                take(*e, margin);
                found = true;
            }
        }
        for (const auto r : rs) {
            if (row_taken_[r]) continue;
            const Edge* e = best_of_row(r);
            if (!e) continue;
            const auto tie = ++ties_;
            out_.loose_rows.push_back({r, tie});
        }
    }

    Graph graph_;
    std::span<const std::uint32_t> row_class_, column_class_;
    std::int32_t wanted_;
    std::vector<char> row_taken_, column_taken_;
    std::uint32_t rows_, columns_;
    std::uint32_t ties_ = 0;
    Assignment out_;
};

} // namespace

Assignment assign(std::uint32_t rows, std::uint32_t columns, std::span<const Edge> edges,
                  std::span<const std::uint32_t> row_class,
                  std::span<const std::uint32_t> column_class, std::int32_t wanted_margin) {
    return Solver(rows, columns, edges, row_class, column_class, wanted_margin).run();
}

} // namespace milaan::matching
