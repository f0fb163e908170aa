#pragma once
// A supplier's document may stand in an IMS download, in one or more GSTR-2B and in a GSTR-2A; for
// matching, acting and reporting it is one document. This joins the rows that are the same record.

#include <cstdint>
#include <vector>

#include "records/record_store.hpp"

namespace milaan {

inline constexpr std::uint32_t kNoRow = UINT32_MAX;

struct PortalDocument {
    std::uint32_t ims = kNoRow;    ///< row in the portal store, or kNoRow
    std::uint32_t gstr2b = kNoRow; ///< "
    std::uint32_t gstr2a = kNoRow; ///< "

    /// The row whose figures stand for the document: what was filed (2B) before what may still
    /// change (IMS), and 2A last.
    [[nodiscard]] std::uint32_t row() const {
        return gstr2b != kNoRow ? gstr2b : ims != kNoRow ? ims : gstr2a;
    }
    [[nodiscard]] bool in_ims() const { return ims != kNoRow; }
    [[nodiscard]] bool in_2b() const { return gstr2b != kNoRow; }
};

/// Joined by buyer (where both say), section, supplier GSTIN, number (upper case), date and, for
/// imports, port. A record in the 2Bs of two periods (pending in one, accepted in the next) stays
/// two documents only if both 2Bs show it; ISD rows that differ in eligibility stay apart. Twins
/// inside one file (a supplier reported twice) stay apart: they pair with their twins in order of
/// amount. The result is in canonical order (section, GSTIN, date, number, amounts), whatever the
/// input order.
[[nodiscard]] std::vector<PortalDocument> join_portal_documents(const RecordStore& portal);

} // namespace milaan
