#pragma once
// Interned texts. Equal texts get the same id, so columns hold 4 bytes and compare as integers.
// Equality is always decided on the bytes, never on the hash alone: two tax numbers that merely
// collide must not become one.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace milaan {

/// Index into the StringPool it came from; 0 is the empty text in every pool.
struct StrId {
    std::uint32_t value = 0;
    [[nodiscard]] constexpr bool empty() const { return value == 0; }
    friend constexpr auto operator<=>(StrId, StrId) = default;
};

class StringPool {
public:
    StringPool();

    [[nodiscard]] StrId intern(std::string_view);
    /// The id of a text that is already here, else the id of the empty text.
    [[nodiscard]] StrId find(std::string_view) const;
    /// Valid until the next intern().
    [[nodiscard]] std::string_view view(StrId) const;
    [[nodiscard]] std::size_t size() const { return ends_.size(); }

    /// Storage as it is serialised: all bytes one after another, and the end offset of each text.
    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    [[nodiscard]] const std::vector<std::uint32_t>& ends() const { return ends_; }
    /// Rebuilds from serialised storage; false (and an empty pool) when the offsets are not
    /// ascending within the bytes or a text occurs twice.
    [[nodiscard]] bool restore(std::string bytes, std::vector<std::uint32_t> ends);

private:
    /// Open addressing. The hash beside the id keeps a look-up from touching the bytes of any text
    /// but the one it is about.
    struct Slot {
        std::uint32_t id = 0; ///< + 1; 0 is free
        std::uint32_t hash = 0;
    };
    static std::uint32_t hash_of(std::string_view);
    void grow();
    [[nodiscard]] std::size_t slot_of(std::string_view, std::uint32_t hash) const;

    std::string bytes_;
    std::vector<std::uint32_t> ends_;
    std::vector<Slot> slots_;
};

} // namespace milaan
