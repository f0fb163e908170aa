#include "base/string_pool.hpp"

#include "base/text.hpp"

namespace milaan {

namespace {

constexpr std::size_t kFirstSlots = 64;

} // namespace

StringPool::StringPool() : ends_{0}, slots_(kFirstSlots) {}

std::uint32_t StringPool::hash_of(std::string_view s) {
    return static_cast<std::uint32_t>(text::fingerprint(s) >> 32);
}

std::string_view StringPool::view(StrId id) const {
    const auto begin = id.value == 0 ? 0 : ends_[id.value - 1];
    return std::string_view(bytes_).substr(begin, ends_[id.value] - begin);
}

std::size_t StringPool::slot_of(std::string_view s, std::uint32_t hash) const {
    const auto mask = slots_.size() - 1;
    for (auto at = hash & mask;; at = (at + 1) & mask) {
        const auto& slot = slots_[at];
        if (slot.id == 0 || (slot.hash == hash && view(StrId{slot.id - 1}) == s)) return at;
    }
}

StrId StringPool::find(std::string_view s) const {
    if (s.empty()) return {};
    const auto& slot = slots_[slot_of(s, hash_of(s))];
    return slot.id == 0 ? StrId{} : StrId{slot.id - 1};
}

StrId StringPool::intern(std::string_view s) {
    if (s.empty()) return {};
    const auto hash = hash_of(s);
    auto& slot = slots_[slot_of(s, hash)];
    if (slot.id != 0) return StrId{slot.id - 1};
    const auto id = static_cast<std::uint32_t>(ends_.size());
    bytes_.append(s);
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    slot = {id + 1, hash};
    if (ends_.size() * 2 > slots_.size()) grow();
    return StrId{id};
}

void StringPool::grow() {
    std::vector<Slot> wider(slots_.size() * 2);
    const auto mask = wider.size() - 1;
    for (const auto& slot : slots_) {
        if (slot.id == 0) continue;
        auto at = slot.hash & mask;
        while (wider[at].id != 0) at = (at + 1) & mask;
        wider[at] = slot;
    }
    slots_ = std::move(wider);
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
    slots_.assign(slots, {});
    for (std::uint32_t id = 1; id < ends_.size(); ++id) {
        const auto s = view(StrId{id});
        const auto hash = hash_of(s);
        auto& slot = slots_[slot_of(s, hash)];
        if (slot.id != 0) {
            *this = StringPool();
            return false;
        }
        slot = {id + 1, hash};
    }
    return true;
}

} // namespace milaan
