#include "books/row_log.hpp"

#include <algorithm>

namespace milaan::books {

namespace {

/// Rows kept with their cells, per place. Errors are exported, so many more of them.
constexpr std::uint32_t kMostErrors = 20'000;
constexpr std::uint32_t kMostOthers = 1'000;
constexpr std::size_t kMostCells = 64;

} // namespace

std::string shortened(std::string_view s, std::size_t bytes) {
    if (s.size() <= bytes) return std::string(s);
    auto end = bytes;
    while (end > 0 && (static_cast<unsigned char>(s[end]) & 0xC0) == 0x80) --end;
    return std::string(s.substr(0, end)) + "\xE2\x80\xA6";
}

bool RowLog::keeps(RowPlace p) const {
    const bool shown = p != RowPlace::blank && p != RowPlace::document && p != RowPlace::part;
    return shown && kept_[index(p)] < (p == RowPlace::error ? kMostErrors : kMostOthers);
}

void RowLog::put(std::uint32_t row, RowPlace place, std::string why,
                 std::span<const std::string_view> cells) {
    ++counts_[index(place)];
    if (!runs_.empty() && runs_.back().place == place && runs_.back().last + 1 == row)
        runs_.back().last = row;
    else
        runs_.push_back({row, row, place});
    if (place == RowPlace::blank) return;
    if (!keeps(place)) {
        ++untold_;
        return;
    }
    ++kept_[index(place)];
    RowTold told{row, place, std::move(why), {}};
    for (const auto c : cells.first(std::min(cells.size(), kMostCells)))
        told.cells.push_back(shortened(c));
    while (!told.cells.empty() && told.cells.back().empty()) told.cells.pop_back();
    told_.push_back(std::move(told));
}

RowAccount RowLog::account() const {
    RowAccount a;
    a.header = count(RowPlace::header);
    a.title = count(RowPlace::title);
    a.total = count(RowPlace::total);
    a.blank = count(RowPlace::blank);
    a.out_of_scope = count(RowPlace::out_of_scope);
    a.error = count(RowPlace::error);
    return a;
}

void RowLog::give(RegisterReading& to) {
    const auto by_row = [](const auto& a, const auto& b) { return a.first < b.first; };
    std::stable_sort(runs_.begin(), runs_.end(), by_row);
    to.runs.clear();
    for (const auto& r : runs_) {
        const bool joins = !to.runs.empty() && to.runs.back().place == r.place &&
                           to.runs.back().last + 1 == r.first;
        if (joins)
            to.runs.back().last = r.last;
        else
            to.runs.push_back(r);
    }
    std::stable_sort(told_.begin(), told_.end(),
                     [](const auto& a, const auto& b) { return a.row < b.row; });
    to.told = std::move(told_);
    to.untold = untold_;
    runs_.clear();
    told_.clear();
}

} // namespace milaan::books
