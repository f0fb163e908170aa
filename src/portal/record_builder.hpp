#pragma once
// One portal document, field by field, from scalars to a Document. Knows what each field may hold
// and says what was wrong with it; knows nothing of JSON syntax.

#include <string>
#include <string_view>
#include <vector>

#include "portal/fields.hpp"
#include "records/intake.hpp"

namespace milaan::portal {

enum class ScalarKind : std::uint8_t { text, number, boolean, null };

/// A JSON scalar: `text` is the unescaped text, or the digits as they stand in the file.
struct Scalar {
    ScalarKind kind = ScalarKind::null;
    std::string_view text;
};

/// Where a record stands, for diagnostics: "b2b[3].inv[2]", or "B2B row 14" of a workbook.
struct Place {
    std::string_view section;
    std::uint32_t group = 0;
    std::string_view list; ///< "inv", empty for flat records
    std::uint32_t item = 0;
    std::uint32_t row = 0; ///< of a sheet, from 1; 0 in JSON

    [[nodiscard]] std::string text() const;
};

/// Collects diagnostics and counts of one file.
struct FileLog {
    std::string file;
    Diagnostics diagnostics;
    std::uint32_t records_left_out = 0;
    std::uint32_t unknown_keys = 0;

    void add(Severity, Code, std::string where, std::string expected, std::string found,
             std::string done);
};

class RecordBuilder {
public:
    RecordBuilder(RecordStore& store, FileLog& log) : store_(store), log_(log) {}

    void begin(const Place& place);
    /// A scalar field of the record or of its group.
    void take(Key key, std::string_view name, const Scalar&);
    /// A list or an object where the record should have one value: `found` says which.
    void take_nested(Key key, std::string_view name, std::string_view found);
    /// Amounts of a rate-wise item: they add up. The first item empties what the record said
    /// itself.
    void begin_item();

    /// False when the record has an amount that cannot be used: it must be left out.
    [[nodiscard]] bool usable() const { return usable_; }
    [[nodiscard]] Document& document() { return d_; }

    // Raw facts that decide section and kind later.
    [[nodiscard]] const std::string& note_type() const { return note_type_; }
    [[nodiscard]] bool amended_import() const { return amended_import_; }
    [[nodiscard]] const std::string& error_code() const { return error_code_; }
    [[nodiscard]] const std::string& error_message() const { return error_message_; }
    [[nodiscard]] const std::string& raw_date() const { return raw_date_; }
    [[nodiscard]] bool snake_case() const { return snake_case_; }
    [[nodiscard]] Flag itc_available() const { return itc_available_; }

private:
    void amount(Money& to, std::string_view name, const Scalar&);
    void date(Date& to, std::string_view name, const Scalar&);
    void flag(Flag& to, std::string_view name, const Scalar&);
    void complain(Severity, Code, std::string_view name, std::string expected, const Scalar&,
                  std::string done);

    RecordStore& store_;
    FileLog& log_;
    Place place_;
    Document d_;
    std::string note_type_, error_code_, error_message_, raw_date_;
    Flag itc_available_ = Flag::absent;
    bool amended_import_ = false;
    bool usable_ = true;
    bool snake_case_ = false;
    bool items_ = false;
};

} // namespace milaan::portal
