#pragma once
// Small .xlsx files, written independently of the reader: inline or shared texts, numbers as given,
// formats by code, merged ranges.

#include <string>
#include <vector>

namespace milaan::reference {

struct XlsxCell {
    enum class As { nothing, text, number, shared, raw };
    As as = As::nothing;
    std::string value;  ///< raw: the whole <c> element
    std::string format; ///< number format code
};
[[nodiscard]] inline XlsxCell text_cell(std::string s) {
    return {XlsxCell::As::text, std::move(s), {}};
}
[[nodiscard]] inline XlsxCell shared_cell(std::string s) {
    return {XlsxCell::As::shared, std::move(s), {}};
}
[[nodiscard]] inline XlsxCell number_cell(std::string decimal, std::string format = {}) {
    return {XlsxCell::As::number, std::move(decimal), std::move(format)};
}
[[nodiscard]] inline XlsxCell raw_cell(std::string element) {
    return {XlsxCell::As::raw, std::move(element), {}};
}

struct XlsxSheet {
    std::string name;
    std::vector<std::vector<XlsxCell>> rows;
    std::vector<std::string> merges;      ///< "A5:A6"
    std::vector<std::size_t> hidden_rows; ///< from 1
    bool hidden = false;
};

struct XlsxBook {
    std::vector<XlsxSheet> sheets;
    bool since_1904 = false;
};

[[nodiscard]] std::string write_xlsx(const XlsxBook&);
[[nodiscard]] std::string escape_xml(const std::string&);
/// "A1" of a column from 0 and a row from 1.
[[nodiscard]] std::string cell_name(std::size_t column, std::size_t row);

} // namespace milaan::reference
