#pragma once
// What must hold of every row that a sheet reader hands over, whatever the file.

#include <cstdlib>

#include "base/text.hpp"
#include "sheets/workbook.hpp"

namespace milaan::fuzz {

class CheckedSink : public sheets::SheetSink {
public:
    bool begin_sheet(const sheets::SheetInfo&) override {
        if (open_) std::abort();
        open_ = true;
        rows_ = 0;
        return true;
    }
    bool row(const sheets::Row& row) override {
        if (!open_ || row.cells.empty()) std::abort();
        if (row.number == 0 || row.number > sheets::kMaxRows) std::abort();
        const sheets::Cell* before = nullptr;
        for (const auto& c : row.cells) {
            if (c.column >= sheets::kMaxColumns) std::abort();
            if (before != nullptr && before->column >= c.column) std::abort();
            if (c.kind == sheets::CellKind::empty || c.text.size() > (1u << 20)) std::abort();
            if (c.kind == sheets::CellKind::date && !c.date.known()) std::abort();
            // Touch every byte, so that a view of freed memory is found.
            for (const char x : c.text) sum_ = sum_ + static_cast<unsigned char>(x);
            for (const char x : c.shown) sum_ = sum_ + static_cast<unsigned char>(x);
            before = &c;
        }
        return ++rows_ < 100000;
    }
    void merged(const sheets::MergedRange& m) override {
        if (m.first_row > m.last_row || m.first_column > m.last_column) std::abort();
    }
    void end_sheet(const sheets::SheetFacts&) override { open_ = false; }

private:
    bool open_ = false;
    std::uint32_t rows_ = 0;
    volatile unsigned sum_ = 0;
};

inline void check_workbook(std::span<const std::byte> bytes) {
    CheckedSink sink;
    (void)sheets::Workbook(bytes).read(sink);
}

} // namespace milaan::fuzz
