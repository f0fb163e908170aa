#pragma once
// Which documents can belong together at all: suppliers by GSTIN, joined where two GSTINs may be
// one supplier (the same PAN in another state, a mistyped GSTIN whose check character fails, or
// documents that a person linked).
// Everything after this works on one such cluster at a time.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "matching/choices.hpp"
#include "records/portal_documents.hpp"
#include "records/record_store.hpp"
#include "records/settings.hpp"

namespace milaan::matching {

enum class GstinRelation : std::uint8_t {
    same,
    typo,      ///< books: one character wrong or two swapped, and the check character fails
    same_pan,  ///< another registration of the same supplier
    not_given, ///< a register row that names no GSTIN: imports, or a name only
    unrelated,
};

/// A range of the two orders below: everything that may belong together.
struct Cluster {
    std::uint32_t books_begin = 0, books_end = 0;
    std::uint32_t portal_begin = 0, portal_end = 0;
};

/// Ids are ranks of the cleaned GSTIN texts, so they compare as the texts do and do not depend on
/// the order of the input; 0 is "none". A supplier without GSTIN gets an id by name, or the one of
/// all imports.
struct SupplierDirectory {
    std::vector<std::uint32_t> supplier_of_book;   ///< per row of the books store
    std::vector<std::uint32_t> supplier_of_portal; ///< per joined document
    std::vector<std::uint32_t> buyer_of_book;      ///< our registration, 0 where no file says
    std::vector<std::uint32_t> buyer_of_portal;
    std::vector<std::uint32_t> books_order;  ///< rows, cluster by cluster
    std::vector<std::uint32_t> portal_order; ///< joined documents, cluster by cluster
    std::vector<Cluster> clusters;           ///< in order of their least supplier

    std::vector<std::uint32_t> pan;   ///< by id; 0 where the text has no GSTIN shape
    std::vector<std::uint8_t> sides;  ///< by id: 1 in books, 2 in the portal files
    std::vector<std::uint64_t> typos; ///< sorted, books id << 32 | portal id
    std::vector<std::uint64_t> names; ///< sorted, the same for suppliers known by name
    std::uint32_t imports = 0;        ///< id of imports without a GSTIN, 0 when there are none
    std::uint32_t our_gstin = 0;      ///< the registration being reconciled, 0 unknown

    [[nodiscard]] GstinRelation relation(std::uint32_t books, std::uint32_t portal) const;
    [[nodiscard]] bool in_books(std::uint32_t id) const { return (sides[id] & 1) != 0; }
    [[nodiscard]] bool in_portal(std::uint32_t id) const { return (sides[id] & 2) != 0; }
};

[[nodiscard]] SupplierDirectory make_directory(const RecordStore& books, const RecordStore& portal,
                                               std::span<const PortalDocument> documents,
                                               const Settings& settings,
                                               const Choices& choices = {});

/// The valid GSTINs that one wrong character or one swap of neighbours could have turned into this
/// one; empty when it is valid or has no GSTIN shape.
[[nodiscard]] std::vector<std::string> typo_sources(std::string_view gstin);

} // namespace milaan::matching
