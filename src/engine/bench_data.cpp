#include "engine/bench_data.hpp"

#include <algorithm>
#include <cstdio>

#include "base/gstin.hpp"
#include "engine/bench_noise.hpp"

namespace milaan::engine {
namespace {

using namespace bench;

/// Rates in parts of 100,000 that are not about one field: what happens to whole documents.
struct Rates {
    std::uint32_t gstin_typo, other_registration, other_buyer;
    std::uint32_t split_same_number, split_other_number, several_on_one;
    std::uint32_t booked_twice, reported_twice;
    std::uint32_t note_negative, note_own_number, note_netted; ///< of notes
    std::uint32_t never_filed, not_booked, phantom;
    std::uint32_t fixed_supplier;
};
constexpr Rates kRates = {.gstin_typo = 400,
                          .other_registration = 1000,
                          .other_buyer = 700,
                          .split_same_number = 5000,
                          .split_other_number = 700,
                          .several_on_one = 1500,
                          .booked_twice = 1200,
                          .reported_twice = 300,
                          .note_negative = 20000,
                          .note_own_number = 50000,
                          .note_netted = 5000,
                          .never_filed = 2000,
                          .not_booked = 5000,
                          .phantom = 500,
                          .fixed_supplier = 15000};
constexpr std::uint32_t kNotes = 5000;
constexpr std::uint32_t kAmended = 700;
constexpr std::uint32_t kReverseCharge = 4000;

struct Amounts {
    Money taxable;
    Tax tax;
    [[nodiscard]] Money value() const { return taxable + tax.total(); }
};

Amounts operator+(const Amounts& a, const Amounts& b) {
    return {a.taxable + b.taxable, a.tax + b.tax};
}
Amounts operator-(const Amounts& a, const Amounts& b) {
    return {a.taxable - b.taxable, a.tax - b.tax};
}

/// `rate` in percent, rounded half up to the paisa per head.
Amounts taxed(Money taxable, int rate, bool inter) {
    Amounts a;
    a.taxable = taxable;
    const auto part = [&](int halves) {
        return paise((taxable.paise * rate * halves + 100) / 200);
    };
    if (inter) {
        a.tax.igst = part(2);
    } else {
        a.tax.cgst = part(1);
        a.tax.sgst = part(1);
    }
    return a;
}

struct Supplier {
    std::string gstin, sister, name;
    NumberStyle style, second_style;
    bool two_series = false;
    bool inter = false;
    bool fixed = false;
    Money fixed_amount;
    int rate = 18;
    std::uint32_t step = 1;
    std::uint64_t first_serial = 1;
    NumberNoise habit = NumberNoise::none;
};

/// What truly happened.
struct Event {
    std::string number;
    std::uint64_t serial = 0;
    const NumberStyle* style = nullptr;
    Date date;
    DocKind kind = DocKind::invoice;
    Amounts amounts;
    bool reverse_charge = false;
    std::uint32_t portal = 0; ///< row, once reported
};

class Maker {
public:
    Maker(std::uint64_t seed, RecordStore& books, RecordStore& portal)
        : r_(seed * 0x2545f4914f6cdd1dULL + 17), books_(books), portal_(portal) {}

    void run(std::uint32_t documents, std::uint32_t suppliers) {
        buyer_ = gstin(27, "AAACM1234B", '1');
        sister_buyer_ = gstin(29, "AAACM1234B", '1');
        const auto sizes = supplier_sizes(documents, std::max<std::uint32_t>(1, suppliers));
        for (std::uint32_t s = 0; s < sizes.size(); ++s) supplier(s, sizes[s]);
    }

private:
    // -- who ---------------------------------------------------------------------------------

    static std::string gstin(int state, const std::string& pan, char entity) {
        char code[4];
        std::snprintf(code, sizeof code, "%02d", state);
        std::string s = std::string(code) + pan + entity + "Z";
        s.push_back(gstin::check_character(s).value_or('0'));
        return s;
    }

    std::string new_pan() {
        std::string s;
        for (int i = 0; i < 3; ++i) s.push_back(static_cast<char>('A' + r_.below(26)));
        constexpr std::string_view kHolder = "CPFHT";
        s.push_back(kHolder[r_.below(5)]);
        s.push_back(static_cast<char>('A' + r_.below(26)));
        for (int i = 0; i < 4; ++i) s.push_back(static_cast<char>('0' + r_.below(10)));
        s.push_back(static_cast<char>('A' + r_.below(26)));
        return s;
    }

