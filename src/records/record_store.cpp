#include "records/record_store.hpp"

#include <type_traits>

namespace milaan {

std::uint32_t RecordStore::add(const Document& d) {
    const auto index = size();
#define MILAAN_PUSH(type, name) name##_.push_back(d.name);
    MILAAN_DOCUMENT_FIELDS(MILAAN_PUSH)
#undef MILAAN_PUSH
    return index;
}

std::uint32_t RecordStore::add(const Document& d, std::span<const RowPart> parts) {
    Document with_parts = d;
    with_parts.part_begin = static_cast<std::uint32_t>(parts_.size());
    with_parts.part_count = static_cast<std::uint32_t>(parts.size());
    parts_.insert(parts_.end(), parts.begin(), parts.end());
    return add(with_parts);
}

Document RecordStore::row(std::uint32_t index) const {
    Document d;
#define MILAAN_GET(type, name) d.name = name##_[index];
    MILAAN_DOCUMENT_FIELDS(MILAAN_GET)
#undef MILAAN_GET
    return d;
}

void RecordStore::set(std::uint32_t index, const Document& d) {
#define MILAAN_SET(type, name) name##_[index] = d.name;
    MILAAN_DOCUMENT_FIELDS(MILAAN_SET)
#undef MILAAN_SET
}

std::span<const RowPart> RecordStore::parts_of(std::uint32_t index) const {
    return std::span(parts_).subspan(part_begin_[index], part_count_[index]);
}

void RecordStore::reserve(std::size_t documents) {
#define MILAAN_RESERVE(type, name) name##_.reserve(documents);
    MILAAN_DOCUMENT_FIELDS(MILAAN_RESERVE)
#undef MILAAN_RESERVE
}

namespace {

/// Column by column, so that appending a file costs one pass over each column and one intern per
/// distinct text, not one per document.
template <class T>
void append_column(std::vector<T>& to, const std::vector<T>& from, const std::vector<StrId>& ids) {
    const auto at = to.size();
    to.insert(to.end(), from.begin(), from.end());
    if constexpr (std::is_same_v<T, StrId>)
        for (auto i = at; i < to.size(); ++i) to[i] = ids[to[i].value];
}

} // namespace

void RecordStore::append(const RecordStore& other, std::uint32_t file_offset) {
    std::vector<StrId> ids(other.pool_.size());
    for (std::uint32_t i = 1; i < ids.size(); ++i)
        ids[i] = pool_.intern(other.pool_.view(StrId{i}));
    const auto first = size();
    const auto first_part = static_cast<std::uint32_t>(parts_.size());
#define MILAAN_APPEND(type, name) append_column(name##_, other.name##_, ids);
    MILAAN_DOCUMENT_FIELDS(MILAAN_APPEND)
#undef MILAAN_APPEND
    parts_.insert(parts_.end(), other.parts_.begin(), other.parts_.end());
    for (auto i = first; i < size(); ++i) {
        file_[i] += file_offset;
        part_begin_[i] += first_part;
    }
}

void RecordStore::append(RecordStore&& other, std::uint32_t file_offset) {
    if (!empty() || pool_.size() > 1) {
        append(static_cast<const RecordStore&>(other), file_offset);
        return;
    }
    *this = std::move(other);
    for (auto& f : file_) f += file_offset;
}

RecordStore RecordStore::filtered(const std::vector<bool>& keep) const {
    RecordStore out;
    out.pool_ = pool_;
    out.parts_ = parts_;
    for (std::uint32_t i = 0; i < size(); ++i)
        if (keep[i]) out.add(row(i));
    return out;
}

void RecordStore::write(BlockWriter& out) const {
    out.put(kRecordStoreVersion);
    out.put_text(pool_.bytes());
    out.put_all(pool_.ends());
    out.put_all(parts_);
#define MILAAN_WRITE(type, name) out.put_all(name##_);
    MILAAN_DOCUMENT_FIELDS(MILAAN_WRITE)
#undef MILAAN_WRITE
}

bool RecordStore::read(BlockReader& in) {
    *this = RecordStore();
    if (in.get<std::uint32_t>() != kRecordStoreVersion) in.fail();
    auto bytes = in.get_text();
    std::vector<std::uint32_t> ends;
    in.get_all(ends);
    in.get_all(parts_);
#define MILAAN_READ(type, name) in.get_all(name##_);
    MILAAN_DOCUMENT_FIELDS(MILAAN_READ)
#undef MILAAN_READ
    if (in.ok() && pool_.restore(std::move(bytes), std::move(ends)) && consistent()) return true;
    in.fail();
    *this = RecordStore();
    return false;
}

namespace {

// What may stand in a serialised column; every enum by its last value, every text by the pool.
bool valid(Origin v, const StringPool&) {
    return v <= Origin::gstr2a;
}
bool valid(Section v, const StringPool&) {
    return v <= Section::impgseza;
}
bool valid(DocKind v, const StringPool&) {
    return v <= DocKind::isd_credit_note;
}
bool valid(Branch v, const StringPool&) {
    return v <= Branch::rejected;
}
bool valid(ImsAction v, const StringPool&) {
    return v <= ImsAction::pending;
}
bool valid(Flag v, const StringPool&) {
    return v <= Flag::yes;
}
bool valid(FilingStatus v, const StringPool&) {
    return v <= FilingStatus::filed;
}
bool valid(StrId v, const StringPool& pool) {
    return v.value < pool.size();
}
bool valid(std::uint8_t, const StringPool&) {
    return true;
}
bool valid(std::uint32_t, const StringPool&) {
    return true;
}
bool valid(Money, const StringPool&) {
    return true;
}
bool valid(const Tax&, const StringPool&) {
    return true;
}
// Within make_date's years, so that civil() and periods stay in range.
bool valid(Date v, const StringPool&) {
    return !v.known() || (v.days >= -25567 && v.days <= 84006);
}
bool valid(TaxPeriod v, const StringPool&) {
    return !v.known() || (v.months >= 1900 * 12 && v.months < 2200 * 12);
}

template <class T>
bool valid_column(const std::vector<T>& column, std::size_t rows, const StringPool& pool) {
    if (column.size() != rows) return false;
    for (const auto& v : column)
        if (!valid(v, pool)) return false;
    return true;
}

} // namespace

bool RecordStore::consistent() const {
    const auto rows = origin_.size();
#define MILAAN_CHECK(type, name)                                                                   \
    if (!valid_column(name##_, rows, pool_)) return false;
    MILAAN_DOCUMENT_FIELDS(MILAAN_CHECK)
#undef MILAAN_CHECK
    for (std::size_t i = 0; i < rows; ++i)
        if (part_begin_[i] > parts_.size() || part_count_[i] > parts_.size() - part_begin_[i])
            return false;
    return true;
}

} // namespace milaan
