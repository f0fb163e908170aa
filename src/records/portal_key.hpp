#pragma once
// What makes two rows of the portal the same record, in one store or in two. Joining the rows of
// one store by it is in portal_documents.hpp.

#include <cstdint>
#include <string>
#include <tuple>

#include "records/record_store.hpp"

namespace milaan {

/// What the rows of one record have in common, whichever store they stand in.
struct PortalKey {
    Section section = Section::none;
    std::string supplier_gstin; ///< texts are trimmed and in upper case
    Date date;
    std::string number;
    std::string port;             ///< imports
    Flag eligible = Flag::absent; ///< ISD only: the same number comes once Y and once N
    friend bool operator==(const PortalKey&, const PortalKey&) = default;
    // Not <=>: the strings of Emscripten's library have none.
    friend bool operator<(const PortalKey& a, const PortalKey& b) {
        return std::tie(a.section, a.supplier_gstin, a.date, a.number, a.port, a.eligible) <
               std::tie(b.section, b.supplier_gstin, b.date, b.number, b.port, b.eligible);
    }
};
[[nodiscard]] PortalKey key_of(const RecordStore&, std::uint32_t row);
/// The last field of the key.
[[nodiscard]] Flag eligible_in_key(const RecordStore&, std::uint32_t row);

/// Whether two rows with equal keys may be one record: buyers agree where both say theirs, and so
/// do, for amendments, the returns that reported them (an amendment of an amendment keeps its
/// number).
[[nodiscard]] bool may_be_one(const RecordStore& a, std::uint32_t row_of_a, const RecordStore& b,
                              std::uint32_t row_of_b);

} // namespace milaan