    Supplier new_supplier(std::uint32_t i) {
        constexpr std::array<int, 10> kStates = {27, 27, 27, 27, 29, 24, 7, 33, 36, 6};
        constexpr std::array<int, 6> kRatesOfTax = {5, 12, 18, 18, 18, 28};
        Supplier s;
        const auto pan = new_pan();
        const int state = kStates[r_.below(10)];
        s.gstin = gstin(state, pan, '1');
        s.sister = gstin(state == 27 ? 24 : 27, pan, '1');
        s.inter = state != 27;
        s.name = "Supplier " + std::to_string(i);
        s.style = make_style(r_);
        s.second_style = s.style;
        s.second_style.prefix = s.style.prefix + "X";
        s.two_series = s.style.shape >= 2 && s.style.shape != 5 && r_.chance(8000);
        s.fixed = r_.chance(kRates.fixed_supplier);
        s.fixed_amount = amount();
        s.rate = kRatesOfTax[r_.below(6)];
        s.step = r_.chance(30000) ? 1 : 1 + r_.below(40);
        s.first_serial = 1 + r_.below(3000);
        s.habit = static_cast<NumberNoise>(r_.pick(kNumberNoise));
        return s;
    }

    /// Zipf-like: a few suppliers bill daily, most now and then.
    static std::vector<std::uint32_t> supplier_sizes(std::uint32_t documents, std::uint32_t n) {
        if (n == 1) return {documents};
        // Weight 1000000 / (i + 8), kept in integers.
        const auto weight = [](std::uint32_t i) { return 1000000ULL / (i + 8); };
        std::uint64_t all = 0;
        for (std::uint32_t i = 0; i < n; ++i) all += weight(i);
        std::vector<std::uint32_t> sizes;
        for (std::uint32_t i = 0; i < n; ++i)
            sizes.push_back(static_cast<std::uint32_t>(
                std::max<std::uint64_t>(1, weight(i) * documents / all)));
        return sizes;
    }

    Money amount() {
        const auto magnitude = r_.below(3); // 200 .. 2,00,000 rupees, evenly over the decades
        std::int64_t top = 2000;
        for (std::uint32_t i = 0; i < magnitude; ++i) top *= 10;
        const auto rupee = r_.between(top / 10, top);
        return paise(rupee * 100 + (r_.below(10) < 4 ? 0 : r_.between(0, 99)));
    }

    // -- rows --------------------------------------------------------------------------------

    std::uint32_t report(const Supplier& s, const Event& e, Section section) {
        Document d;
        auto& store = portal_;
        d.origin = Origin::gstr2b;
        d.section = section;
        d.kind = e.kind;
        d.branch = Branch::available;
        d.location = store.size() + 1;
        d.supplier_gstin = store.intern(s.gstin);
        d.buyer_gstin = store.intern(buyer_);
        d.supplier_name = store.intern(s.name);
        d.number = store.intern(e.number);
        d.date = e.date;
        d.period = period_of(e.date);
        d.supplier_period = d.period;
        d.pos = 27;
        d.taxable = e.amounts.taxable;
        d.tax = e.amounts.tax;
        d.value = e.amounts.value();
        d.has_value = 1;
        d.reverse_charge = e.reverse_charge ? Flag::yes : Flag::no;
        return store.add(d);
    }

    struct Booking {
        std::string gstin, number;
        Date date;
        DocKind kind = DocKind::invoice;
        Amounts amounts;
    };

    std::uint32_t book(const Supplier& s, const Booking& b) {
        Document d;
        auto& store = books_;
        d.origin = Origin::books;
        d.kind = b.kind;
        d.location = store.size() + 1;
        d.supplier_gstin = store.intern(b.gstin.empty() ? s.gstin : b.gstin);
        d.supplier_name = store.intern(s.name);
        d.number = store.intern(b.number);
        d.voucher = store.intern("P" + std::to_string(++vouchers_));
        d.date = b.date;
        d.entry_date = plus_days(b.date, static_cast<int>(r_.below(6)));
        d.taxable = b.amounts.taxable;
        d.tax = b.amounts.tax;
        d.value = b.amounts.value();
        d.has_value = 1;
        return store.add(d);
    }

    // -- noise -------------------------------------------------------------------------------

