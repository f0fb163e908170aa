#pragma once
// Vouchers of a Tally day book, element by element, to lines of a register. Knows Tally's fields
// and its signs (debits are negative) and what the ledgers' names say; nothing about XML or JSON.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "books/complaints.hpp"
#include "books/lines.hpp"

namespace milaan::books {

class TallyVouchers {
public:
    TallyVouchers(Register& to, StringPool& pool, Complaints& complaints)
        : register_(to), pool_(pool), complaints_(complaints) {}

    /// An element or a JSON member begins: `ALLLEDGERENTRIES.LIST`, `ledgername`; case and `.LIST`
    /// do not matter. Calls nest.
    void open(std::string_view name);
    void text(std::string_view);
    void close();
    /// A field of the voucher that just began, from an attribute.
    void field(std::string_view name, std::string_view value);

    /// Vouchers met, of whatever kind: the row number of the last one.
    [[nodiscard]] std::uint32_t met() const { return met_; }
    /// Documents that go by the books' own number, for want of the supplier's.
    [[nodiscard]] std::uint32_t own_numbers() const { return own_numbers_; }

private:
    struct Entry {
        std::string ledger;
        std::string amount;
        bool party = false;
    };
    struct Voucher {
        std::string type, number, reference, reference_date, date, party, party_gstin, place,
            registration, own_gstin, cancelled, optional, reverse;
        std::vector<Entry> all, ledgers, allocations;
    };
    enum class Within : std::uint8_t { none, voucher, all, ledgers, stock, allocation, other };

    void take();
    void put(RowPlace, const std::string& why);
    [[nodiscard]] bool is_purchase(const std::vector<Entry>&, std::string& why) const;
    [[nodiscard]] bool sum(const std::vector<Entry>&, Line&);
    std::string* field_of(std::string_view name);

    Register& register_;
    StringPool& pool_;
    Complaints& complaints_;
    std::vector<Within> stack_;
    std::size_t skipped_ = 0; ///< elements open below a depth that no voucher has
    Voucher voucher_;
    std::string* field_ = nullptr; ///< where the text goes
    std::uint32_t met_ = 0;
    std::uint32_t own_numbers_ = 0;
};

} // namespace milaan::books
