#include "books/documents.hpp"

#include <algorithm>

#include "books/kinds.hpp"

namespace milaan::books {

namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

/// What a rupee of rounding per row may hide.
constexpr Money kRounding = rupees(1);

/// Lines with one supplier, number, date and kind, in the order of the register.
struct Group {
    std::uint32_t first = kNone;
    std::uint32_t last = kNone;
    std::uint32_t count = 0;
    LineKind kind;
};

std::uint64_t mixed(std::uint64_t h) {
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93ull;
    return h ^ (h >> 32);
}

/// Groups lines without any text work: what they have in common is ids.
class Grouping {
public:
    explicit Grouping(const std::vector<Line>& lines) : lines_(lines), next_(lines.size(), kNone) {
        std::size_t slots = 64;
        while (slots < lines.size() * 2) slots *= 2;
        slots_.assign(slots, kNone);
    }

    void add(std::uint32_t i, LineKind kind) {
        const auto& l = lines_[i];
        if (l.continues && !groups_.empty()) return append(last_group_, i);
        // Without a number nothing says that two rows are one document.
        last_group_ = l.number.empty() ? open(i, kind) : find(i, kind);
        if (groups_[last_group_].last != i) append(last_group_, i);
    }

    [[nodiscard]] const std::vector<Group>& groups() const { return groups_; }
    void collect(const Group& g, std::vector<std::uint32_t>& out) const {
        out.clear();
        for (auto i = g.first; i != kNone; i = next_[i]) out.push_back(i);
    }

private:
    std::uint32_t open(std::uint32_t i, LineKind kind) {
        groups_.push_back({i, i, 1, kind});
        return static_cast<std::uint32_t>(groups_.size() - 1);
    }

    void append(std::uint32_t g, std::uint32_t i) {
        auto& group = groups_[g];
        next_[group.last] = i;
        group.last = i;
        ++group.count;
    }

    [[nodiscard]] bool same(const Line& a, const Line& b) const {
        return a.number == b.number && a.gstin == b.gstin && a.date == b.date &&
               a.buyer == b.buyer && (!a.gstin.empty() || a.name == b.name);
    }

    std::uint32_t find(std::uint32_t i, LineKind kind) {
        const auto& l = lines_[i];
        const auto supplier = l.gstin.empty() ? l.name.value : l.gstin.value;
        const auto h = mixed((static_cast<std::uint64_t>(l.number.value) << 32 | supplier) ^
                             mixed(static_cast<std::uint32_t>(l.date.days)));
        for (auto at = static_cast<std::size_t>(h) & (slots_.size() - 1);;
             at = (at + 1) & (slots_.size() - 1)) {
            if (slots_[at] == kNone) return slots_[at] = open(i, kind);
            const auto& g = groups_[slots_[at]];
            if (same(lines_[g.first], l) && g.kind.kind == kind.kind) return slots_[at];
        }
    }

    const std::vector<Line>& lines_;
    std::vector<std::uint32_t> next_;
    std::vector<std::uint32_t> slots_;
    std::vector<Group> groups_;
    std::uint32_t last_group_ = 0;
};

/// What the groups of several lines say about how the register is written.
struct Habits {
    std::uint32_t differing = 0; ///< groups whose lines have amounts of their own
    std::uint32_t alike = 0;     ///< groups whose lines are all the same
};

class Maker {
public:
    Maker(Register& r, Intake& intake) : r_(r), intake_(intake) {}
    void make();

private:
    using Lines = std::vector<std::uint32_t>;

    [[nodiscard]] const Line& line(std::uint32_t i) const { return r_.lines[i]; }
    [[nodiscard]] bool alike(const Lines&) const;
    [[nodiscard]] bool value_is_of_document(const Lines&) const;
    [[nodiscard]] Money total(const Lines&) const;
    void split(const Lines&, LineKind);
    void split_by_sign(const Lines&, LineKind);
    void emit(const Lines&, LineKind);
    void take_payments(const Lines&, Document&) const;
    [[nodiscard]] bool repeats_whole_document(const Lines&) const;
    [[nodiscard]] Money value_of(const Lines&, Money sum) const;
    void add_up(const Document&);