    Amounts spoil_amounts(const Amounts& a, int rate, bool inter) {
        Amounts b = a;
        switch (static_cast<AmountNoise>(r_.pick(kAmountNoise))) {
        case AmountNoise::none:
            break;
        case AmountNoise::one_rupee:
            b.taxable += paise(r_.between(1, 100) * (r_.below(2) == 0 ? 1 : -1));
            if (r_.below(3) == 0) {
                const auto off = paise(r_.between(-50, 50));
                inter ? b.tax.igst += off : b.tax.cgst += off;
                if (!inter) b.tax.sgst += off;
            }
            break;
        case AmountNoise::ten_rupees:
            b.taxable += paise(r_.between(101, 1000) * (r_.below(2) == 0 ? 1 : -1));
            break;
        case AmountNoise::more:
            b = taxed(a.taxable + paise(a.taxable.paise * r_.between(1, 15) / 100), rate, inter);
            break;
        case AmountNoise::tax_included:
            b.taxable = a.value();
            break;
        case AmountNoise::heads_swapped:
            b.tax = Tax{};
            if (inter) {
                b.tax.cgst = paise(a.tax.igst.paise / 2);
                b.tax.sgst = a.tax.igst - b.tax.cgst;
            } else {
                b.tax.igst = a.tax.cgst + a.tax.sgst;
            }
            b.tax.cess = a.tax.cess;
            break;
        case AmountNoise::wrong_rate:
            b = taxed(a.taxable, rate == 18 ? 12 : rate == 12 ? 18 : rate == 5 ? 12 : 18, inter);
            break;
        }
        return b;
    }

    std::string noisy_number(const Supplier& s, const Event& e) {
        const auto noise =
            r_.chance(60000) ? s.habit : static_cast<NumberNoise>(r_.pick(kNumberNoise));
        return spoil_number(r_, noise, *e.style, e.number, e.serial, e.date, ++numbers_);
    }
    Date noisy_date(Date d) {
        return spoil_date(r_, static_cast<DateNoise>(r_.pick(kDateNoise)), d);
    }

    // -- a supplier's documents ----------------------------------------------------------------

    Event new_event(const Supplier& s, std::uint64_t serial, Date date) {
        Event e;
        e.serial = serial;
        e.style = s.two_series && r_.below(3) == 0 ? &s.second_style : &s.style;
        e.date = date;
        e.amounts = taxed(s.fixed ? s.fixed_amount : amount(), s.rate, s.inter);
        e.number = write_number(*e.style, serial, date);
        e.reverse_charge = r_.chance(kReverseCharge);
        return e;
    }

    void supplier(std::uint32_t index, std::uint32_t size) {
        const Supplier s = new_supplier(index);
        // January to June 2026: a new financial year, and new numbers, begin in between.
        const Date start = make_date(2026, 1, 1).value();
        std::vector<Date> dates(size);
        for (auto& d : dates) d = plus_days(start, static_cast<int>(r_.below(181)));
        std::sort(dates.begin(), dates.end());
        std::uint64_t serial = s.first_serial;
        std::vector<Event> events;
        for (const auto d : dates) {
            if (!events.empty() && fy_of(d) != fy_of(events.back().date)) serial = 1 + r_.below(20);
            events.push_back(new_event(s, serial, d));
            serial += s.step == 1 ? 1 : 1 + r_.below(2 * s.step);
        }
        for (std::size_t i = 0; i < events.size(); ++i) {
            if (r_.chance(kNotes)) {
                note(s, events[i]);
            } else if (i + 3 < events.size() && r_.chance(kRates.several_on_one)) {
                several_on_one(s, std::span(events).subspan(i, 2 + r_.below(2)));
                i += 2; // a third one that was not taken simply did not happen
            } else {
                document(s, events[i]);
            }
        }
    }

    /// One register entry of one document.
    std::uint32_t entry(const Supplier& s, const Event& e) {
        Booking b;
        b.number = noisy_number(s, e);
        b.date = noisy_date(e.date);
        b.kind = e.kind;
        b.amounts = spoil_amounts(e.amounts, s.rate, s.inter);
        if (r_.chance(kRates.gstin_typo)) {
            b.gstin = s.gstin;
            auto& c = b.gstin[2 + r_.below(9)];
            c = c >= '0' && c <= '9' ? static_cast<char>('0' + (c - '0' + 1) % 10)
                                     : static_cast<char>('A' + (c - 'A' + 1) % 26);
        } else if (r_.chance(kRates.other_registration)) {
            b.gstin = s.sister;
        }
        return book(s, b);
    }

