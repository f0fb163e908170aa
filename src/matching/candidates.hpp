#pragma once
// Which pairs are worth weighing: those that share a running number or an amount. Near-linear for
// suppliers of any size, because crowded keys (a fixed bill every day) give only the nearest dates.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "matching/entry.hpp"
#include "matching/evidence.hpp"

namespace milaan::matching {

/// Looks up the entries of one side by number and amount.
class EntryIndex {
public:
    /// Only entries for which `take` holds are found. With `by_lane`, only in their own lane.
    /// Amendments are found under the number of their original too.
    template <class Take>
    EntryIndex(std::span<const Entry> entries, std::span<const OriginalKey> originals, bool by_lane,
               Take take)
        : entries_(entries), by_lane_(by_lane) {
        for (std::uint32_t i = 0; i < entries.size(); ++i)
            if (take(i)) add(i, originals);
        sort();
    }

    /// Entries that share a number or amount with `e`, ascending, each once.
    void find(const Entry& e, std::vector<std::uint32_t>& out) const;
    /// Entries of the same day, ascending; the first of very many.
    void find_same_day(const Entry& e, std::vector<std::uint32_t>& out) const;

    /// How many entries of this lane have this taxable value (or total tax) within a rupee, and how
    /// many of them a date more than two days from this one.
    struct Count {
        std::uint32_t all = 0;
        std::uint32_t elsewhere = 0;
    };
    [[nodiscard]] Count same_taxable(std::uint32_t lane, Money amount, Date date) const;
    [[nodiscard]] Count same_tax(std::uint32_t lane, Money amount, Date date) const;
    /// How many have this date.
    [[nodiscard]] std::uint32_t same_date(std::uint32_t lane, Date date) const;

private:
    struct ByNumber {
        std::uint64_t key;
        std::uint32_t entry;
    };
    struct ByAmount {
        std::uint32_t group; ///< lane, or 0 for all
        std::int64_t paise;
        std::int32_t day;
        std::uint32_t entry;
    };
    struct ByDate {
        std::uint32_t group;
        std::int32_t day;
        std::uint32_t entry;
    };
    [[nodiscard]] std::pair<std::size_t, std::size_t> day_range(std::uint32_t lane,
                                                                Date date) const;
    void add(std::uint32_t i, std::span<const OriginalKey> originals);
    void sort();
    void find_amount(const std::vector<ByAmount>& amounts, std::uint32_t group, Money amount,
                     std::int32_t day, std::vector<std::uint32_t>& out) const;
    [[nodiscard]] static Count count_amount(const std::vector<ByAmount>& amounts,
                                            std::uint32_t group, Money amount, std::int32_t day);
    [[nodiscard]] std::uint32_t group_of(std::uint32_t lane) const { return by_lane_ ? lane : 0; }

    std::span<const Entry> entries_;
    bool by_lane_;
    std::vector<ByNumber> numbers_;
    std::vector<ByAmount> taxable_, tax_, value_;
    std::vector<ByDate> dates_;
};

} // namespace milaan::matching
