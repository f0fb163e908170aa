#pragma once
// Documents as columns plus one string pool; a document is an index. Holds what files said, nothing
// that was decided about it.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/block.hpp"
#include "base/gstin.hpp"
#include "records/document.hpp"

namespace milaan {

inline constexpr std::uint32_t kRecordStoreVersion = 2;

/// One row of a register that is part of a document (rate-wise and line-wise registers have
/// several). Amounts are that row's own, paise, with the sign of the document's kind taken out.
struct RowPart {
    std::uint32_t row = 0; ///< 1-based line or sheet row
    std::uint32_t reserved = 0;
    Money taxable;
    Money tax;
};

class RecordStore {
public:
    /// Text fields of the document must be ids of this store's pool. Returns its index.
    std::uint32_t add(const Document&);
    /// Adds the document with its register rows.
    std::uint32_t add(const Document&, std::span<const RowPart>);

    [[nodiscard]] Document row(std::uint32_t index) const;
    void set(std::uint32_t index, const Document&);
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(origin_.size()); }
    [[nodiscard]] bool empty() const { return origin_.empty(); }

    [[nodiscard]] std::span<const RowPart> parts_of(std::uint32_t index) const;

    StringPool& pool() { return pool_; }
    [[nodiscard]] const StringPool& pool() const { return pool_; }
    [[nodiscard]] StrId intern(std::string_view s) { return pool_.intern(s); }
    [[nodiscard]] std::string_view text(StrId id) const { return pool_.view(id); }

    /// Appends all of another store; `file_offset` is added to each file index.
    void append(const RecordStore&, std::uint32_t file_offset = 0);
    /// The same, which takes the other one over where this one is empty.
    void append(RecordStore&&, std::uint32_t file_offset = 0);
    void reserve(std::size_t documents);
    /// The same store without the rows whose flag is false; `keep` has one flag per row.
    [[nodiscard]] RecordStore filtered(const std::vector<bool>& keep) const;

#define MILAAN_COLUMN(type, name)                                                                  \
    [[nodiscard]] std::span<const type> name() const {                                             \
        return name##_;                                                                            \
    }
    MILAAN_DOCUMENT_FIELDS(MILAAN_COLUMN)
#undef MILAAN_COLUMN

    void write(BlockWriter&) const;
    /// False, leaving an empty store, when the block is of another version or any id, enum or range
    /// in it is out of bounds.
    [[nodiscard]] bool read(BlockReader&);

private:
    [[nodiscard]] bool consistent() const;

    StringPool pool_;
    std::vector<RowPart> parts_;
#define MILAAN_COLUMN(type, name) std::vector<type> name##_;
    MILAAN_DOCUMENT_FIELDS(MILAAN_COLUMN)
#undef MILAAN_COLUMN
};

/// By column: a whole row is forty fields, and these are asked for a million times.
[[nodiscard]] inline Tax signed_tax(const RecordStore& s, std::uint32_t row) {
    return sign_of(s.kind()[row]) < 0 ? -s.tax()[row] : s.tax()[row];
}
[[nodiscard]] inline Money signed_taxable(const RecordStore& s, std::uint32_t row) {
    return sign_of(s.kind()[row]) < 0 ? -s.taxable()[row] : s.taxable()[row];
}

/// Not another registration's: `own` is the GSTIN worked on, and what names no recipient, or none
/// that is a GSTIN, is taken for its own.
[[nodiscard]] inline bool of_recipient(const RecordStore& s, std::uint32_t row,
                                       std::string_view own) {
    const auto buyer = s.text(s.buyer_gstin()[row]);
    return own.empty() || buyer == own || !gstin::valid(buyer);
}

} // namespace milaan
