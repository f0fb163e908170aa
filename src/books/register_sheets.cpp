#include "books/register_sheets.hpp"

#include <utility>

namespace milaan::books {

namespace {

/// A workbook may have hundreds of sheets; a note names some.
std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (out.size() > 200) return out + " and " + std::to_string(names.size() - i) + " more";
        out += (out.empty() ? "" : ", ") + names[i];
    }
    return out;
}

void say(std::string& note, const std::string& what) {
    note += (note.empty() ? "" : "; ") + what;
}

} // namespace

RegisterSheets::RegisterSheets(std::string_view file_name, std::span<const RegisterMapping> known)
    : name_(file_name), known_(known) {}

void RegisterSheets::begin_sheet(std::string_view name, bool hidden) {
    if (grid_) end_sheet();
    sheet_ = name;
    sheet_hidden_ = hidden;
    grid_ = std::make_unique<GridReader>(name_, sheet_, known_);
}

void RegisterSheets::row(const sheets::Row& row) {
    grid_->row(row);
}

void RegisterSheets::merged(const sheets::MergedRange& range) {
    grid_->merged(range);
}

void RegisterSheets::lost_row(std::uint32_t row, std::string_view why) {
    grid_->lost_row(row, why);
}

void RegisterSheets::end_sheet() {
    if (!grid_) return;
    Read read{sheet_, sheet_hidden_, grid_->finish()};
    grid_.reset();
    const auto& file = read.intake.files.front();
    if (file.status != FileStatus::refused)
        registers_.push_back(std::move(read));
    else if (file.kind == FileKind::register_)
        refused_.push_back(std::move(read));
    else
        others_.push_back(sheet_);
}

Intake RegisterSheets::finish() {
    end_sheet();
    Intake out;
    if (registers_.empty() && !refused_.empty()) {
        // What would have been a register is the one to complain about.
        append(out, std::move(refused_.front().intake));
        out.files.front().note = "sheet " + refused_.front().sheet;
        return out;
    }
    if (registers_.empty()) {
        LoadedFile file;
        file.name = name_;
        file.status = FileStatus::refused;
        out.files.push_back(std::move(file));
        report(out.diagnostics,
               {.severity = Severity::error,
                .code = Code::no_header,
                .file = name_,
                .expected = "a sheet with headings such as GSTIN, Invoice No., Date, Taxable Value",
                .found = others_.empty() ? "no sheet with rows" : listed(others_),
                .done = "Nothing was read from this file."});
        return out;
    }
    for (const auto& r : refused_) others_.push_back(r.sheet);
    for (auto& r : registers_) {
        auto& file = r.intake.files.front();
        if (registers_.size() > 1) {
            file.name += " [" + r.sheet + "]";
            for (auto& d : r.intake.diagnostics) d.file = file.name;
        }
        const auto where = "sheet " + r.sheet + (r.hidden ? " (hidden)" : "");
        file.note = file.note.empty() ? where : where + "; " + file.note;
        if (&r == &registers_.front() && !others_.empty())
            say(file.note, "sheets without a register: " + listed(others_));
        append(out, std::move(r.intake));
    }
    return out;
}

} // namespace milaan::books
