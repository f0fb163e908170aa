#pragma once
// Small registers for the tests: text in, Intake out.

#include <string>
#include <string_view>

#include "books/register_reader.hpp"

namespace milaan::test {

inline Intake read_register(std::string_view text, std::string_view name = "register.csv") {
    return books::read_register(name,
                                {reinterpret_cast<const std::byte*>(text.data()), text.size()});
}

/// The usual headings, then these rows.
inline Intake read_rows(std::string_view rows) {
    return read_register(
        "Date,Supplier Invoice No.,GSTIN/UIN,Taxable Value,IGST,CGST,SGST,Gross Total\n" +
        std::string(rows));
}

/// Every row of the file ends in exactly one place; blank lines too.
inline std::uint32_t rows_told(const Intake& in) {
    return in.files.front().rows.all();
}

/// A day that exists.
inline Date day(int year, int month, int of_month) {
    return make_date(year, month, of_month).value();
}

} // namespace milaan::test
