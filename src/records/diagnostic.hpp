#pragma once
// What a reader or a rule has to tell the user: which file, where, what was expected, what was
// found, what was done about it. Codes are data; sentence() is the only place that makes words of
// them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/block.hpp"

namespace milaan {

enum class Severity : std::uint8_t { info, warning, error };

enum class Code : std::uint8_t {
    // files
    empty_file,
    unknown_kind,
    truncated,
    malformed_json,
    too_deep,
    too_large,
    duplicate_file,
    other_gstin,
    other_period,
    missing_envelope,
    out_of_memory,
    cancelled,
    // contents
    bad_amount,
    rounded_amount,
    bad_date,
    bad_period,
    bad_gstin,
    missing_field,
    wrong_type,
    unknown_section,
    unknown_key,
    unknown_value,
    duplicate_record,
    // GSTR-2B against itself
    summary_difference,
    supplier_summary_difference,
    // registers
    no_header,
    missing_column,
    bad_row,
    total_row,
    mixed_encoding,
    total_difference,
    mapping_needed,
    // actions and rules
    refused_action,
    unknown_record,
    stale_draft,
    assumed_original,
    unavailable_credit_note,
    portal_flag_disagrees,
    absent_from_2b,
    portal_rejected_record,
    not_uploadable,
    missing_remark,
    pending_expired,
    // reconciling
    no_books,
    no_portal,
    several_gstins,
    several_periods,
    unreadable_file,
    // containers and sheets
    damaged_file,
    encrypted_file,
    hidden_content,
    rounded_identifier,
    converted_to_date,
    // statements
    previous_3b_unfiled,
    not_generated,
    recompute_needed,
    assumed_period,
    credit_lapsed,
    credit_late,
    reversal_without_document,
    reclaim_above_balance,
    rcm_credit_above_balance,
    balance_unknown,
    cell_locked,
    drc01c_exposure,
    rule_37_due,
    rule_37a_due,
};
[[nodiscard]] std::string_view name_of(Code); ///< `bad_amount`: the `code` of diagnostics.json
[[nodiscard]] std::string_view name_of(Severity);

struct Diagnostic {
    Severity severity = Severity::warning;
    Code code = Code::bad_row;
    std::string file{};      ///< name as the user knows it; empty when about no file
    std::string where{};     ///< "line 14", "b2b[3].inv[2].txval", "byte 1,000", …
    std::string expected{};  ///< what should have been there; may be empty
    std::string found{};     ///< what was there, shortened to 60 characters
    std::string done{};      ///< what Milaan did about it: "row left out", …
    std::string section{};   ///< of the document it is about, where there is one
    std::string gstin{};     ///< "
    std::string number{};    ///< "
    std::uint32_t count = 1; ///< how many alike were folded into this one

    void write(BlockWriter&) const;
    [[nodiscard]] bool read(BlockReader&);
};

/// One plain sentence of all of it.
[[nodiscard]] std::string sentence(const Diagnostic&);

using Diagnostics = std::vector<Diagnostic>;

/// Adds, folding repetitions: after `limit` diagnostics of one code and file only the count of the
/// last one grows, so a hostile file cannot fill the memory with complaints.
void report(Diagnostics&, Diagnostic, std::uint32_t limit = 200);

} // namespace milaan
