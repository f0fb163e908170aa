#pragma once
// Sheets as plain values, for tests.

#include <string>
#include <string_view>
#include <vector>

#include "sheets/workbook.hpp"

namespace milaan::sheets::test {

struct ReadCell {
    std::uint32_t row = 0, column = 0;
    CellKind kind = CellKind::empty;
    bool rounded = false;
    std::string text, shown;
};

struct ReadSheet {
    SheetInfo info;
    std::vector<ReadCell> cells;
    std::vector<std::uint32_t> hidden_rows;
    std::vector<MergedRange> merges;
    SheetFacts facts;

    [[nodiscard]] ReadCell at(std::uint32_t row, std::uint32_t column) const {
        for (const auto& c : cells)
            if (c.row == row && c.column == column) return c;
        return {};
    }
    [[nodiscard]] std::string text(std::uint32_t row, std::uint32_t column) const {
        return at(row, column).text;
    }
};

struct Collected : SheetSink {
    std::vector<ReadSheet> sheets;
    Trouble trouble;
    Container container = Container::none;

    bool begin_sheet(const SheetInfo& info) override {
        sheets.emplace_back();
        sheets.back().info = info;
        return true;
    }
    bool row(const Row& r) override {
        for (const auto& c : r.cells)
            sheets.back().cells.push_back(
                {r.number, c.column, c.kind, c.rounded, std::string(c.text), std::string(c.shown)});
        if (r.hidden) sheets.back().hidden_rows.push_back(r.number);
        return true;
    }
    void merged(const MergedRange& m) override { sheets.back().merges.push_back(m); }
    void end_sheet(const SheetFacts& f) override { sheets.back().facts = f; }
};

inline std::span<const std::byte> bytes_of(std::string_view s) {
    return std::as_bytes(std::span(s.data(), s.size()));
}

inline Collected read(std::string_view file) {
    Collected all;
    Workbook workbook(bytes_of(file));
    all.trouble = workbook.read(all);
    all.container = workbook.container();
    return all;
}

} // namespace milaan::sheets::test
