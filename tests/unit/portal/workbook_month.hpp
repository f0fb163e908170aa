#pragma once
// One invented month, written twice: as the JSON that the portal offers and as its workbook, in the
// column sets that the workbook has had. Both writers know the layouts of formats.md and nothing of
// the readers.

#include <string>
#include <vector>

#include "reference/xlsx_writer.hpp"

namespace milaan::portal::test {

inline const std::string kMonthBuyer = "27ZZZCB0001A1Z3";

/// Which columns the workbook of a time has (formats.md 6.1).
enum class Era { rates_2024, april_2025, september_2025, december_2025 };

struct Record {
    std::string section;              ///< b2b, b2ba, cdnr, cdnra, ecom, ecoma
    std::string branch = "available"; ///< available, rejected, reversal
    std::string gstin = "27ZZZPA0002B1ZA", name = "SUPPLIER 0002";
    std::string number, date = "05-10-2026"; ///< dd-mm-yyyy
    std::string original_number, original_date;
    std::string note_type; ///< C or D
    std::string type = "R";
    std::string value, taxable, igst = "0", cgst = "0", sgst = "0", cess = "0";
    std::string pos = "27";
    std::string reverse_charge = "N", available = "Y", reason;
    std::string supplier_period = "102026", filed = "11-11-2026";
    std::string reduction; ///< Y, N or nothing
    std::string declared_igst, declared_cgst, declared_sgst, declared_cess;
    std::string remarks, irn;
    // IMS
    std::string action = "N", form = "R1";
};

/// The section that IMS keeps a record in.
[[nodiscard]] std::string ims_section_of(const Record&);

[[nodiscard]] std::vector<Record> records_of_a_month();

[[nodiscard]] std::string gstr2b_json(const std::vector<Record>&, Era);
[[nodiscard]] reference::XlsxBook gstr2b_book(const std::vector<Record>&, Era);
[[nodiscard]] std::string ims_json(const std::vector<Record>&);
[[nodiscard]] reference::XlsxBook ims_book(const std::vector<Record>&);
/// The official offline tool: headings in rows 5 and 6, other columns behind the taxes.
[[nodiscard]] reference::XlsxBook ims_tool_book(const std::vector<Record>&);

} // namespace milaan::portal::test
