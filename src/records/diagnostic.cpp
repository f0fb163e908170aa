#include "records/diagnostic.hpp"

#include <array>

namespace milaan {

namespace {

/// Machine word and the noun phrase that opens the sentence, in the order of the enum.
struct CodeText {
    Code code;
    std::string_view name;
    std::string_view phrase;
};

constexpr CodeText kCodes[] = {
    {Code::empty_file, "empty_file", "The file is empty"},
    {Code::unknown_kind, "unknown_kind", "This is not a file that Milaan knows"},
    {Code::truncated, "truncated", "The file is cut off"},
    {Code::malformed_json, "malformed_json", "The file is not valid JSON"},
    {Code::too_deep, "too_deep", "The file is nested too deeply"},
    {Code::too_large, "too_large", "The file is too large"},
    {Code::duplicate_file, "duplicate_file", "The same file was given twice"},
    {Code::other_gstin, "other_gstin", "Another GSTIN"},
    {Code::other_period, "other_period", "Another period"},
    {Code::missing_envelope, "missing_envelope", "The file lacks its envelope"},
    {Code::out_of_memory, "out_of_memory", "Not enough memory"},
    {Code::cancelled, "cancelled", "Cancelled"},
    {Code::bad_amount, "bad_amount", "Amount not usable"},
    {Code::rounded_amount, "rounded_amount", "Amount with more than two decimals"},
    {Code::bad_date, "bad_date", "Date not usable"},
    {Code::bad_period, "bad_period", "Period not usable"},
    {Code::bad_gstin, "bad_gstin", "GSTIN doubtful"},
    {Code::missing_field, "missing_field", "Field missing"},
    {Code::wrong_type, "wrong_type", "Field of the wrong type"},
    {Code::unknown_section, "unknown_section", "Unknown section"},
    {Code::unknown_key, "unknown_key", "Unknown field"},
    {Code::unknown_value, "unknown_value", "Unknown value"},
    {Code::duplicate_record, "duplicate_record", "Record given twice"},
    {Code::summary_difference, "summary_difference",
     "The statement's own summary and its documents differ"},
    {Code::supplier_summary_difference, "supplier_summary_difference",
     "The statement's supplier total and its documents differ"},
    {Code::no_header, "no_header", "No heading row found"},
    {Code::missing_column, "missing_column", "Column missing"},
    {Code::bad_row, "bad_row", "Row not usable"},
    {Code::total_row, "total_row", "Total row"},
    {Code::mixed_encoding, "mixed_encoding", "Characters that do not fit the encoding"},
    {Code::total_difference, "total_difference", "The total row and the rows above it differ"},
    {Code::mapping_needed, "mapping_needed", "The columns are not sure: please confirm them"},
    {Code::refused_action, "refused_action", "Action refused"},
    {Code::unknown_record, "unknown_record", "Record not found in the IMS download"},
    {Code::stale_draft, "stale_draft", "The draft GSTR-2B is stale"},
    {Code::assumed_original, "assumed_original", "The original of an amendment is not loaded"},
    {Code::unavailable_credit_note, "unavailable_credit_note",
     "Credit note on credit that is not available"},
    {Code::portal_flag_disagrees, "portal_flag_disagrees",
     "The portal's flag and the dates disagree"},
    {Code::absent_from_2b, "absent_from_2b", "Filed record absent from the GSTR-2B"},
    {Code::portal_rejected_record, "portal_rejected_record", "The portal did not take this record"},
    {Code::not_uploadable, "not_uploadable", "Not part of the upload file"},
    {Code::missing_remark, "missing_remark", "Remark missing"},
    {Code::pending_expired, "pending_expired", "Pending beyond its last day"},
    {Code::no_books, "no_books", "No purchase register loaded"},
    {Code::no_portal, "no_portal", "No portal file loaded"},
    {Code::several_gstins, "several_gstins", "Several recipients"},
    {Code::several_periods, "several_periods", "Several periods"},
    {Code::unreadable_file, "unreadable_file", "The file cannot be opened"},
    {Code::damaged_file, "damaged_file", "The file is damaged"},
    {Code::encrypted_file, "encrypted_file", "The file has a password"},
    {Code::hidden_content, "hidden_content", "Hidden sheets, rows or columns"},
    {Code::rounded_identifier, "rounded_identifier", "Number that the spreadsheet has rounded"},
    {Code::converted_to_date, "converted_to_date",
     "Number that the spreadsheet has turned into a date"},
    {Code::previous_3b_unfiled, "previous_3b_unfiled",
     "The GSTR-3B of the period before is not filed"},
    {Code::not_generated, "not_generated", "There is no GSTR-2B of this period"},
    {Code::recompute_needed, "recompute_needed", "GSTR-2B has to be recomputed on the portal"},
    {Code::assumed_period, "assumed_period", "Period of records that no GSTR-2B shows"},
    {Code::credit_lapsed, "credit_lapsed", "Credit beyond its last day"},
    {Code::credit_late, "credit_late", "Credit in GSTR-2B after its last day"},
    {Code::reversal_without_document, "reversal_without_document",
     "Reversal of a document that gives no credit here"},
    {Code::reclaim_above_balance, "reclaim_above_balance",
     "More is reclaimed than the reversal statement holds"},
    {Code::rcm_credit_above_balance, "rcm_credit_above_balance",
     "More reverse-charge credit than was paid"},
    {Code::balance_unknown, "balance_unknown", "Closing balance not given"},
    {Code::cell_locked, "cell_locked", "Locked cell of Table 4"},
    {Code::drc01c_exposure, "drc01c_exposure", "GSTR-3B claims more than GSTR-2B (DRC-01C)"},
    {Code::rule_37_due, "rule_37_due", "Not paid within the term of Rule 37"},
    {Code::rule_37a_due, "rule_37a_due", "Supplier's GSTR-3B not filed (Rule 37A)"},
};

const CodeText& text_of(Code code) {
    for (const auto& t : kCodes)
        if (t.code == code) return t;
    return kCodes[0];
}

constexpr std::size_t kCodeCount = static_cast<std::size_t>(Code::rule_37a_due) + 1;
static_assert(std::size(kCodes) == kCodeCount, "every code has its words");

} // namespace

std::string_view name_of(Code code) {
    return text_of(code).name;
}

std::string_view name_of(Severity s) {
    switch (s) {
    case Severity::info:
        return "info";
    case Severity::warning:
        return "warning";
    case Severity::error:
        return "error";
    }
    return {};
}

std::string sentence(const Diagnostic& d) {
    std::string out = d.file;
    const auto place = [&](std::string_view part) {
        if (part.empty()) return;
        if (!out.empty()) out += ", ";
        out += part;
    };
    place(d.where);
    if (!d.gstin.empty() || !d.number.empty()) {
        std::string record = d.section;
        for (const auto& part : {d.gstin, d.number})
            if (!part.empty()) record += (record.empty() ? "" : " ") + part;
        place(record);
    }
    if (!out.empty()) out += ": ";
    out += text_of(d.code).phrase;
    if (!d.expected.empty()) out += "; expected " + d.expected;
    if (!d.found.empty()) out += (d.expected.empty() ? "; found " : ", found ") + d.found;
    if (!d.done.empty()) out += ". " + d.done;
    if (out.back() != '.') out += '.';
    if (d.count > 1) out += " (" + std::to_string(d.count) + " times)";
    return out;
}

void report(Diagnostics& all, Diagnostic d, std::uint32_t limit) {
    std::uint32_t alike = 0;
    Diagnostic* last = nullptr;
    for (auto& other : all)
        if (other.code == d.code && other.file == d.file) {
            ++alike;
            last = &other;
        }
    if (alike >= limit && last != nullptr)
        last->count += d.count;
    else
        all.push_back(std::move(d));
}

void Diagnostic::write(BlockWriter& out) const {
    out.put(severity);
    out.put(code);
    for (const auto* s : {&file, &where, &expected, &found, &done, &section, &gstin, &number})
        out.put_text(*s);
    out.put(count);
}

bool Diagnostic::read(BlockReader& in) {
    const auto s = in.get<std::uint8_t>();
    const auto c = in.get<std::uint8_t>();
    for (auto* t : {&file, &where, &expected, &found, &done, &section, &gstin, &number})
        *t = in.get_text();
    count = in.get<std::uint32_t>();
    if (s > static_cast<std::uint8_t>(Severity::error) || c >= kCodeCount) in.fail();
    if (!in.ok()) return false;
    severity = static_cast<Severity>(s);
    code = static_cast<Code>(c);
    return true;
}

} // namespace milaan
