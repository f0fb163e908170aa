#include "engine/bench_data.hpp"

#include <algorithm>
#include <cstdio>

#include "base/gstin.hpp"
#include "engine/bench_noise.hpp"

namespace milaan::engine {
namespace {

using namespace bench;

constexpr std::uint32_t kNoLink = UINT32_MAX;

/// Rates in parts of 100,000 that are not about one field: what happens to whole documents.
struct Rates {
    std::uint32_t gstin_typo, other_registration, other_buyer;
    std::uint32_t split_same_number, split_other_number, several_on_one;
    std::uint32_t booked_twice, reported_twice;
    std::uint32_t note_negative, note_own_number, note_netted; ///< of notes
    std::uint32_t never_filed, not_booked, phantom;
    std::uint32_t fixed_supplier;
};
constexpr std::array<Rates, kBuyerProfileCount> kRates = {{
    {1000, 700, 300, 3000, 500, 1500, 1000, 300, 40000, 60000, 8000, 4000, 12000, 700, 15000},
    {400, 1000, 700, 5000, 700, 1500, 1200, 300, 20000, 50000, 5000, 2000, 5000, 500, 15000},
    {100, 1500, 1200, 8000, 500, 2000, 1400, 300, 5000, 40000, 3000, 800, 3000, 300, 12000},
}};
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
    std::uint32_t portal = kNoLink; ///< row, once reported
};

class Maker {
public:
    explicit Maker(const BenchOptions& o) : o_(o), r_(o.seed * 0x2545f4914f6cdd1dULL + 17) {}

    BenchData run() {
        out_.buyer_gstin = gstin(27, "AAACM1234B", '1');
        sister_buyer_ = gstin(29, "AAACM1234B", '1');
        const auto sizes = supplier_sizes();
        for (std::uint32_t s = 0; s < sizes.size(); ++s) supplier(s, sizes[s]);
        if (o_.hard_cases) plant(std::max<std::uint32_t>(8, o_.suppliers / 50));
        out_.hard_books.resize(out_.books.size(), 0);
        out_.hard_portal.resize(out_.portal.size(), 0);
        return std::move(out_);
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
        s.two_series = !o_.dense && s.style.shape >= 2 && s.style.shape != 5 && r_.chance(8000);
        s.fixed = r_.chance(o_.dense ? 30000 : rates().fixed_supplier);
        s.fixed_amount = amount();
        s.rate = kRatesOfTax[r_.below(6)];
        s.step = o_.dense || r_.chance(30000) ? 1 : 1 + r_.below(40);
        s.first_serial = 1 + r_.below(o_.dense ? 500 : 3000);
        s.habit = static_cast<NumberNoise>(r_.pick(number_noise(o_.profile)));
        return s;
    }

    [[nodiscard]] const Rates& rates() const {
        return kRates[static_cast<std::size_t>(o_.profile)];
    }

