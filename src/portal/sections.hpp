#pragma once
// From where a record stands (section key, list, flags) to what it is: section, kind, origin,
// branch.

#include <string_view>

#include "portal/record_builder.hpp"

namespace milaan::portal {

/// Which part of which file a section is read from.
enum class Mode : std::uint8_t {
    bare, ///< sections at the top: IMS of the API, or GSTR-2A
    ims,
    gstr2b,
    rejected,
    reversal,
    upload,
    error_file,
    status_report,
};

/// A record with the raw facts that settle() needs.
struct Raw {
    Document document;
    std::string note_type, error_code, error_message, raw_date;
    Flag itc_available = Flag::absent;
    bool amended_import = false;
    bool snake_case = false;

    explicit Raw(RecordBuilder& b)
        : document(b.document()), note_type(b.note_type()), error_code(b.error_code()),
          error_message(b.error_message()), raw_date(b.raw_date()),
          itc_available(b.itc_available()), amended_import(b.amended_import()),
          snake_case(b.snake_case()) {}
};

[[nodiscard]] bool known_section(std::string_view key);

/// Fills origin, section, kind and branch. `grouped`: it came from a supplier's group.
void settle(std::string_view section, Mode, bool grouped, Raw&);

} // namespace milaan::portal
