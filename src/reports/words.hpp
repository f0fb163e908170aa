#pragma once
// Verdicts, reasons and differences as an accountant would say them. The data is in
// records/matching_result; this is the only place that makes sentences of it.

#include <string>
#include <string_view>

#include "records/matching_result.hpp"
#include "records/record_store.hpp"

namespace milaan::reports {

[[nodiscard]] std::string_view verdict_label(Verdict);   ///< "Mismatch"
[[nodiscard]] std::string_view verdict_meaning(Verdict); ///< one sentence for tooltips and help
[[nodiscard]] std::string_view field_label(Field);       ///< "Taxable value"

[[nodiscard]] std::string_view part_label(PartKind);   ///< "Number"
[[nodiscard]] std::string_view part_meaning(PartKind); ///< one sentence for tooltips

/// "Same number once separators, zeros and the year are set aside".
[[nodiscard]] std::string reason_sentence(const Reason&);

/// "Taxable value: books 1,000.00, portal 1,001.00 (within tolerance)". Texts (number, GSTIN) come
/// from the two rows.
struct Sides {
    std::string_view books;
    std::string_view portal;
};
/// How amounts and dates are written: in files plain and ISO, for people with Indian grouping and
/// day first.
enum class Writing : std::uint8_t { file, page };
[[nodiscard]] std::string difference_sentence(const Difference&, Sides texts,
                                              Writing = Writing::file);

/// The texts of a difference's field on both sides; empty for amounts and dates.
[[nodiscard]] Sides sides_of(const Difference&, const RecordStore& books, std::uint32_t book,
                             const RecordStore& portal, std::uint32_t portal_row);

} // namespace milaan::reports