    /// Zipf-like: a few suppliers bill daily, most now and then.
    std::vector<std::uint32_t> supplier_sizes() {
        const auto n = std::max<std::uint32_t>(1, o_.suppliers);
        std::vector<std::uint32_t> sizes(n, 0);
        if (o_.dense || n == 1) {
            for (std::uint32_t i = 0; i < n; ++i) sizes[i] = o_.documents / n;
            return sizes;
        }
        // Weight 1000 / (i + 2), kept in integers; small traders have no such giants.
        const std::uint32_t flat = o_.profile == BuyerProfile::small_trader ? 60 : 8;
        std::uint64_t all = 0;
        const auto weight = [&](std::uint32_t i) { return 1000000ULL / (i + flat); };
        for (std::uint32_t i = 0; i < n; ++i) all += weight(i);
        for (std::uint32_t i = 0; i < n; ++i)
            sizes[i] = static_cast<std::uint32_t>(
                std::max<std::uint64_t>(1, weight(i) * o_.documents / all));
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
        auto& store = out_.portal;
        d.origin = Origin::gstr2b;
        d.section = section;
        d.kind = e.kind;
        d.branch = Branch::available;
        d.location = store.size() + 1;
        d.supplier_gstin = store.intern(s.gstin);
        d.buyer_gstin = store.intern(out_.buyer_gstin);
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
        auto& store = out_.books;
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

    void link(std::uint32_t books, std::uint32_t portal, TrueKind kind, bool hard = false) {
        out_.truth.push_back({books, portal, kind, hard});
    }

    // -- noise -------------------------------------------------------------------------------

    Amounts spoil_amounts(const Amounts& a, int rate, bool inter) {
        Amounts b = a;
        switch (static_cast<AmountNoise>(r_.pick(amount_noise(o_.profile)))) {
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
        const auto noise = r_.chance(60000)
                               ? s.habit
                               : static_cast<NumberNoise>(r_.pick(number_noise(o_.profile)));
        return spoil_number(r_, noise, *e.style, e.number, e.serial, e.date, ++numbers_);
    }
    Date noisy_date(Date d) {
        return spoil_date(r_, static_cast<DateNoise>(r_.pick(date_noise(o_.profile))), d);
    }

    static bool within_rupee(const Amounts& a, const Amounts& b) {
        const auto near = [](Money x, Money y) { return abs(x - y) <= rupees(1); };
        return near(a.taxable, b.taxable) && near(a.tax.igst, b.tax.igst) &&
               near(a.tax.cgst, b.tax.cgst) && near(a.tax.sgst, b.tax.sgst) &&
               near(a.tax.cess, b.tax.cess);
    }

    // -- a supplier's documents ----------------------------------------------------------------

    Event new_event(const Supplier& s, std::uint64_t serial, Date date) {
        Event e;
        e.serial = serial;
        e.style = s.two_series && r_.below(3) == 0 ? &s.second_style : &s.style;
        e.date = date;
        e.amounts = taxed(s.fixed ? s.fixed_amount : amount(), s.rate, s.inter);
        e.number = write_number(*e.style, serial, date);
        e.reverse_charge = !o_.dense && r_.chance(kReverseCharge);
        return e;
    }

    void supplier(std::uint32_t index, std::uint32_t size) {
        const Supplier s = new_supplier(index);
        // January to June 2026: a new financial year, and new numbers, begin in between. The dense
        // set is one quarter.
        const Date start = make_date(2026, o_.dense ? 7 : 1, 1).value();
        const int days = o_.dense ? 90 : 181;
        std::vector<Date> dates(size);
        for (auto& d : dates)
            d = plus_days(start, static_cast<int>(r_.below(static_cast<std::uint32_t>(days))));
        std::sort(dates.begin(), dates.end());
        std::uint64_t serial = s.first_serial;
        std::vector<Event> events;
        for (const auto d : dates) {
            if (!events.empty() && fy_of(d) != fy_of(events.back().date)) serial = 1 + r_.below(20);
            events.push_back(new_event(s, serial, d));
            serial += s.step == 1 ? 1 : 1 + r_.below(2 * s.step);
        }
        for (std::size_t i = 0; i < events.size(); ++i) {
            if (o_.dense) {
                dense_document(s, events[i]);
            } else if (r_.chance(kNotes)) {
                note(s, events[i]);
            } else if (i + 3 < events.size() && r_.chance(rates().several_on_one)) {
                several_on_one(s, std::span(events).subspan(i, 2 + r_.below(2)));
                i += 2; // a third one that was not taken simply did not happen
            } else {
                document(s, events[i]);
            }
        }
    }

    void dense_document(const Supplier& s, Event& e) {
        const bool booked = !r_.chance(12000);
        const bool reported = !r_.chance(12000);
        if (reported) e.portal = report(s, e, Section::b2b);
        if (booked) entry(s, e);
    }

    /// One register entry of one document.
    std::uint32_t entry(const Supplier& s, const Event& e) {
        Booking b;
        b.number = noisy_number(s, e);
        b.date = noisy_date(e.date);
        b.kind = e.kind;
        b.amounts = spoil_amounts(e.amounts, s.rate, s.inter);
        if (!o_.dense) {
            if (r_.chance(rates().gstin_typo)) {
                b.gstin = s.gstin;
                auto& c = b.gstin[2 + r_.below(9)];
                c = c >= '0' && c <= '9' ? static_cast<char>('0' + (c - '0' + 1) % 10)
                                         : static_cast<char>('A' + (c - 'A' + 1) % 26);
            } else if (r_.chance(rates().other_registration)) {
                b.gstin = s.sister;
            }
        }
        const auto row = book(s, b);
        if (e.portal != kNoLink) {
            const bool same =
                b.gstin.empty() && within_rupee(b.amounts, e.amounts) && !elsewhere(e.portal);
            link(row, e.portal, same ? TrueKind::pair : TrueKind::differing);
        }
        return row;
    }

    [[nodiscard]] bool elsewhere(std::uint32_t portal) const {
        return out_.portal.text(out_.portal.buyer_gstin()[portal]) != out_.buyer_gstin;
    }

    void document(const Supplier& s, Event& e) {
        const bool reported = !r_.chance(rates().never_filed);
        const bool booked = !r_.chance(rates().not_booked);
        if (r_.chance(rates().phantom)) {
            auto other = new_event(s, e.serial + 1000, e.date);
            (void)report(s, other, Section::b2b);
        }
        if (reported) {
            e.portal = report(s, e, Section::b2b);
            if (r_.chance(rates().other_buyer)) {
                auto d = out_.portal.row(e.portal);
                d.buyer_gstin = out_.portal.intern(sister_buyer_);
                out_.portal.set(e.portal, d);
            }
        }
        if (reported && r_.chance(kAmended)) amend(s, e);
        if (!booked) return;
        if (reported && r_.chance(rates().split_same_number)) {
            split(s, e, true);
            return;
        }
        if (reported && r_.chance(rates().split_other_number)) {
            split(s, e, false);
            return;
        }
        const auto row = entry(s, e);
        auto second = kNoLink;
        if (r_.chance(rates().booked_twice)) {
            // Keyed in again, or imported again: the same document, another voucher.
            auto d = out_.books.row(row);
            d.location = out_.books.size() + 1;
            d.voucher = out_.books.intern("P" + std::to_string(++vouchers_));
            second = out_.books.add(d);
            if (e.portal != kNoLink) link(second, e.portal, TrueKind::copy);
        }
        if (reported && r_.chance(rates().reported_twice)) {
            auto twice = e;
            const auto copy = report(s, twice, Section::b2b);
            link(row, copy, TrueKind::copy);
            if (second != kNoLink) link(second, copy, TrueKind::copy);
        }
    }

    /// The amendment stands for the document from now on; the original stays in the files.
    void amend(const Supplier& s, Event& e) {
        const auto original = out_.portal.row(e.portal);
        if (r_.below(2) == 0)
            e.amounts = taxed(e.amounts.taxable + rupees(r_.between(50, 900)), s.rate, s.inter);
        if (r_.chance(30000)) {
            if (r_.below(2) == 0)
                e.number += "R";
            else
                e.date = plus_days(e.date, 1 + static_cast<int>(r_.below(20)));
        }
        e.portal = report(s, e, Section::b2ba);
        auto d = out_.portal.row(e.portal);
        d.original_number = original.number;
        d.original_date = original.date;
        d.period = plus_months(original.period, 1);
        d.buyer_gstin = original.buyer_gstin;
        out_.portal.set(e.portal, d);
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
            link(book(s, b), e.portal, TrueKind::split);
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
        const auto row = book(s, b);
        for (const auto& e : events) link(row, e.portal, TrueKind::split);
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
        if (r_.chance(rates().note_netted)) {
            Booking b;
            b.number = noisy_number(s, invoice);
            b.date = invoice.date;
            b.amounts = invoice.amounts - e.amounts;
            if (b.amounts.taxable.paise <= 0) return;
            const auto row = book(s, b);
            link(row, invoice.portal, TrueKind::split);
            link(row, e.portal, TrueKind::split);
            return;
        }
        (void)entry(s, invoice);
        if (r_.chance(rates().not_booked)) return;
        Booking b;
        b.kind = DocKind::credit_note;
        b.date = noisy_date(e.date);
        b.amounts = spoil_amounts(e.amounts, s.rate, s.inter);
        b.number = r_.chance(rates().note_own_number) ? "DN" + std::to_string(++numbers_)
                   : r_.chance(rates().note_negative) ? invoice.number
                                                      : e.number;
        const auto row = book(s, b);
        link(row, e.portal,
             within_rupee(b.amounts, e.amounts) ? TrueKind::pair : TrueKind::differing);
    }

    // -- planted cases ---------------------------------------------------------------------------

    /// A supplier of its own for each case, so that one case cannot spoil another.
    struct Case {
        Supplier s;
        std::uint32_t first_book = 0, first_portal = 0;
    };
    Case open_case(std::uint32_t i) {
        Case c;
        c.s = new_supplier(900000 + i);
        c.s.two_series = false;
        c.s.style = NumberStyle{"INV", "AB", static_cast<int>(r_.below(2)) * 3, 3};
        c.s.inter = false;
        c.first_book = out_.books.size();
        c.first_portal = out_.portal.size();
        return c;
    }
    void close_case(const Case& c) {
        out_.hard_books.resize(out_.books.size(), 0);
        out_.hard_portal.resize(out_.portal.size(), 0);
        std::fill(out_.hard_books.begin() + c.first_book, out_.hard_books.end(), 1);
        std::fill(out_.hard_portal.begin() + c.first_portal, out_.hard_portal.end(), 1);
    }
    Event plain(const Case& c, std::uint64_t serial, Date date, Money taxable) {
        Event e;
        e.serial = serial;
        e.style = &c.s.style;
        e.date = date;
        e.amounts = taxed(taxable, c.s.rate, c.s.inter);
        e.number = write_number(c.s.style, serial, date);
        return e;
    }
    std::uint32_t plain_entry(const Case& c, const Event& e, const std::string& number) {
        Booking b;
        b.number = number;
        b.date = e.date;
        b.kind = e.kind;
        b.amounts = e.amounts;
        return book(c.s, b);
    }
    std::string maybe_tail(const Event& e) {
        return r_.below(2) == 0 ? e.number : std::to_string(e.serial);
    }

    void plant(std::uint32_t rounds) {
        for (std::uint32_t i = 0; i < rounds; ++i) {
            one_missing_each_side(i);
            same_serial_in_two_years(i);
            invoice_and_note_of_one_number(i);
            two_series_one_serial(i);
            copy_beside_a_gap(i);
            three_for_two(i);
            two_subsets_one_sum(i);
            two_alike(i);
        }
    }

    /// Consecutive numbers, one amount; the register lacks one and the portal its neighbour.
    void one_missing_each_side(std::uint32_t i) {
        auto c = open_case(i);
        const auto price = amount();
        const std::uint64_t first = 100 + r_.below(600);
        const auto gap = 1 + r_.below(4);
        const Date start = make_date(2026, 5, 1 + static_cast<int>(r_.below(5))).value();
        const int apart = static_cast<int>(r_.below(4));
        for (std::uint32_t k = 0; k < 7; ++k) {
            const auto e =
                plain(c, first + k, plus_days(start, static_cast<int>(k) * apart), price);
            const bool booked = k != gap;
            const bool reported = k != gap + 1;
            const auto p = reported ? report(c.s, e, Section::b2b) : kNoLink;
            if (!booked) continue;
            const auto b = plain_entry(c, e, maybe_tail(e));
            if (reported) link(b, p, TrueKind::pair, true);
        }
        close_case(c);
    }

    void same_serial_in_two_years(std::uint32_t i) {
        auto c = open_case(i);
        c.s.style.shape = 0;
        const bool one_price = r_.below(2) == 0;
        const auto price = amount();
        const bool gaps = r_.below(2) == 0;
        for (int k = 0; k < 3; ++k) {
            const std::uint64_t serial = 1 + static_cast<std::uint64_t>(k);
            const auto old_year =
                plain(c, serial, make_date(2026, 3, 26 + k).value(), one_price ? price : amount());
            const auto new_year =
                plain(c, serial, make_date(2026, 4, 2 + k).value(), one_price ? price : amount());
            const bool old_reported = !(gaps && k == 1);
            const bool new_booked = !(gaps && k == 1);
            const auto p = old_reported ? report(c.s, old_year, Section::b2b) : kNoLink;
            const auto q = report(c.s, new_year, Section::b2b);
            const auto b = plain_entry(c, old_year, old_year.number);
            if (old_reported) link(b, p, TrueKind::pair, true);
            if (new_booked)
                link(plain_entry(c, new_year, new_year.number), q, TrueKind::pair, true);
        }
        close_case(c);
    }

    void invoice_and_note_of_one_number(std::uint32_t i) {
        auto c = open_case(i);
        const auto invoice = plain(c, 118, make_date(2026, 5, 4).value(), amount());
        auto note = invoice;
        note.kind = DocKind::credit_note;
        note.date = plus_days(note.date, static_cast<int>(r_.below(3)));
        if (r_.below(2) == 0) note.amounts = taxed(amount(), c.s.rate, c.s.inter);
        const bool note_booked = r_.below(2) == 0;
        const auto p = report(c.s, invoice, Section::b2b);
        const auto q = report(c.s, note, Section::b2bcn);
        link(plain_entry(c, invoice, maybe_tail(invoice)), p, TrueKind::pair, true);
        if (note_booked) link(plain_entry(c, note, maybe_tail(note)), q, TrueKind::pair, true);
        close_case(c);
    }

    void two_series_one_serial(std::uint32_t i) {
        auto c = open_case(i);
        const bool one_price = r_.below(2) == 0;
        const auto price = amount();
        for (int k = 0; k < 4; ++k) {
            auto a = plain(c, 118 + static_cast<std::uint64_t>(k),
                           make_date(2026, 5, 3 + k).value(), one_price ? price : amount());
            auto b = a;
            a.number = "AHM/" + std::to_string(a.serial);
            b.number = "BOM/" + std::to_string(b.serial);
            b.date = plus_days(b.date, 9);
            if (!one_price) b.amounts = taxed(amount(), c.s.rate, c.s.inter);
            const auto p = report(c.s, a, Section::b2b);
            const auto q = report(c.s, b, Section::b2b);
            link(plain_entry(c, a, std::to_string(a.serial)), p, TrueKind::pair, true);
            if (k != 2) link(plain_entry(c, b, std::to_string(b.serial)), q, TrueKind::pair, true);
        }
        close_case(c);
    }

    void copy_beside_a_gap(std::uint32_t i) {
        auto c = open_case(i);
        const auto price = amount();
        const std::uint64_t first = 200 + r_.below(300);
        for (std::uint32_t k = 0; k < 4; ++k) {
            const auto e = plain(c, first + k, make_date(2026, 5, 6).value(), price);
            const auto p = report(c.s, e, Section::b2b);
            if (k == 2) continue; // reported, never booked
            link(plain_entry(c, e, e.number), p, TrueKind::pair, true);
            if (k == 1) link(plain_entry(c, e, e.number), p, TrueKind::copy, true);
        }
        close_case(c);
    }

    void three_for_two(std::uint32_t i) {
        auto c = open_case(i);
        const Date d = make_date(2026, 5, 11).value();
        auto x = plain(c, 40, d, amount());
        auto y = plain(c, 41, d, amount());
        const auto total = x.amounts + y.amounts;
        x.portal = report(c.s, x, Section::b2b);
        y.portal = report(c.s, y, Section::b2b);
        auto first = taxed(paise(total.taxable.paise / 3), c.s.rate, c.s.inter);
        auto second = taxed(paise(total.taxable.paise * 2 / 5), c.s.rate, c.s.inter);
        const auto third = total - first - second;
        std::uint32_t k = 0;
        for (const auto& part : {first, second, third}) {
            Booking b;
            b.number = "V" + std::to_string(700 + k++);
            b.date = d;
            b.amounts = part;
            const auto row = book(c.s, b);
            link(row, x.portal, TrueKind::split, true);
            link(row, y.portal, TrueKind::split, true);
        }
        close_case(c);
    }

    /// One voucher, two pairs of invoices with its total: nobody can say which.
    void two_subsets_one_sum(std::uint32_t i) {
        auto c = open_case(i);
        const Date d = make_date(2026, 5, 14).value();
        const std::array<std::int64_t, 4> rupee = {4000, 6000, 3000, 7000};
        Booking b;
        b.number = "V900";
        b.date = d;
        b.amounts = taxed(rupees(10000), 18, false);
        const auto row = book(c.s, b);
        c.s.rate = 18;
        for (std::uint32_t k = 0; k < 4; ++k) {
            const auto p = report(c.s, plain(c, 300 + 7 * k, d, rupees(rupee[k])), Section::b2b);
            link(row, p, TrueKind::unanswerable, true);
        }
        close_case(c);
    }

    /// One voucher under the buyer's own number, two invoices just like it.
    void two_alike(std::uint32_t i) {
        auto c = open_case(i);
        const Date d = make_date(2026, 5, 18).value();
        const auto price = amount();
        auto x = plain(c, 501, d, price);
        Booking b;
        b.number = "V950";
        b.date = d;
        b.amounts = x.amounts;
        const auto row = book(c.s, b);
        link(row, report(c.s, x, Section::b2b), TrueKind::unanswerable, true);
        link(row, report(c.s, plain(c, 507, d, price), Section::b2b), TrueKind::unanswerable, true);
        close_case(c);
    }

    BenchOptions o_;
    Random r_;
    BenchData out_;
    std::string sister_buyer_;
    std::uint32_t vouchers_ = 0;
    std::uint32_t numbers_ = 0;
};

} // namespace

std::string_view name_of(BuyerProfile p) {
    constexpr std::array<std::string_view, kBuyerProfileCount> kNames = {"small trader", "mid-size",
                                                                         "large"};
    return kNames[static_cast<std::size_t>(p)];
}

BenchData make_bench_data(const BenchOptions& o) {
    return Maker(o).run();
}

void make_bench_data(std::uint64_t seed, std::uint32_t documents, std::uint32_t suppliers,
                     RecordStore& books, RecordStore& portal) {
    BenchOptions o;
    o.seed = seed;
    o.documents = documents;
    o.suppliers = suppliers;
    auto data = make_bench_data(o);
    books = std::move(data.books);
    portal = std::move(data.portal);
}

} // namespace milaan::engine
