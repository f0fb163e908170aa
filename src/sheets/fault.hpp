#pragma once
// Why a container or a part of it could not be read, as a closed enum and a place. Words for the
// user are made here too, so that every reader says the same thing in the same way.

#include <cstdint>
#include <string>
#include <string_view>

#include "records/diagnostic.hpp"

namespace milaan::sheets {

enum class Fault : std::uint8_t {
    none,
    not_a_container, ///< the signs of a zip, a workbook, … are not there
    truncated,
    damaged,   ///< compressed data, check sum or structure is wrong
    encrypted, ///< needs a password
    unsupported,
    too_large,     ///< more bytes come out than a honest file has
    too_many,      ///< entries, sheets, shared texts
    bomb,          ///< inflates to hundreds of times its size
    doctype,       ///< XML with a DOCTYPE or entities
    too_deep,      ///< nesting
    long_token,    ///< one tag or comment of a megabyte
    malformed_xml, ///< not well-formed
    missing_part,  ///< a part that the workbook names is not in it
    cancelled,
};

struct Trouble {
    Fault fault = Fault::none;
    std::string part{};       ///< entry of the container, empty for the container itself
    std::uint64_t offset = 0; ///< byte within it, 0 when it says nothing
    std::string detail{};     ///< more exactly, may be empty

    [[nodiscard]] bool ok() const { return fault == Fault::none; }
};

/// A diagnostic of a trouble; `done` says what became of the file.
[[nodiscard]] Diagnostic diagnose(const Trouble&, std::string_view file, std::string done);

} // namespace milaan::sheets
