#include "sheets/biff.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "sheets/biff_records.hpp"
#include "sheets/number_format.hpp"
#include "sheets/number_text.hpp"
#include "sheets/row_builder.hpp"

namespace milaan::sheets {

namespace {

struct BoundSheet {
    std::uint32_t position = 0;
    std::string name;
    bool hidden = false, cells = true;
};

/// A cell until its sheet is in order.
struct Kept {
    std::uint32_t row = 0; ///< from 0
    std::uint32_t column = 0, style = 0;
    CellKind kind = CellKind::empty;
    bool formula = false, shared = false;
    std::uint32_t text = 0, size = 0; ///< in the sheet's texts, or the number of a shared one
};

class Biff {
public:
    Biff(Bytes stream, SheetSink& sink) : stream_(stream), sink_(sink) {}

    Trouble read() {
        if (auto t = read_globals(); !t.ok()) return t;
        std::uint32_t index = 0;
        for (const auto& s : bound_) {
            SheetInfo info;
            info.index = index++;
            info.name = s.name;
            info.hidden = s.hidden;
            if (!s.cells || !sink_.begin_sheet(info)) continue;
            if (auto t = read_sheet(s); !t.ok()) return t;
        }
        return {};
    }

private:
    /// The next record; false at the end of the stream.
    bool next(std::size_t& at, std::uint16_t& type, Bytes& data) const {
        if (at + 4 > stream_.size()) return false;
        type = static_cast<std::uint16_t>(u16(stream_, at));
        const std::size_t size = u16(stream_, at + 2);
        if (size > stream_.size() - at - 4) return false;
        data = stream_.subspan(at + 4, size);
        at += 4 + size;
        return true;
    }

    Trouble read_globals() {
        std::size_t at = 0;
        std::uint16_t type = 0;
        Bytes data;
        if (!next(at, type, data) || type != kBof)
            return {Fault::unsupported, "Workbook", 0, "a workbook of Excel 4 or older"};
        biff8_ = u16(data, 0) == 0x0600;
        if (!biff8_ && u16(data, 0) != 0x0500)
            return {Fault::unsupported, "Workbook", 0, "a workbook of Excel 4 or older"};
        std::unordered_map<std::uint32_t, std::string> codes;
        std::vector<std::uint32_t> styles;
        std::vector<Bytes> shared;
        bool ended = false, in_shared = false;
        while (!ended && next(at, type, data)) {
            if (type == kContinue) {
                if (in_shared) shared.push_back(data);
                continue;
            }
            in_shared = false;
            switch (type) {
            case kFilePass:
                return {Fault::encrypted, {}, 0, "an Excel workbook with a password"};
            case kDateMode:
                since_1904_ = u16(data, 0) == 1;
                break;
            case kBoundSheet: {
                BoundSheet s;
                s.position = u32(data, 0);
                s.hidden = (u8(data, 4) & 3) != 0;
                s.cells = u8(data, 5) == 0;
                s.name = text_at(data, 6, biff8_, true);
                if (bound_.size() < 4096) bound_.push_back(std::move(s));
                break;
            }
            case kFormat:
            case kFormat5:
                if (codes.size() < 65536) codes[u16(data, 0)] = text_at(data, 2, biff8_, !biff8_);
                break;
            case kXf:
                if (styles.size() < 65536) styles.push_back(u16(data, 2));
                break;
            case kSst:
                shared.push_back(data);
                in_shared = true;
                break;
            case kEof:
                ended = true;
                break;
            default:
                break;
            }
        }
        if (!ended) return {Fault::truncated, "Workbook"};
        if (!shared.empty() && !texts_.read(shared))
            return {Fault::too_many, "Workbook", 0, "more shared texts than a workbook can have"};
        std::unordered_map<std::uint32_t, std::uint32_t> known;
        for (const auto id : styles) {
            const auto [place, fresh] =
                known.try_emplace(id, static_cast<std::uint32_t>(formats_.size()));
            if (fresh) {
                const auto own = codes.find(id);
                formats_.emplace_back(own != codes.end() ? std::string_view(own->second)
                                                         : builtin_format(static_cast<int>(id)));
            }
            style_format_.push_back(place->second);
        }
        return {};
    }

    void keep(Bytes data, CellKind kind, std::string_view text, bool formula = false) {
        Kept k;
        k.row = u16(data, 0);
        k.column = u16(data, 2);
        k.style = u16(data, 4);
        k.kind = kind;
        k.formula = formula;
        k.text = static_cast<std::uint32_t>(sheet_texts_.size());
        k.size = static_cast<std::uint32_t>(text.size());
        sheet_texts_ += text;
        cells_.push_back(k);
    }

    Trouble read_sheet(const BoundSheet& sheet) {
        cells_.clear();
        sheet_texts_.clear();
        std::set<std::uint32_t> hidden;
        SheetFacts facts;
        std::size_t at = sheet.position;
        std::uint16_t type = 0;
        Bytes data;
        if (at >= stream_.size() || !next(at, type, data) || type != kBof)
            return {Fault::damaged, sheet.name, sheet.position, "no sheet where one should begin"};
        int depth = 1; // charts have their own beginning and end inside a sheet
        while (depth > 0) {
            if (!next(at, type, data)) return {Fault::truncated, sheet.name};
            walked_ += data.size() + 4;
            if (walked_ > 2 * stream_.size())
                return {Fault::damaged, sheet.name, at, "sheets that lie over each other"};
            if (type == kBof) ++depth;
            if (type == kEof) --depth;
            if (depth != 1) continue;
            if (sheet_texts_.size() > kMostTextBytes) return {Fault::too_large, sheet.name};
            record(type, data, at, facts, hidden);
        }
        hand_over(facts, hidden);
        return {};
    }

