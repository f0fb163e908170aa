#include "base/string_pool.hpp"

#include <cstring>

namespace milaan {

namespace {

constexpr std::size_t kFirstSlots = 64;

/// Eight bytes at a time; only inside this process (the stored form holds no hashes). Plain 64-bit
/// multiplies, because 128-bit ones are slow in wasm32.
std::uint64_t quick_hash(std::string_view s) {
    std::uint64_t h = 0x9E3779B97F4A7C15ull ^ s.size();
    while (s.size() >= 8) {
        std::uint64_t w = 0;
        std::memcpy(&w, s.data(), 8);
        h = (h ^ w) * 0xD6E8FEB86659FD93ull;
        h ^= h >> 32;
        s.remove_prefix(8);
    }
    std::uint64_t w = 0;
    if (!s.empty()) std::memcpy(&w, s.data(), s.size());
    h = (h ^ w) * 0xD6E8FEB86659FD93ull;
    return h ^ (h >> 32);
}

} // namespace

StringPool::StringPool() : ends_{0}, slots_(kFirstSlots, 0) {}

std::string_view StringPool::view(StrId id) const {
    const auto begin = id.value == 0 ? 0 : ends_[id.value - 1];
    return std::string_view(bytes_).substr(begin, ends_[id.value] - begin);
}

std::size_t StringPool::slot_of(std::string_view s, std::uint64_t hash) const {
    const auto mask = slots_.size() - 1;
    auto at = static_cast<std::size_t>(hash) & mask;
    while (slots_[at] != 0 && view(StrId{slots_[at] - 1}) != s) at = (at + 1) & mask;
    return at;
}

StrId StringPool::find(std::string_view s) const {
    if (s.empty()) return {};
    const auto slot = slots_[slot_of(s, quick_hash(s))];
    return slot == 0 ? StrId{} : StrId{slot - 1};
}

StrId StringPool::intern(std::string_view s) {
    if (s.empty()) return {};
    const auto at = slot_of(s, quick_hash(s));
    if (slots_[at] != 0) return StrId{slots_[at] - 1};
    const auto id = static_cast<std::uint32_t>(ends_.size());
    bytes_.append(s);
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    slots_[at] = id + 1;
    if (ends_.size() * 2 > slots_.size()) grow();
    return StrId{id};
}

void StringPool::grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::uint32_t id = 1; id < ends_.size(); ++id) {
        const auto s = view(StrId{id});
        slots_[slot_of(s, quick_hash(s))] = id + 1;
    }
}

bool StringPool::restore(std::string bytes, std::vector<std::uint32_t> ends) {
    *this = StringPool();
    if (ends.empty() || ends.front() != 0 || ends.back() != bytes.size()) return false;
    for (std::size_t i = 1; i < ends.size(); ++i)
        if (ends[i] <= ends[i - 1]) return false;
    std::size_t slots = kFirstSlots;
    while (slots < ends.size() * 2) slots *= 2;
    bytes_ = std::move(bytes);
    ends_ = std::move(ends);
    slots_.assign(slots, 0);
    for (std::uint32_t id = 1; id < ends_.size(); ++id) {
        const auto s = view(StrId{id});
        const auto at = slot_of(s, quick_hash(s));
        if (slots_[at] != 0) {
            *this = StringPool();
            return false;
        }
        slots_[at] = id + 1;
    }
    return true;
}

} // namespace milaan