    void document(const Supplier& s, Event& e) {
        const bool reported = !r_.chance(kRates.never_filed);
        const bool booked = !r_.chance(kRates.not_booked);
        if (r_.chance(kRates.phantom)) {
            auto other = new_event(s, e.serial + 1000, e.date);
            (void)report(s, other, Section::b2b);
        }
        if (reported) {
            e.portal = report(s, e, Section::b2b);
            if (r_.chance(kRates.other_buyer)) {
                auto d = portal_.row(e.portal);
                d.buyer_gstin = portal_.intern(sister_buyer_);
                portal_.set(e.portal, d);
            }
        }
        if (reported && r_.chance(kAmended)) amend(s, e);
        if (!booked) return;
        if (reported && r_.chance(kRates.split_same_number)) {
            split(s, e, true);
            return;
        }
        if (reported && r_.chance(kRates.split_other_number)) {
            split(s, e, false);
            return;
        }
        const auto row = entry(s, e);
        if (r_.chance(kRates.booked_twice)) {
            // Keyed in again, or imported again: the same document, another voucher.
            auto d = books_.row(row);
            d.location = books_.size() + 1;
            d.voucher = books_.intern("P" + std::to_string(++vouchers_));
            books_.add(d);
        }
        if (reported && r_.chance(kRates.reported_twice)) (void)report(s, e, Section::b2b);
    }

    /// The amendment stands for the document from now on; the original stays in the files.
    void amend(const Supplier& s, Event& e) {
        const auto original = portal_.row(e.portal);
        if (r_.below(2) == 0)
            e.amounts = taxed(e.amounts.taxable + rupees(r_.between(50, 900)), s.rate, s.inter);
        if (r_.chance(30000)) {
            if (r_.below(2) == 0)
                e.number += "R";
            else
                e.date = plus_days(e.date, 1 + static_cast<int>(r_.below(20)));
        }
        e.portal = report(s, e, Section::b2ba);
        auto d = portal_.row(e.portal);
        d.original_number = original.number;
        d.original_date = original.date;
        d.period = plus_months(original.period, 1);
        d.buyer_gstin = original.buyer_gstin;
        portal_.set(e.portal, d);
    }

    void split(const Supplier& s, const Event& e, bool same_number) {
        const auto parts = 2 + r_.below(2);
        Amounts left = e.amounts;
        const auto number = noisy_number(s, e);
        const auto date = noisy_date(e.date);
        for (std::uint32_t i = 0; i < parts; ++i) {
            Amounts part = left;
            if (i + 1 < parts) {
                part = taxed(paise(left.taxable.paise * r_.between(25, 70) / 100), s.rate, s.inter);
                left = left - part;
            }
            Booking b;
            b.number = same_number ? number : "V" + std::to_string(++numbers_);
            b.date = date;
            b.amounts = part;
            (void)book(s, b);
        }
    }

    void several_on_one(const Supplier& s, std::span<Event> events) {
        Booking b;
        Amounts sum;
        std::string list;
        for (auto& e : events) {
            e.portal = report(s, e, Section::b2b);
            sum = sum + e.amounts;
            list += (list.empty() ? "" : "/") + std::to_string(e.serial);
        }
        const auto how = r_.below(3);
        b.number = how == 0   ? list
                   : how == 1 ? events.back().number
                              : "V" + std::to_string(++numbers_);
        b.date = events.back().date;
        b.amounts = sum;
        (void)book(s, b);
    }

    void note(const Supplier& s, Event& e) {
        Event invoice = e;
        invoice.portal = report(s, invoice, Section::b2b);
        e.kind = DocKind::credit_note;
        e.number = "CN" + std::to_string(e.serial);
        e.amounts =
            taxed(paise(invoice.amounts.taxable.paise * r_.between(5, 100) / 100), s.rate, s.inter);
        e.date = plus_days(invoice.date, static_cast<int>(r_.below(20)));
        e.portal = report(s, e, Section::b2bcn);
        if (r_.chance(kRates.note_netted)) {
            Booking b;
            b.number = noisy_number(s, invoice);
            b.date = invoice.date;
            b.amounts = invoice.amounts - e.amounts;
            if (b.amounts.taxable.paise <= 0) return;
            (void)book(s, b);
            return;
        }
        (void)entry(s, invoice);
        if (r_.chance(kRates.not_booked)) return;
        Booking b;
        b.kind = DocKind::credit_note;
        b.date = noisy_date(e.date);
        b.amounts = spoil_amounts(e.amounts, s.rate, s.inter);
        b.number = r_.chance(kRates.note_own_number) ? "DN" + std::to_string(++numbers_)
                   : r_.chance(kRates.note_negative) ? invoice.number
                                                     : e.number;
        (void)book(s, b);
    }

    Random r_;
    RecordStore& books_;
    RecordStore& portal_;
    std::string buyer_, sister_buyer_;
    std::uint32_t vouchers_ = 0;
    std::uint32_t numbers_ = 0;
};

} // namespace

void make_bench_data(std::uint64_t seed, std::uint32_t documents, std::uint32_t suppliers,
                     RecordStore& books, RecordStore& portal) {
    Maker(seed, books, portal).run(documents, suppliers);
}

} // namespace milaan::engine
