#pragma once
// Workbooks of every kind to sheets of rows of cells: which kind it is follows from the content.
// The whole file is in memory (a zip is read from its end); what it inflates to never is.

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "sheets/cell.hpp"
#include "sheets/fault.hpp"

namespace milaan::sheets {

enum class Container : std::uint8_t {
    none,
    zip, ///< a zip of files
    xlsx,
    xlsb, ///< recognised, not read
    ods,
    other_package, ///< a zip that is a document of another program: .docx, .odt
    xls,
    encrypted,       ///< an Office file with a password
    old_office,      ///< a compound file without a workbook: .doc, .msg
    spreadsheet_xml, ///< SpreadsheetML 2003
    html,
};
[[nodiscard]] std::string_view label_of(Container); ///< for people: "an Excel workbook (.xlsx)"

/// Looks at the signs, and for a zip at its directory.
[[nodiscard]] Container container_of(std::span<const std::byte>);
[[nodiscard]] bool is_workbook(Container);

class XlsxBook;

/// A workbook in memory, to be read as often as wanted: what its sheets share is read once.
class Workbook {
public:
    /// The bytes must outlive it.
    explicit Workbook(std::span<const std::byte>);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    [[nodiscard]] Container container() const { return container_; }
    [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }

    /// Hands over sheet by sheet, hidden ones too, in the order of the workbook. A sheet with
    /// trouble ends the reading: what was handed over before stands, and it is for the caller to
    /// say so.
    [[nodiscard]] Trouble read(SheetSink&);

private:
    std::span<const std::byte> bytes_;
    Container container_;
    std::unique_ptr<XlsxBook> xlsx_;
};

} // namespace milaan::sheets
