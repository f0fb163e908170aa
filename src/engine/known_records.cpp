#include "engine/known_records.hpp"

#include <algorithm>

namespace milaan::engine {

bool KnownRecords::has(const RecordStore& other, std::uint32_t row) const {
    const auto [first, last] = rows_.equal_range(key_of(other, row));
    return std::any_of(first, last, [&](const auto& known) {
        return may_be_one(store_, known.second, other, row);
    });
}

} // namespace milaan::engine
