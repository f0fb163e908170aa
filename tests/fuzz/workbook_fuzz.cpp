// Any text as the cells of a workbook, through the readers that give meaning to them: as each kind
// of portal workbook, and as a purchase register. A line is a row, a tab parts cells, "=NAME"
// begins a sheet, "#" before a cell makes a number of it and "@" a day.

#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "books/workbook_reader.hpp"
#include "portal/workbook_reader.hpp"
#include "reference/xlsx_writer.hpp"

namespace {

using namespace milaan;
using namespace milaan::reference;

/// Bytes that XML cannot hold would end every input at its first one.
std::string plain(std::string_view s) {
    std::string out;
    for (const char c : s)
        if (static_cast<unsigned char>(c) >= 0x20) out += c;
    return text::repair_utf8(out);
}

XlsxCell cell_of(std::string_view s) {
    if (s.empty()) return {};
    if (s.front() == '#') return number_cell(escape_xml(plain(s.substr(1))));
    if (s.front() == '@') return number_cell(escape_xml(plain(s.substr(1))), "dd/mm/yyyy");
    return text_cell(plain(s));
}

XlsxBook book_of(std::string_view s) {
    XlsxBook book;
    std::size_t cells = 0;
    while (!s.empty() && cells < 4000) {
        const auto end = s.find('\n');
        auto line = s.substr(0, end);
        s = end == std::string_view::npos ? std::string_view{} : s.substr(end + 1);
        if (line.starts_with('=') || book.sheets.empty()) {
            if (book.sheets.size() >= 8) break;
            book.sheets.push_back({});
            book.sheets.back().name = line.starts_with('=') ? plain(line.substr(1)) : "S";
            if (line.starts_with('=')) continue;
        }
        std::vector<XlsxCell> row;
        while (row.size() < 100) {
            const auto tab = line.find('\t');
            row.push_back(cell_of(line.substr(0, tab)));
            if (tab == std::string_view::npos) break;
            line = line.substr(tab + 1);
        }
        cells += row.size() + 1;
        book.sheets.back().rows.push_back(std::move(row));
    }
    return book;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = write_xlsx(book_of({reinterpret_cast<const char*>(data), size}));
    sheets::Workbook workbook(std::as_bytes(std::span(file.data(), file.size())));
    (void)portal::portal_book_of(workbook);
    for (const auto book : {portal::Book::gstr2b, portal::Book::gstr2a, portal::Book::ims}) {
        const auto intake = portal::read_portal_workbook("fuzz.xlsx", workbook, book);
        if (intake.files.size() != 1) std::abort();
        if (intake.files[0].documents != intake.portal.size()) std::abort();
        if (intake.files[0].status == FileStatus::refused && intake.diagnostics.empty())
            std::abort();
    }
    const auto intake = books::read_workbook("fuzz.xlsx", workbook);
    std::uint32_t documents = 0;
    for (const auto& f : intake.files)
        if (f.status != FileStatus::refused) documents += f.rows.document;
    if (documents != intake.books.size()) std::abort();
    return 0;
}
