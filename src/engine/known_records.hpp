#pragma once
// Rows of a portal store, to be asked whether a row of another store is the same record.

#include <cstdint>
#include <map>

#include "records/portal_key.hpp"

namespace milaan::engine {

/// Of a store that outlives it and does not change meanwhile.
class KnownRecords {
public:
    explicit KnownRecords(const RecordStore& store) : store_(store) {}

    void add(std::uint32_t row) { rows_.emplace(key_of(store_, row), row); }
    [[nodiscard]] bool has(const RecordStore& other, std::uint32_t row) const;

private:
    const RecordStore& store_;
    std::multimap<PortalKey, std::uint32_t> rows_;
};

} // namespace milaan::engine
