#include "books/tally_voucher.hpp"

#include <algorithm>

#include "base/gstin.hpp"
#include "base/text.hpp"
#include "books/amount_columns.hpp"
#include "books/cell_text.hpp"
#include "books/date_text.hpp"
#include "books/heading_meaning.hpp"

namespace milaan::books {

namespace {

constexpr std::size_t kDeepest = 64;
constexpr std::size_t kLongestField = 4096;
constexpr std::size_t kMostEntries = 20'000;

/// `AllLedgerEntries.List` is `ALLLEDGERENTRIES`.
std::string plain_name(std::string_view name) {
    auto out = text::to_upper(name);
    if (out.ends_with(".LIST")) out.resize(out.size() - 5);
    return out;
}

bool says_yes(std::string_view s) {
    return text::equal_fold(cell_text(s), "yes") || text::equal_fold(cell_text(s), "true");
}

/// Amounts in another currency end in what they are in rupees: `$ 29.37 @ 83.5/$ = 2452.40`.
std::string_view in_rupees(std::string_view amount) {
    const auto at = amount.rfind('=');
    return at == std::string_view::npos ? amount : amount.substr(at + 1);
}

enum class LedgerKind : std::uint8_t { goods, tax, output_tax, beside, charges, deducted };

struct Ledger {
    LedgerKind kind = LedgerKind::goods;
    Head head = igst;
    bool reverse = false;
};

/// What a ledger's name says that it holds.
Ledger ledger_of(std::string_view name) {
    const auto m = meaning_of(name);
    Ledger out;
    out.head = m.head;
    out.reverse = text::contains_fold(name, "rcm") || text::contains_fold(name, "reverse");
    const bool owed = text::contains_fold(name, "output") || text::contains_fold(name, "payable");
    if (m.role == Role::tax || m.role == Role::itc_tax)
        out.kind = owed ? LedgerKind::output_tax : LedgerKind::tax;
    else if (text::contains_fold(name, "tds") && m.role == Role::not_taxable)
        out.kind = LedgerKind::deducted;
    else if (m.role == Role::not_taxable)
        out.kind = LedgerKind::beside;
    else if (m.role == Role::other_amount)
        out.kind = LedgerKind::charges;
    return out;
}

} // namespace

std::string* TallyVouchers::field_of(std::string_view name) {
    auto& v = voucher_;
    const struct {
        std::string_view name;
        std::string* to;
    } fields[] = {
        {"VOUCHERTYPENAME", &v.type},
        {"VOUCHERNUMBER", &v.number},
        {"REFERENCE", &v.reference},
        {"REFERENCEDATE", &v.reference_date},
        {"DATE", &v.date},
        {"PARTYLEDGERNAME", &v.party},
        {"PARTYGSTIN", &v.party_gstin},
        {"PLACEOFSUPPLY", &v.place},
        {"GSTREGISTRATIONTYPE", &v.registration},
        {"CMPGSTIN", &v.own_gstin},
        {"ISCANCELLED", &v.cancelled},
        {"ISOPTIONAL", &v.optional},
        {"ISREVERSECHARGEAPPLICABLE", &v.reverse},
    };
    for (const auto& f : fields)
        if (f.name == name) return f.to;
    return nullptr;
}

void TallyVouchers::field(std::string_view name, std::string_view value) {
    if (auto* to = field_of(plain_name(name)); to != nullptr && to->empty()) *to = value;
}

void TallyVouchers::open(std::string_view raw) {
    field_ = nullptr;
    if (stack_.size() >= kDeepest) {
        ++skipped_;
        return;
    }
    const auto name = plain_name(raw);
    const auto within = stack_.empty() ? Within::none : stack_.back();
    if (name == "VOUCHER") {
        // Tally's JSON has one inside the message that is read as one.
        voucher_ = {};
        stack_.push_back(Within::voucher);
        return;
    }
    const auto entries_of = [&](Within w) -> std::vector<Entry>* {
        return w == Within::all          ? &voucher_.all
               : w == Within::ledgers    ? &voucher_.ledgers
               : w == Within::allocation ? &voucher_.allocations
                                         : nullptr;
    };
    auto next = Within::other;
    if (within == Within::none) next = Within::none;
    if (within == Within::voucher) {
        if (name == "ALLLEDGERENTRIES") next = Within::all;
        if (name == "LEDGERENTRIES") next = Within::ledgers;
        if (name == "ALLINVENTORYENTRIES" || name == "INVENTORYENTRIES") next = Within::stock;
        field_ = field_of(name);
    } else if (within == Within::stock) {
        if (name == "ACCOUNTINGALLOCATIONS") next = Within::allocation;
    } else if (auto* entries = entries_of(within); entries != nullptr && !entries->empty()) {
        auto& entry = entries->back();
        if (name == "LEDGERNAME") field_ = &entry.ledger;
        if (name == "AMOUNT") field_ = &entry.amount;
    }
    if (auto* entries = entries_of(next); entries != nullptr && entries->size() < kMostEntries)
        entries->emplace_back();
    if (field_ != nullptr) field_->clear();
    stack_.push_back(next);
}

void TallyVouchers::text(std::string_view s) {
    if (field_ != nullptr && field_->size() + s.size() <= kLongestField) *field_ += s;
}

void TallyVouchers::close() {
    field_ = nullptr;
    if (skipped_ != 0) {
        --skipped_;
        return;
    }
    if (stack_.empty()) return;
    const auto within = stack_.back();
    stack_.pop_back();
    if (within != Within::voucher) return;
    // Masters (ledgers, stock items) come in messages too.
    if (!cell_text(voucher_.type).empty()) take();
    voucher_ = {};
}

void TallyVouchers::put(RowPlace place, const std::string& why) {
    const auto& v = voucher_;
    const std::string_view cells[] = {v.date,           v.type,  v.number,     v.reference,
                                      v.reference_date, v.party, v.party_gstin};
    register_.log.put(met_, place, why, cells);
}

/// Purchases and returns of purchases, and whatever else has claimed input tax.
bool TallyVouchers::is_purchase(const std::vector<Entry>& entries, std::string& why) const {
    const auto& type = voucher_.type;
    why = "a " + std::string(cell_text(type)) + " voucher";
    if (says_yes(voucher_.cancelled)) {
        why = "cancelled";
        return false;
    }
    if (says_yes(voucher_.optional)) {
        why = "an optional voucher, not in the books";
        return false;
    }
    for (const std::string_view other : {"order", "sales", "receipt", "contra", "delivery",
                                         "material", "stock", "physical", "rejection", "payroll"})
        if (text::contains_fold(type, other)) return false;
    const bool sells = std::any_of(entries.begin(), entries.end(), [](const Entry& e) {
        return !e.party && text::contains_fold(e.ledger, "sale");
    });
    if (text::contains_fold(type, "credit note")) {
        // A customer's return credits the customer; a supplier's note debits the supplier.
        const bool debits = std::any_of(entries.begin(), entries.end(), [](const Entry& e) {
            return e.party && cell_text(e.amount).starts_with('-');
        });
        return debits && !sells;
    }
    if (text::contains_fold(type, "debit note")) return !sells;
    if (text::contains_fold(type, "purchase")) return true;
    return std::any_of(entries.begin(), entries.end(), [](const Entry& e) {
        return !e.party && ledger_of(e.ledger).kind == LedgerKind::tax &&
               cell_text(e.amount).starts_with('-');
    });
}

/// Taxable value, taxes and invoice value; debits of a purchase count as positive. False when an
/// amount cannot be read or debits and credits differ.
bool TallyVouchers::sum(const std::vector<Entry>& entries, Line& line) {
    Money balance, charges, value;
    for (const auto& e : entries) {
        const auto amount = parse_amount(in_rupees(e.amount));
        if (!amount) {
            put(RowPlace::error, "\"" + shortened(e.amount) + "\" is no amount");
            complaints_.error(Code::bad_amount, "voucher " + std::to_string(met_), "an amount",
                              "\"" + e.amount + "\"", "The voucher was left out.");
            return false;
        }
        const auto debit = -amount.value().value;
        balance += debit;
        if (e.party) continue;
        const auto ledger = ledger_of(e.ledger);
        if (ledger.reverse) line.reverse_charge = Flag::yes;
        switch (ledger.kind) {
        case LedgerKind::goods:
            line.taxable += debit;
            break;
        case LedgerKind::tax:
            line.tax.at(ledger.head) += debit;
            break;
        case LedgerKind::charges:
            charges += debit;
            break;
        case LedgerKind::beside:
            line.outside += debit;
            break;
        case LedgerKind::output_tax:
            // Credited beside the input tax: the buyer owes it, so it is no part of the bill.
            line.reverse_charge = Flag::yes;
            value += debit;
            break;
        case LedgerKind::deducted:
            break;
        }
    }
    if (balance != Money{}) {
        put(RowPlace::error, "debits and credits differ by " + to_plain(abs(balance)));
        complaints_.error(
            Code::bad_row, "voucher " + std::to_string(met_), "debits and credits that are equal",
            "a difference of " + to_indian(abs(balance)), "The voucher was left out.");
        return false;
    }
    // Freight and the like belong to the taxable value, unless the tax is at a rate without them.
    const auto tax = line.tax.total();
    if (charges != Money{} && at_a_rate(tax, line.taxable) &&
        !at_a_rate(tax, line.taxable + charges))
        line.outside += charges;
    else
        line.taxable += charges;
    line.value = line.taxable + tax + line.outside + value;
    line.has_value = true;
    return true;
}

void TallyVouchers::take() {
    auto& v = voucher_;
    ++met_;
    for (auto* s : {&v.type, &v.number, &v.reference, &v.reference_date, &v.date, &v.party,
                    &v.party_gstin, &v.place, &v.registration, &v.own_gstin})
        *s = std::string(cell_text(*s));
    // Item invoices keep the purchase under the items; in the other shape the ledgers have it all.
    auto entries = v.all.empty() ? v.ledgers : v.all;
    if (v.all.empty()) entries.insert(entries.end(), v.allocations.begin(), v.allocations.end());
    for (auto& e : entries) {
        e.ledger = std::string(cell_text(e.ledger));
        e.party = !v.party.empty() && text::equal_fold(e.ledger, v.party);
    }
    entries.erase(std::remove_if(entries.begin(), entries.end(),
                                 [](const Entry& e) { return cell_text(e.amount).empty(); }),
                  entries.end());
    std::string why;
    if (!is_purchase(entries, why)) return put(RowPlace::out_of_scope, why);
    Line line;
    line.row = met_;
    if (!sum(entries, line)) return;
    const auto gstin = gstin::clean(v.party_gstin);
    const bool unregistered = type_word(v.registration) == TypeWord::unregistered;
    if (gstin.empty() && (unregistered || line.tax == Tax{}))
        return put(RowPlace::out_of_scope,
                   unregistered ? "the supplier is not registered" : "no GSTIN and no tax");
    const auto where = "voucher " + std::to_string(met_);
    if (gstin.empty())
        complaints_.warn(Code::missing_field, where, "the supplier's GSTIN", "nothing",
                         "The voucher was read without a GSTIN: nothing can be matched to it "
                         "surely.");
    else if (!gstin::valid(gstin))
        complaints_.warn(Code::bad_gstin, where, "a GSTIN whose check character fits",
                         v.party_gstin, "Kept as it stands.");
    const auto date_of = [&](const std::string& text) {
        const auto read = read_date_text(text);
        const auto date = resolve(read, DayOrder::day_first);
        if (!date.known() && read.kind != DateText::Kind::blank)
            complaints_.warn(Code::bad_date, where, "a date", "\"" + text + "\"",
                             "The voucher was read without this date.");
        return date;
    };
    own_numbers_ += v.reference.empty();
    line.gstin = pool_.intern(gstin);
    line.buyer = pool_.intern(gstin::clean(v.own_gstin));
    line.name = pool_.intern(v.party);
    line.number = pool_.intern(v.reference.empty() ? v.number : v.reference);
    line.voucher = pool_.intern(v.number);
    line.type_text = pool_.intern(v.type);
    line.entry_date = date_of(v.date);
    line.date = v.reference_date.empty() ? line.entry_date : date_of(v.reference_date);
    line.pos = static_cast<std::uint8_t>(gstin::state_from_text(v.place));
    line.voucher_word = type_word(v.type);
    if (says_yes(v.reverse)) line.reverse_charge = Flag::yes;
    register_.lines.push_back(line);
    if (register_.buyer_gstin.empty()) register_.buyer_gstin = gstin::clean(v.own_gstin);
}

} // namespace milaan::books
