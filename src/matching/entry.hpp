#pragma once
// One document as matching sees it: the figures that count as evidence, next to each other. Entries
// live only while their supplier is worked on.

#include <cstdint>
#include <span>
#include <vector>

#include "matching/choices.hpp"
#include "matching/number.hpp"
#include "matching/suppliers.hpp"
#include "records/document.hpp"
#include "records/portal_documents.hpp"
#include "records/record_store.hpp"
#include "records/settings.hpp"

namespace milaan::matching {

struct Entry {
    std::uint32_t index = 0;    ///< books: row of the store; portal: index of the joined document
    std::uint32_t gstin = 0;    ///< id in the SupplierDirectory
    std::uint32_t buyer = 0;    ///< " , 0 when no file says
    std::uint32_t twin = 0;     ///< equal for documents that nothing here can tell apart
    std::int32_t original = -1; ///< amendments: index into Block::originals
    DocKind kind = DocKind::invoice;
    Section section = Section::none;
    std::uint8_t pos = 0; ///< state code, 0 unknown
    Flag reverse_charge = Flag::absent;
    bool has_value = false;
    bool replaced = false; ///< an amendment that is also loaded stands in its place
    Date date;
    Date entry_date; ///< books only
    Money taxable;   ///< paise, positive, as all amounts here
    Tax tax;
    Money tax_total;
    Money value; ///< as given, else taxable + tax
    DocNumber number;

    /// Credit notes of a supplier run in a lane of their own: other numbers, other habits.
    [[nodiscard]] std::uint32_t lane() const { return gstin * 2 + (sign_of(kind) < 0 ? 1 : 0); }
    /// The document's date, or the day it was entered where the register has no other.
    [[nodiscard]] Date any_date() const { return date.known() ? date : entry_date; }
};

/// What an amendment says about the document it replaces.
struct OriginalKey {
    DocNumber number;
    Date date;
};

/// All documents of suppliers that may be one and the same, both sides in canonical order: by
/// GSTIN, date, number and amounts, so that nothing depends on the order of the input.
struct Block {
    std::vector<Entry> books;
    std::vector<Entry> portal;
    std::vector<OriginalKey> originals;
};

/// What a run works on; nothing in it changes while it runs.
struct Input {
    const RecordStore& books;
    const RecordStore& portal;
    std::span<const PortalDocument> documents;
    const Settings& settings;
    const SupplierDirectory& suppliers;
    const Choices& choices;
};

[[nodiscard]] Block make_block(const Input&, const Cluster&);

} // namespace milaan::matching
