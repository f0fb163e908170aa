#pragma once
// Small .xls files (BIFF8 in a compound file), written independently of the reader.

#include <cstdint>
#include <string>
#include <vector>

namespace milaan::reference {

/// Records of one sheet, or of the workbook's globals.
class XlsRecords {
public:
    XlsRecords& record(std::uint16_t type, const std::string& data);
    XlsRecords& number(std::uint16_t row, std::uint16_t column, std::uint16_t style, double);
    /// A packed integer, in hundredths or not.
    XlsRecords& packed(std::uint16_t row, std::uint16_t column, std::uint16_t style, std::int32_t,
                       bool hundredths);
    XlsRecords& shared(std::uint16_t row, std::uint16_t column, std::uint32_t index);
    XlsRecords& label(std::uint16_t row, std::uint16_t column, const std::string& ascii);
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

struct XlsSheet {
    std::string name;
    XlsRecords records;
    bool hidden = false;
};

struct XlsBook {
    std::vector<XlsSheet> sheets;
    std::vector<std::string> shared;                            ///< ASCII
    std::vector<std::pair<std::uint16_t, std::string>> formats; ///< id and code
    std::vector<std::uint16_t> styles = {0};                    ///< format id of each style
    bool since_1904 = false;
    bool password = false;
    /// Bytes of a record before the shared texts go on in another one.
    std::size_t shared_record = 8000;
};

[[nodiscard]] std::string put16(std::uint32_t);
[[nodiscard]] std::string put32(std::uint32_t);
[[nodiscard]] std::string write_biff(const XlsBook&);
/// A compound file with one stream.
[[nodiscard]] std::string write_compound_file(const std::string& stream_name,
                                              const std::string& contents);
[[nodiscard]] std::string write_xls(const XlsBook&);

} // namespace milaan::reference
