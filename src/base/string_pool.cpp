#include "base/string_pool.hpp"

#include "base/text.hpp"

namespace milaan {

namespace {

constexpr std::size_t kFirstSlots = 64;

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
    const auto slot = slots_[slot_of(s, text::fingerprint(s))];
    return slot == 0 ? StrId{} : StrId{slot - 1};
}

StrId StringPool::intern(std::string_view s) {
    if (s.empty()) return {};
    const auto at = slot_of(s, text::fingerprint(s));
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
        slots_[slot_of(s, text::fingerprint(s))] = id + 1;
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
        const auto at = slot_of(s, text::fingerprint(s));
        if (slots_[at] != 0) {
            *this = StringPool();
            return false;
        }
        slots_[at] = id + 1;
    }
    return true;
}

} // namespace milaan
