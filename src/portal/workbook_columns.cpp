#include "portal/workbook_columns.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace milaan::portal {

namespace {

/// Further right there is nothing.
constexpr std::uint32_t kWidest = 256;

struct Heading {
    std::string leaf, above, printed;
};

/// A heading that spans columns stands over the first of them and belongs to all up to the next.
std::vector<Heading> headings_of(const std::vector<HeadingCells>& rows) {
    std::size_t width = 0;
    for (const auto& r : rows) width = std::max(width, r.size());
    std::vector<Heading> out(width);
    std::vector<std::string> spanning(rows.size());
    for (std::size_t c = 0; c < width; ++c) {
        std::size_t lowest = rows.size();
        for (std::size_t r = 0; r < rows.size(); ++r) {
            const auto cell = c < rows[r].size() ? squashed(rows[r][c]) : std::string();
            if (cell.empty()) continue;
            lowest = r;
            spanning[r] = cell;
            // What a higher row begins, the lower ones no longer span.
            for (std::size_t below = r + 1; below < rows.size(); ++below) spanning[below].clear();
        }
        if (lowest == rows.size()) continue;
        out[c].leaf = spanning[lowest];
        out[c].printed = text::trim(rows[lowest][c]);
        for (std::size_t r = 0; r < lowest; ++r) out[c].above += spanning[r];
    }
    return out;
}

bool is_tax(Key k) {
    return k == Key::igst || k == Key::cgst || k == Key::sgst || k == Key::cess;
}

Key declared_of(Key k) {
    return k == Key::igst   ? Key::declared_igst
           : k == Key::cgst ? Key::declared_cgst
           : k == Key::sgst ? Key::declared_sgst
                            : Key::declared_cess;
}

Key original_of(Key k, bool related) {
    if (k == Key::number) return related ? Key::related_number : Key::original_number;
    if (k == Key::date) return related ? Key::related_date : Key::original_date;
    return Key::original_note_type;
}

/// The portal's own sheet of amended debit notes prints its headings one column off: there the
/// amounts stand behind the reverse charge, whatever is written above them.
void mend_debit_note_amendments(SheetColumns& all) {
    const auto charge = all.index_of(Key::reverse_charge);
    if (charge == UINT32_MAX || all.index_of(Key::taxable) == charge + 1) return;
    constexpr Key kInOrder[] = {Key::taxable, Key::igst, Key::cgst, Key::sgst, Key::cess};
    std::erase_if(all.columns, [&](const SheetColumn& c) {
        return (c.index > charge && c.index <= charge + 5) || is_tax(c.key) ||
               c.key == Key::taxable;
    });
    all.rates = false;
    for (std::uint32_t i = 0; i < 5; ++i)
        all.columns.push_back({charge + 1 + i, kInOrder[i], "amount"});
}

} // namespace

HeadingCells heading_cells(const sheets::Row& row) {
    HeadingCells out;
    for (const auto& c : row.cells) {
        if (c.column >= kWidest) break;
        out.resize(c.column + 1);
        out[c.column] = std::string(c.text.substr(0, 200));
    }
    return out;
}

bool SheetColumns::has(Key k) const {
    return index_of(k) != UINT32_MAX;
}

std::uint32_t SheetColumns::index_of(Key k) const {
    for (const auto& c : columns)
        if (c.key == k) return c.index;
    return UINT32_MAX;
}

bool is_heading_row(const HeadingCells& cells, Book book) {
    bool supplier = false, reference = false, port = false;
    int filled = 0;
    for (const auto& c : cells) {
        if (text::trim(c).empty()) continue;
        ++filled;
        switch (label_of(squashed(c), {}, book).key) {
        case Key::supplier_gstin:
            supplier = true;
            break;
        case Key::reference_date:
            reference = true;
            break;
        case Key::port_code:
            port = true;
            break;
        default:
            break;
        }
    }
    return filled >= 3 && (supplier || (reference && port));
}

bool is_lower_heading_row(const HeadingCells& cells, Book book) {
    int filled = 0, known = 0;
    for (const auto& c : cells) {
        if (text::trim(c).empty()) continue;
        ++filled;
        known += label_of(squashed(c), {}, book).key != Key::unknown;
    }
    return known >= 2 && known * 2 >= filled;
}

SheetColumns read_columns(const std::vector<HeadingCells>& rows, const SheetPlan& plan, Book book) {
    SheetColumns out;
    const bool isd = plan.section == "isd" || plan.section == "isda";
    const bool amended = plan.section.ends_with('a');
    std::uint32_t index = 0;
    for (const auto& h : headings_of(rows)) {
        const auto at = index++;
        if (h.leaf.empty()) continue;
        const auto label = label_of(h.leaf, h.above, book);
        out.rates = out.rates || label.rate;
        auto key = label.key;
        if (key == Key::unknown) {
            out.unknown.push_back(h.printed);
            continue;
        }
        if (key == Key::ignored) continue;
        if (label.original && (key == Key::number || key == Key::date || key == Key::note_type ||
                               key == Key::isd_type))
            key = original_of(key, isd && h.leaf.find("invoice") != std::string::npos);
        if (out.has(key)) {
            // The same words again: the second block of taxes is the declared reduction, the
            // first number of an amendment is the original's.
            if (is_tax(key) && !out.has(declared_of(key))) {
                out.columns.push_back({at, declared_of(key), h.printed});
            } else if (amended && (key == Key::number || key == Key::date) &&
                       !out.has(original_of(key, false))) {
                for (auto& c : out.columns)
                    if (c.key == key) c.key = original_of(key, false);
                out.columns.push_back({at, key, h.printed});
            }
            continue;
        }
        out.columns.push_back({at, key, h.printed});
    }
    if (plan.debit_notes_only && amended) mend_debit_note_amendments(out);
    return out;
}

std::string section_by_columns(const std::vector<HeadingCells>& rows, Book book) {
    SheetPlan plan;
    const auto columns = read_columns(rows, plan, book);
    std::string all;
    for (const auto& r : rows)
        for (const auto& c : r) all += squashed(c) + ' ';
    const auto says = [&](std::string_view words) { return all.find(words) != std::string::npos; };
    // Which section it is then stands in each row.
    if (columns.has(Key::row_section)) return "b2b";
    const bool original = says("original");
    if (says("gstinofisd") || says("isddocument")) return says("originalisd") ? "isda" : "isd";
    if (columns.has(Key::port_code)) {
        const std::string zone = columns.has(Key::supplier_gstin) ? "impgsez" : "impg";
        return columns.has(Key::amend_type) ? zone + "a" : zone;
    }
    const std::string a = original ? "a" : "";
    if (says("gstinofeco ")) return original ? "ecoma" : "ecom";
    if (says("creditnotenumber")) return "b2bcn" + a;
    if (says("debitnotenumber")) return "b2bdn" + a;
    if (says("notenumber")) return "cdnr" + a;
    if (columns.has(Key::number)) return "b2b" + a;
    return {};
}

} // namespace milaan::portal