    Register& r_;
    Intake& intake_;
    SignFacts signs_;
    Habits habits_;
    std::vector<RowPart> parts_;
    RowAccount account_;
};

void Maker::make() {
    signs_ = settle_signs(r_);
    Grouping grouping(r_.lines);
    for (std::uint32_t i = 0; i < r_.lines.size(); ++i)
        grouping.add(i, kind_of(r_.lines[i], signs_, r_.returns));
    Lines lines;
    for (const auto& g : grouping.groups()) {
        if (g.count < 2) continue;
        grouping.collect(g, lines);
        if (value_is_of_document(lines)) continue;
        ++(alike(lines) ? habits_.alike : habits_.differing);
    }
    account_ = r_.log.account();
    intake_.books.reserve(grouping.groups().size());
    for (const auto& g : grouping.groups()) {
        grouping.collect(g, lines);
        split(lines, g.kind);
    }
    auto& file = intake_.files.front();
    file.rows = account_;
    file.documents = intake_.books.size();
    file.gstin = r_.buyer_gstin;
    if (account_.error != 0) file.status = FileStatus::partly_read;
    const auto kinds = describe(signs_, r_.lines);
    if (!kinds.empty()) r_.note += "; " + kinds;
    file.note = r_.note;
}

bool Maker::alike(const Lines& lines) const {
    const auto& a = line(lines.front());
    return std::all_of(lines.begin(), lines.end(), [&](std::uint32_t i) {
        const auto& b = line(i);
        return a.taxable == b.taxable && a.tax == b.tax && a.value == b.value;
    });
}

Money Maker::total(const Lines& lines) const {
    Money sum;
    for (const auto i : lines) sum += line(i).total();
    return sum;
}

/// Each line prints the value of the whole document, and the lines add up to it.
bool Maker::value_is_of_document(const Lines& lines) const {
    const auto value = line(lines.front()).value;
    const auto sum = total(lines);
    if (lines.size() < 2 || value == Money{} || sum == Money{}) return false;
    for (const auto i : lines)
        if (line(i).value != value && line(i).has_value) return false;
    Money slack = kRounding;
    for (const auto i : lines) slack += abs(line(i).outside) + kRounding;
    return abs(sum - value) <= slack;
}

/// Line items of which each prints the amounts of the whole document.
bool Maker::repeats_whole_document(const Lines& lines) const {
    if (lines.size() < 2 || !alike(lines) || habits_.differing != 0) return false;
    const auto& first = line(lines.front());
    const bool other_items = std::any_of(
        lines.begin(), lines.end(), [&](std::uint32_t i) { return line(i).item != first.item; });
    return other_items && first.has_value && abs(first.total() - first.value) <= kRounding;
}

/// One document, or the same document entered several times.
void Maker::split(const Lines& lines, LineKind kind) {
    if (lines.size() < 2 || value_is_of_document(lines)) return emit(lines, kind);

    // Entered under several numbers of the buyer's own, each time with the same amounts.
    std::vector<StrId> vouchers;
    for (const auto i : lines)
        if (std::find(vouchers.begin(), vouchers.end(), line(i).voucher) == vouchers.end())
            vouchers.push_back(line(i).voucher);
    const bool all_have =
        std::none_of(vouchers.begin(), vouchers.end(), [](StrId v) { return v.empty(); });
    if (vouchers.size() > 1 && vouchers.size() <= 16 && all_have) {
        std::vector<Lines> entries(vouchers.size());
        for (const auto i : lines)
            entries[static_cast<std::size_t>(
                        std::find(vouchers.begin(), vouchers.end(), line(i).voucher) -
                        vouchers.begin())]
                .push_back(i);
        const auto same_amounts = [&](const Lines& e) {
            Money value, first_value;
            for (const auto i : e) value += line(i).value;
            for (const auto i : entries.front()) first_value += line(i).value;
            return total(e) == total(entries.front()) && value == first_value;
        };
        if (std::all_of(entries.begin(), entries.end(), same_amounts)) {
            for (const auto& e : entries) emit(e, kind);
            return;
        }
    }

    // Rows that are alike in everything: two entries of one document, unless the register is one of
    // lines, in which two lines may well be equal.
    const auto& first = line(lines.front());
    const bool same_item = std::all_of(lines.begin(), lines.end(), [&](std::uint32_t i) {
        return line(i).item == first.item && !line(i).continues;
    });
    const bool of_lines = r_.itemised || habits_.differing > habits_.alike;
    if (alike(lines) && same_item && !of_lines) {
        for (const auto i : lines) emit({i}, kind);
        return;
    }
    split_by_sign(lines, kind);
}

/// A negative line nets inside its invoice, but an entry and its complete reversal, or one under
/// another number of the buyer's own, are an invoice and a credit note.
void Maker::split_by_sign(const Lines& lines, LineKind kind) {
    Lines plus, minus;
    for (const auto i : lines) (line(i).leading().paise < 0 ? minus : plus).push_back(i);
    if (!kind.by_sign || plus.empty() || minus.empty()) return emit(lines, kind);
    bool other_entry = true;
    for (const auto i : minus)
        for (const auto k : plus)
            other_entry =
                other_entry && !line(i).voucher.empty() && line(i).voucher != line(k).voucher;
    Money leading;
    for (const auto i : lines) leading += line(i).leading();
    if (!other_entry && leading != Money{}) return emit(lines, kind);
    emit(plus, kind);
    emit(minus, kind);
}

/// The value of the document from the values of its lines, `sum` being what its lines add up to.
Money Maker::value_of(const Lines& lines, Money sum) const {
    Money all, last;
    bool equal = true, any = false, each_its_own = true;
    for (const auto i : lines) {
        const auto& l = line(i);
        if (!l.has_value) continue;
        if (any && l.value != last) equal = false;
        any = true;
        last = l.value;
        all += l.value;
        each_its_own = each_its_own && abs(l.total() + l.outside - l.value) <= kRounding;
    }
    if (!r_.has_amounts || each_its_own) return all;
    if (equal) return last;
    // Differing values, none of them the line's own: the one that fits, else their sum.
    for (const auto i : lines)
        if (line(i).has_value && abs(line(i).value - sum) <= kRounding) return line(i).value;
    return all;
}

/// What was paid to the supplier: as the register says, else what is no more outstanding, else all
/// of it when there is a day of payment.
void Maker::take_payments(const Lines& lines, Document& d) const {
    // An amount that stands on each row beside the document's value is the document's, too.
    const bool once = value_is_of_document(lines);
    Money paid, balance;
    bool has_paid = false, has_balance = false;
    for (const auto i : lines) {
        const auto& l = line(i);
        if (l.paid_on.known() && (!d.paid_on.known() || l.paid_on > d.paid_on))
            d.paid_on = l.paid_on;
        if (once && i != lines.front()) continue;
        has_paid = has_paid || l.has_paid;
        has_balance = has_balance || l.has_balance;
        paid += l.paid;
        balance += l.balance;
    }
    const auto value = d.has_value != 0 ? d.value : d.taxable + d.tax.total();
    if (has_paid)
        d.paid = abs(paid);
    else if (has_balance)
        d.paid = abs(value) - abs(balance);
    else if (d.paid_on.known())
        d.paid = abs(value);
    d.has_paid = has_paid || has_balance || d.paid_on.known();
}

void Maker::emit(const Lines& lines, LineKind kind) {
    const bool once = repeats_whole_document(lines);
    const auto& first = line(lines.front());
    Document d;
    Money outside;
    bool has_value = false, open = false;
    for (const auto i : lines) {
        const auto& l = line(i);
        has_value = has_value || l.has_value;
        open = open || l.taxable_open;
        if (once && i != lines.front()) continue;
        d.taxable += l.taxable;
        d.tax += l.tax;
        outside += l.outside;
    }
    Money value =
        has_value ? once ? first.value : value_of(lines, d.taxable + d.tax.total()) : Money{};
    if (open) d.taxable = value - d.tax.total() - outside;
    const auto leading = d.taxable != Money{}       ? d.taxable
                         : d.tax.total() != Money{} ? d.tax.total()
                                                    : value;
    d.kind = kind.by_sign && leading.paise < 0 ? DocKind::credit_note : kind.kind;
    // A note's amounts are kept positive, whichever way the register prints them.
    const bool turn = leading.paise < 0 && sign_of(d.kind) < 0;
    if (turn) {
        d.taxable = -d.taxable;
        d.tax = -d.tax;
        value = -value;
    }
    parts_.clear();
    for (const auto i : lines) {
        const auto& l = line(i);
        RowPart part;
        part.row = l.row;
        if (!once || i == lines.front()) {
            part.taxable = turn ? -l.taxable : l.taxable;
            part.tax = turn ? -l.tax.total() : l.tax.total();
        }
        // The taxable value was derived for the document, not for its rows.
        if (open && lines.size() == 1) part.taxable = d.taxable;
        parts_.push_back(part);
    }
    d.origin = Origin::books;
    d.location = first.row;
    d.supplier_gstin = first.gstin;
    d.buyer_gstin = first.buyer;
    d.supplier_name = first.name;
    d.number = first.number;
    d.voucher = first.voucher;
    d.date = first.date;
    d.entry_date = first.entry_date;
    d.original_number = first.original_number;
    d.original_date = first.original_date;
    d.period = first.period;
    d.port_code = first.port;
    d.type_text = first.type_text;
    d.extra = first.extra;
    d.value = value;
    d.has_value = has_value;
    for (const auto i : lines) {
        const auto& l = line(i);
        if (d.pos == 0) d.pos = l.pos;
        if (l.reverse_charge == Flag::yes || d.reverse_charge == Flag::absent)
            d.reverse_charge = l.reverse_charge;
        if (l.eligible == Flag::yes || d.eligible == Flag::absent) d.eligible = l.eligible;
    }
    take_payments(lines, d);
    intake_.books.add(d, parts_);
    ++account_.document;
    account_.part += static_cast<std::uint32_t>(lines.size() - 1);
    add_up(d);
}

void Maker::add_up(const Document& d) {
    auto& file = intake_.files.front();
    file.taxable += signed_taxable(d);
    file.tax += signed_tax(d);
}

} // namespace

void make_documents(Register r, Intake& intake, Complaints& complaints) {
    Maker(r, intake).make();
    if (intake.books.empty())
        complaints.warn(Code::bad_row, {}, "rows with documents", "none",
                        "The headings were understood, but nothing stands under them.");
}

} // namespace milaan::books
