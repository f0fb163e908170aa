#include "base/pool_search.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace milaan {

namespace {

std::size_t place(char c) {
    return static_cast<unsigned char>(c);
}

} // namespace

void mark_containing(const StringPool& pool, std::string_view wanted,
                     std::vector<std::uint8_t>& marks) {
    const std::string_view bytes = pool.bytes();
    const auto& ends = pool.ends();
    // Horspool: the byte under the last place of `wanted` tells how far the next hit is at least.
    const auto last = wanted.size() - 1;
    std::array<std::uint32_t, 256> step{};
    const auto longest = static_cast<std::uint32_t>(std::min<std::size_t>(last + 1, UINT32_MAX));
    step.fill(longest);
    for (std::size_t k = 0; k < last; ++k) {
        const auto left = static_cast<std::uint32_t>(std::min<std::size_t>(last - k, longest));
        step[place(text::upper(wanted[k]))] = step[place(text::lower(wanted[k]))] = left;
    }
    const auto low = text::lower(wanted[last]);
    const auto high = text::upper(wanted[last]);
    std::uint32_t id = 0;
    for (auto end = last; end < bytes.size();) {
        const char c = bytes[end];
        const auto at = end - last;
        end += step[place(c)];
        if (c != low && c != high) continue;
        if (!text::equal_fold(bytes.substr(at, last), wanted.substr(0, last))) continue;
        while (ends[id] <= at) ++id;
        // Else it begins in one text and ends in the next.
        if (at + wanted.size() <= ends[id]) marks[id] = 1;
    }
}

} // namespace milaan