    void record(std::uint16_t type, Bytes data, std::size_t& at, SheetFacts& facts,
                std::set<std::uint32_t>& hidden) {
        switch (type) {
        case kRow:
            if ((u16(data, 12) & 0x20) != 0) hidden.insert(u16(data, 0));
            break;
        case kColumnInfo:
            if ((u16(data, 8) & 1) != 0 && u16(data, 2) >= u16(data, 0) &&
                u16(data, 2) - u16(data, 0) < 200)
                facts.hidden_columns += u16(data, 2) - u16(data, 0) + 1;
            break;
        case kNumber:
            if (data.size() >= 14) keep(data, CellKind::number, digits_of(f64(data, 6)));
            break;
        case kRk:
            if (data.size() >= 10) keep(data, CellKind::number, digits_of_rk(u32(data, 6)));
            break;
        case kMulRk:
            for (std::size_t i = 4, column = u16(data, 2); i + 8 <= data.size(); i += 6, ++column) {
                keep(data, CellKind::number, digits_of_rk(u32(data, i + 2)));
                cells_.back().column = static_cast<std::uint32_t>(column);
                cells_.back().style = u16(data, i);
            }
            break;
        case kLabelSst:
            if (data.size() < 10) break;
            if (!texts_.has(u32(data, 6))) {
                ++facts.lost_cells;
                keep(data, CellKind::error, "(no such text)");
                break;
            }
            keep(data, CellKind::text, {});
            cells_.back().shared = true;
            cells_.back().text = u32(data, 6);
            break;
        case kLabel:
        case kRichString:
            keep(data, CellKind::text, text_at(data, 6, biff8_, false));
            break;
        case kBoolErr:
            if (data.size() < 8) break;
            if (u8(data, 7) != 0)
                keep(data, CellKind::error, error_word(u8(data, 6)));
            else
                keep(data, CellKind::boolean, u8(data, 6) != 0 ? "TRUE" : "FALSE");
            break;
        case kFormula:
            if (data.size() >= 14) formula(data, at);
            break;
        case kMergedCells:
            for (std::size_t i = 2; i + 8 <= data.size(); i += 8) {
                const MergedRange m{u16(data, i) + 1, u16(data, i + 2) + 1, u16(data, i + 4),
                                    u16(data, i + 6)};
                if (m.first_row <= m.last_row && m.first_column <= m.last_column) sink_.merged(m);
            }
            break;
        default:
            break;
        }
    }

    void formula(Bytes data, std::size_t& at) {
        if (u16(data, 12) != 0xFFFF) {
            keep(data, CellKind::number, digits_of(f64(data, 6)), true);
            return;
        }
        switch (u8(data, 6)) {
        case 0: {
            // The text stands in a record of its own, behind those of a shared formula or table.
            auto ahead = at;
            std::uint16_t type = 0;
            Bytes found;
            for (int i = 0; i < 3 && next(ahead, type, found); ++i)
                if (type == kString) {
                    keep(data, CellKind::text, text_at(found, 0, biff8_, false), true);
                    return;
                }
            break;
        }
        case 1:
            keep(data, CellKind::boolean, u8(data, 8) != 0 ? "TRUE" : "FALSE", true);
            break;
        case 2:
            keep(data, CellKind::error, error_word(u8(data, 8)), true);
            break;
        default:
            break; // an empty text
        }
    }

    static std::string_view error_word(std::uint32_t code) {
        switch (code) {
        case 0x00:
            return "#NULL!";
        case 0x07:
            return "#DIV/0!";
        case 0x0F:
            return "#VALUE!";
        case 0x17:
            return "#REF!";
        case 0x1D:
            return "#NAME?";
        case 0x24:
            return "#NUM!";
        default:
            return "#N/A";
        }
    }

    void hand_over(SheetFacts& facts, const std::set<std::uint32_t>& hidden) {
        std::stable_sort(cells_.begin(), cells_.end(),
                         [](const Kept& a, const Kept& b) { return a.row < b.row; });
        RowBuilder rows(sink_, facts);
        std::uint32_t row = UINT32_MAX;
        for (const auto& k : cells_) {
            if (k.row != row) {
                if (row != UINT32_MAX && !rows.end()) break;
                row = k.row;
                rows.begin(row + 1, hidden.count(row) != 0);
            }
            Cell cell;
            cell.column = k.column;
            cell.kind = k.kind;
            cell.formula = k.formula;
            const auto text = k.shared ? texts_.at(k.text)
                                       : std::string_view(sheet_texts_).substr(k.text, k.size);
            if (text.empty()) continue;
            const auto decimal = k.kind == CellKind::number ? decimal_text(text) : DecimalText{};
            if (decimal.ok) {
                add_formatted(rows, cell,
                              k.style < style_format_.size() ? formats_[style_format_[k.style]]
                                                             : plain_,
                              decimal, since_1904_);
            } else {
                if (k.kind == CellKind::number) cell.kind = CellKind::text;
                rows.add_lasting(cell, text);
            }
        }
        if (row != UINT32_MAX) (void)rows.end();
        sink_.end_sheet(facts);
    }

    Bytes stream_;
    SheetSink& sink_;
    bool biff8_ = true, since_1904_ = false;
    std::uint64_t walked_ = 0; ///< bytes of all sheets: each may be read once
    std::vector<BoundSheet> bound_;
    SharedTable texts_;
    std::vector<NumberFormat> formats_;
    std::vector<std::uint32_t> style_format_;
    NumberFormat plain_;
    std::vector<Kept> cells_;
    std::string sheet_texts_;
};

} // namespace

Trouble read_biff(std::span<const std::byte> stream, SheetSink& sink) {
    return Biff(stream, sink).read();
}

} // namespace milaan::sheets
