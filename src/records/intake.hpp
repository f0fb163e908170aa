#pragma once
// Everything that was read, before anything is decided: files, returns, register and portal
// documents, diagnostics. A reader fills one Intake of its own; the engine appends it to the
// workspace's only when the file was read, so a bad file costs nothing that was already there.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "records/decision.hpp"
#include "records/diagnostic.hpp"
#include "records/itc_summary.hpp"
#include "records/record_store.hpp"
#include "records/register_reading.hpp"
#include "records/table4.hpp"

namespace milaan {

enum class FileKind : std::uint8_t {
    unknown,
    ims,        ///< IMS download, any envelope
    ims_counts, ///< IMS dashboard counts: recognised, holds no documents
    ims_upload, ///< SAVE or RESET file
    ims_errors, ///< offline error file or API status with error_report
    gstr2b,
    gstr2a,
    gstr3b,
    gstr3b_auto, ///< auto-population (r3bautopop)
    register_,   ///< purchase register
    settings,
    session,
};
inline constexpr int kFileKindCount = 12;
[[nodiscard]] std::string_view name_of(FileKind);  ///< machine word: `gstr2b`, `register`
[[nodiscard]] std::string_view label_of(FileKind); ///< for people: `GSTR-2B JSON`

/// `duplicate`: the same bytes were loaded before, so this copy was set aside; no error.
/// `mapping_needed`: a register whose columns are not sure; nothing was taken from it, and its
/// RegisterReading has the questions. Give the same bytes again with a mapping in the settings.
enum class FileStatus : std::uint8_t { read, partly_read, refused, duplicate, mapping_needed };
inline constexpr int kFileStatusCount = 5;
/// Whether documents may have been taken from it.
[[nodiscard]] constexpr bool was_read(FileStatus s) {
    return s == FileStatus::read || s == FileStatus::partly_read || s == FileStatus::duplicate;
}
[[nodiscard]] std::string_view name_of(FileStatus);

/// How a register's rows were accounted for; every row is in exactly one.
struct RowAccount {
    std::uint32_t document = 0; ///< first row of a document
    std::uint32_t part = 0;     ///< further row of a document
    std::uint32_t header = 0;
    std::uint32_t title = 0;
    std::uint32_t total = 0;
    std::uint32_t blank = 0;
    /// No GSTIN where the row says unregistered or exempt; also the rows of documents that another
    /// register gave.
    std::uint32_t out_of_scope = 0;
    std::uint32_t error = 0;
    /// Rows of documents of another registration than the one worked on. The documents stay in the
    /// books: they belong to that one's statements. Not in blocks: it is counted from the runs.
    std::uint32_t other_gstin = 0;
    [[nodiscard]] std::uint32_t all() const {
        return document + part + header + title + total + blank + out_of_scope + error +
               other_gstin;
    }
};

struct LoadedFile {
    std::string name;
    FileKind kind = FileKind::unknown;
    FileStatus status = FileStatus::read;
    std::uint64_t bytes = 0;
    std::uint64_t fingerprint = 0; ///< text::fingerprint of the bytes: taken once
    std::string gstin;             ///< recipient; empty when the file does not say
    TaxPeriod period;              ///< unknown for registers and IMS downloads
    std::uint32_t documents = 0;
    std::array<std::uint32_t, kSectionCount> by_section{};
    Money taxable; ///< signed totals of its documents
    Tax tax;
    RowAccount rows; ///< registers only
    /// IMS downloads: it spells the declaration itc_red_req/decl_igst, so the upload must too.
    bool snake_case_reduction_seen = false;
    std::string note; ///< what was understood: "columns: …", "part 2 of 3", …
};

/// Supplier line of `cpsumm`.
struct CounterpartyLine {
    std::string section; ///< key as in the file
    std::string gstin;
    std::string note_type; ///< C, D, ISDI, … or empty
    TaxPeriod supplier_period;
    std::uint32_t documents = 0;
    Tax tax;
    Money taxable;
    bool has_taxable = false;
    bool rejected = false; ///< from cpSummRej
};

struct Gstr2bReturn {
    std::string buyer_gstin;
    TaxPeriod period;
    Date generated;
    bool quarterly = false;
    bool has_summary = false;
    ItcSummary summary; ///< as the portal printed it
    std::vector<CounterpartyLine> suppliers;
    std::uint32_t file_count = 0;     ///< `fc`, 0 when absent
    std::vector<std::uint32_t> files; ///< indices into Intake::files
};

struct Gstr3bReturn {
    std::string buyer_gstin;
    TaxPeriod period;
    Gstr3bSource source = Gstr3bSource::draft_or_filed;
    Table4 table4;
    std::uint32_t file = 0;
};

/// A record named in an upload file or in an error report, by the portal's own key.
struct RecordKey {
    Section section = Section::none;
    std::string supplier_gstin;
    std::string number;
    std::string date;   ///< as written, may be empty in an error report
    std::string period; ///< rtnprd as written, may be empty
};

/// An action asked for by an upload file (`--actions FILE`).
struct RequestedAction {
    RecordKey key;
    Decision decision;
    bool reset = false;
    std::uint32_t file = 0;
    /// What the record said when the action was decided; nothing in a file that does not repeat it.
    struct Figures {
        Money taxable;
        Tax tax;
    };
    std::optional<Figures> figures;
};

/// What the portal said about a record that it did not take.
struct PortalError {
    RecordKey key;
    std::string code;
    std::string message;
    std::uint32_t file = 0;
};

struct Intake {
    std::vector<LoadedFile> files;
    RecordStore books;
    RecordStore portal;
    std::vector<Gstr2bReturn> gstr2b;
    std::vector<Gstr3bReturn> gstr3b;
    std::vector<RequestedAction> requests;
    std::vector<PortalError> errors;
    std::vector<RegisterReading> registers; ///< one per register, also when its mapping is needed
    Diagnostics diagnostics;

    void write(BlockWriter&) const;
    [[nodiscard]] bool read(BlockReader&);
};

/// How a register was read; null where the file is none.
[[nodiscard]] const RegisterReading* register_of(const Intake&, std::uint32_t file);
[[nodiscard]] RegisterReading* register_of(Intake&, std::uint32_t file);

/// Of one recipient and one month: parts of one statement, or drafts of it.
[[nodiscard]] bool same_statement(const Gstr2bReturn&, const Gstr2bReturn&);

/// Appends all of `from`, which gives up its documents where `to` has none. Parts of one GSTR-2B
/// (same buyer and period) become one return: the part with a summary gives it, documents add up.
void append(Intake& to, Intake from);

} // namespace milaan
