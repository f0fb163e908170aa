#include "books/kinds.hpp"

#include <algorithm>

namespace milaan::books {

namespace {

/// Fewer lines than this, all negative, are taken for returns; more for a register that prints
/// purchases as credits.
constexpr std::uint32_t kFewLines = 3;

bool is_note_word(TypeWord w) {
    return w == TypeWord::credit_note || w == TypeWord::debit_note ||
           w == TypeWord::purchase_return || w == TypeWord::isd_credit;
}

bool says_note(const Line& l) {
    return is_note_word(l.document_word) || is_note_word(l.voucher_word) || l.from_note_column ||
           l.supply_word == TypeWord::notes;
}

struct Signs {
    std::uint32_t plus = 0, minus = 0;

    void see(Money m) {
        plus += m.paise > 0;
        minus += m.paise < 0;
    }
    [[nodiscard]] bool mostly_minus() const { return minus > 4 * plus; }
    [[nodiscard]] bool mostly_plus() const { return plus > 4 * minus; }
};

} // namespace

SignFacts settle_signs(Register& r) {
    SignFacts facts;
    facts.notes = r.notes;
    Signs taxable, tax, value;
    for (const auto& l : r.lines) {
        facts.types_documents = facts.types_documents || l.document_word == TypeWord::invoice;
        if (says_note(l)) continue;
        taxable.see(l.taxable);
        tax.see(l.tax.total());
        value.see(l.value);
        facts.ledger_sided =
            facts.ledger_sided || (l.supply_word == TypeWord::invoice && !l.note_letters &&
                                   l.document_word == TypeWord::credit);
    }
    const bool any_plus = taxable.mostly_plus() || tax.mostly_plus() || value.mostly_plus();
    const bool all_minus =
        !any_plus && (taxable.mostly_minus() || tax.mostly_minus() || value.mostly_minus());
    const auto lines = std::max({taxable.minus, tax.minus, value.minus});
    facts.turned = r.signs == SignUse::decided ? all_minus && !r.returns && lines >= kFewLines
                                               : r.signs == SignUse::turned;
    // Where one column runs against the others (the payable is a credit), it alone is turned.
    const bool alone = any_plus && r.signs == SignUse::decided;
    const bool turn_taxable = facts.turned || (alone && taxable.mostly_minus());
    const bool turn_tax = facts.turned || (alone && tax.mostly_minus());
    const bool turn_value = facts.turned || (alone && value.mostly_minus());
    bool minus = false, plus = false;
    for (auto& l : r.lines) {
        if (turn_taxable) l.taxable = -l.taxable;
        if (turn_tax) l.tax = -l.tax;
        if (turn_value) {
            l.value = -l.value;
            l.outside = -l.outside;
        }
        const auto amount = l.leading().paise;
        minus = minus || amount < 0;
        plus = plus || amount > 0;
        const bool debit =
            l.document_word == TypeWord::debit_note || l.voucher_word == TypeWord::debit_note;
        facts.debit_negative = facts.debit_negative || (debit && amount < 0);
    }
    facts.is_signed = minus && plus;
    return facts;
}

LineKind kind_of(const Line& l, const SignFacts& facts, bool returns_register) {
    const bool negative = l.leading().paise < 0;
    const auto credit = LineKind{DocKind::credit_note, false};
    const auto debit = LineKind{DocKind::debit_note, false};
    if (l.bill_of_entry || l.supply_word == TypeWord::bill_of_entry ||
        l.document_word == TypeWord::bill_of_entry)
        return {DocKind::bill_of_entry, false};
    if (l.supply_word == TypeWord::isd || l.supply_word == TypeWord::isd_credit ||
        l.document_word == TypeWord::isd || l.document_word == TypeWord::isd_credit) {
        const bool note = negative || l.supply_word == TypeWord::isd_credit ||
                          l.document_word == TypeWord::isd_credit ||
                          l.document_word == TypeWord::credit_note;
        return {note ? DocKind::isd_credit_note : DocKind::isd_invoice, false};
    }
    // A return is the supplier's credit note whoever calls it so, and so is any note below zero.
    if (l.document_word == TypeWord::purchase_return || l.voucher_word == TypeWord::purchase_return)
        return credit;
    const auto any_word = [&](TypeWord w) { return l.document_word == w || l.voucher_word == w; };
    if (facts.notes != NoteSide::decided) {
        const bool mirrored = facts.notes == NoteSide::buyer;
        if (any_word(TypeWord::debit_note)) return mirrored ? credit : debit;
        if (any_word(TypeWord::credit_note)) return mirrored ? debit : credit;
    }
    if (says_note(l) && negative) return credit;
    if (l.document_word == TypeWord::credit_note) return credit;
    if (l.document_word == TypeWord::debit_note) return debit;
    if (l.voucher_word == TypeWord::debit_note)
        // Above zero in a register with signs it adds to the purchases: the supplier's debit note.
        return facts.is_signed && facts.debit_negative ? debit : credit;
    if (l.voucher_word == TypeWord::credit_note)
        return facts.is_signed && facts.debit_negative ? debit : credit;
    if (l.document_word == TypeWord::credit || l.document_word == TypeWord::debit) {
        const bool is_note =
            l.note_letters || facts.types_documents || l.supply_word == TypeWord::notes;
        // "Credit" beside a purchase is how it is paid for.
        if (is_note) {
            const bool says_credit = l.document_word == TypeWord::credit;
            return says_credit != facts.ledger_sided ? credit : debit;
        }
    }
    if (l.from_note_column || l.supply_word == TypeWord::notes || returns_register) return credit;
    return {};
}

std::string describe(const SignFacts& facts, const std::vector<Line>& lines) {
    std::string out;
    const auto say = [&](const std::string& s) { out += (out.empty() ? "" : "; ") + s; };
    std::uint32_t returns = 0, by_sign = 0, supplier_debit = 0;
    for (const auto& l : lines) {
        const auto kind = kind_of(l, facts, false);
        const bool debit =
            l.document_word == TypeWord::debit_note || l.voucher_word == TypeWord::debit_note;
        returns += debit && kind.kind == DocKind::credit_note;
        supplier_debit += kind.kind == DocKind::debit_note;
        by_sign += kind.by_sign && l.leading().paise < 0;
    }
    if (facts.turned) say("all amounts are below zero: read as purchases with the sign turned");
    if (returns != 0)
        say(std::to_string(returns) +
            " called debit note taken as returns, the supplier's credit notes");
    if (supplier_debit != 0)
        say(std::to_string(supplier_debit) + " taken as the supplier's debit notes");
    if (by_sign != 0) say(std::to_string(by_sign) + " below zero taken as credit notes");
    return out;
}

} // namespace milaan::books
