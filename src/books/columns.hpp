#pragma once
// Which columns of a register are used, and for what. Headings decide; where they leave a choice,
// the first rows do: a column of GSTINs has the shape of GSTINs, a taxable value and the taxes make
// the invoice value, a tax is a known rate of the taxable value.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "books/heading_meaning.hpp"
#include "records/register_reading.hpp"

namespace milaan::books {

struct Column {
    std::uint32_t index = 0; ///< cell of a row, from 0
    Role role = Role::none;
    Head head = igst;     ///< tax, head_taxable
    int rate = 0;         ///< thousandths of a percent in the heading, 0 none
    bool reverse = false; ///< tax on which reverse charge is due
    bool notes = false;   ///< its heading speaks of notes
    bool unnamed = false; ///< a ledger only by its place: text in it is no error
    std::string heading;
};

/// How a row's taxable value comes about.
enum class TaxableFrom : std::uint8_t {
    none,         ///< the register does not say
    columns,      ///< the sum of the `taxable` and `ledger` columns
    head_columns, ///< the sum of the `head_taxable` columns, each rate's CGST and SGST once
    value,        ///< invoice value less taxes and other amounts
};

struct ColumnMap {
    std::vector<Column> used; ///< in the order of the file
    std::uint32_t width = 0;  ///< cells a row may have
    TaxableFrom taxable = TaxableFrom::none;
    bool number_is_voucher = false;   ///< only the buyer's own number is there
    bool date_is_entry = false;       ///< only the voucher or posting date is there
    bool has_tax = false;             ///< a column of any tax head
    bool portal_sheet = false;        ///< filing columns: a sheet of the portal, not a register
    std::vector<std::string> unused;  ///< headings of columns with figures that nothing was made of
    std::vector<ColumnGuess> guesses; ///< one per column of the sheet, used or not
    std::vector<std::string> doubts;  ///< questions about the columns together
    bool chosen = false;              ///< by the user: nothing is asked

    /// Whether the user has to say something before this can be trusted.
    [[nodiscard]] bool asks() const;

    [[nodiscard]] bool has(Role) const;
    /// GSTIN (or bill of entry), number and some amount.
    [[nodiscard]] bool enough() const;
    /// What of these is missing, for people.
    [[nodiscard]] std::string missing() const;
};

/// `sample`: the first rows below the headings. Empty headings are columns without a name.
[[nodiscard]] ColumnMap map_columns(std::span<const std::string> headings,
                                    std::span<const std::vector<std::string>> sample);

/// The same with the meanings that a user has chosen; rates and the like still come from the
/// headings.
[[nodiscard]] ColumnMap map_columns(std::span<const std::string> headings,
                                    std::span<const std::vector<std::string>> sample,
                                    const RegisterMapping& chosen);

/// What was understood, for LoadedFile::note: "supplier GSTIN = GSTIN/UIN; number = Bill No.; …".
[[nodiscard]] std::string describe(const ColumnMap&);

} // namespace milaan::books
