#include "books/row_cells.hpp"

#include "base/text.hpp"

namespace milaan::books {

BlockView::BlockView(const Block& b) : block(b), totals(b.columns) {
    const auto& used = b.columns.used;
    DecimalEvidence marks_together;
    OrderEvidence orders_together;
    std::uint32_t debits = 0, credits = 0; // of the ledgers: all columns but the invoice value
    for (std::size_t i = 0; i < b.evidence.size(); ++i) {
        const auto& e = b.evidence[i];
        marks_together.add(e.marks);
        orders_together.add(e.order);
        if (used[i].role == Role::value) continue;
        debits += e.debit;
        credits += e.credit;
    }
    amounts.resize(used.size());
    for (std::size_t i = 0; i < used.size(); ++i) {
        const auto& e = b.evidence[i];
        // One program wrote all columns, so a column without proof follows the others.
        auto mark = (e.marks.none() ? marks_together : e.marks).mark();
        if (b.options.decimal != DecimalUse::decided)
            mark = b.options.decimal == DecimalUse::comma ? DecimalMark::comma : DecimalMark::point;
        marks.push_back(mark);
        auto order = (e.order.none() ? orders_together : e.order).order();
        if (b.options.dates != DateOrder::decided)
            order = b.options.dates == DateOrder::month_first ? DayOrder::month_first
                                                              : DayOrder::day_first;
        orders.push_back(order);
        // What most cells are is the direction of a purchase; where they balance, a purchase
        // credits the supplier's account (the value) and debits the ledgers. A ledger alone may
        // hold nothing but a return, so they are taken together.
        const bool credit = used[i].role == Role::value ? e.credit >= e.debit : credits > debits;
        plus.push_back(credit ? LedgerSide::credit : LedgerSide::debit);
        std::size_t half = kNoColumn;
        if (used[i].role == Role::head_taxable && used[i].head == sgst)
            for (std::size_t k = 0; k < used.size(); ++k)
                if (used[k].role == Role::head_taxable && used[k].head == cgst &&
                    used[k].rate == used[i].rate)
                    half = k;
        other_half.push_back(half);
        has_tax_total = has_tax_total || used[i].role == Role::tax_total;
    }
}

void CellReader::read(const SheetRow& row, BlockView& view, RowCells& d) {
    const auto& used = view.block.columns.used;
    for (std::size_t i = 0; i < used.size(); ++i) {
        const auto cell = sheet_.cell(row, i);
        if (is_amount_role(used[i].role)) {
            read_amount(i, cell, sheet_.kind(row, i), view, d);
            continue;
        }
        if (cell.empty()) continue;
        switch (used[i].role) {
        case Role::supplier_gstin:
            d.gstin = cell;
            break;
        case Role::buyer_gstin:
            d.buyer = cell;
            break;
        case Role::supplier_name:
            d.name = cell;
            break;
        case Role::number:
            d.number = cell;
            break;
        case Role::note_number:
            d.note_number = cell;
            break;
        case Role::bill_of_entry:
            d.bill_of_entry = cell;
            break;
        case Role::original_number:
            d.original_number = cell;
            break;
        case Role::voucher:
            d.voucher = cell;
            break;
        case Role::date:
            d.date = i;
            break;
        case Role::note_date:
            d.note_date = i;
            break;
        case Role::bill_of_entry_date:
            d.bill_of_entry_date = i;
            break;
        case Role::original_date:
            d.original_date = i;
            break;
        case Role::entry_date:
            d.entry_date = i;
            break;
        case Role::paid_on:
            d.paid_on = i;
            break;
        case Role::period:
            d.period = cell;
            break;
        case Role::document_type:
        case Role::voucher_type:
        case Role::supply_type:
        case Role::gst_treatment:
        case Role::status:
            read_type(used[i], cell, d);
            break;
        case Role::place_of_supply:
            d.place = cell;
            break;
        case Role::reverse_charge:
            d.reverse = cell;
            break;
        case Role::eligibility:
            d.eligibility = cell;
            break;
        case Role::port_code:
            d.port = cell;
            break;
        case Role::tax_inclusive:
            d.inclusive = cell;
            break;
        case Role::currency:
            d.currency = cell;
            break;
        case Role::line_item:
            d.line.item = d.line.item * 31 + static_cast<std::uint32_t>(text::hash(cell)) + 1;
            d.item_or_rate = true;
            break;
        case Role::rate:
            d.item_or_rate = true;
            break;
        case Role::none:
        case Role::taxable:
        case Role::head_taxable:
        case Role::ledger:
        case Role::tax:
        case Role::itc_tax:
        case Role::tax_total:
        case Role::value:
        case Role::either_amount:
        case Role::not_taxable:
        case Role::other_amount:
        case Role::paid:
        case Role::balance:
        case Role::portal:
        case Role::ignored:
            break;
        }
    }
}

void CellReader::read_amount(std::size_t i, std::string_view cell, sheets::CellKind kind,
                             BlockView& view, RowCells& d) {
    auto& amount = view.amounts[i];
    amount = AmountText{};
    amount.blank = true;
    if (cell.empty()) return;
    const auto parsed =
        parse_amount(cell, kind == sheets::CellKind::number ? DecimalMark::point : view.marks[i]);
    const auto& column = view.block.columns.used[i];
    if (!parsed) {
        if (!column.unnamed && d.bad_amount == kNoColumn) d.bad_amount = i;
        return;
    }
    amount = parsed.value();
    if (amount.side != LedgerSide::none && amount.side != view.plus[i])
        amount.value = -amount.value;
    d.rounded = d.rounded || amount.rounded;
    ++d.good_amounts;
    const bool beside = column.role == Role::not_taxable || column.role == Role::other_amount ||
                        column.role == Role::paid || column.role == Role::balance;
    if (!amount.blank && !beside) d.amounts = true;
}

void CellReader::read_type(const Column& column, std::string_view cell, RowCells& d) {
    const auto word = words_.of(cell, type_word);
    auto& line = d.line;
    if (word == TypeWord::cancelled) d.cancelled = true;
    if (word == TypeWord::unregistered) d.unregistered = true;
    if (column.role == Role::status || column.role == Role::gst_treatment) return;
    // The supply type is what the portal prints; of the others the supplier's words come first.
    if (d.type_text.empty() || column.role == Role::supply_type) d.type_text = cell;
    line.note_letters = line.note_letters || column.notes;
    if (column.role == Role::voucher_type) {
        if (line.voucher_word == TypeWord::none || line.voucher_word == TypeWord::invoice)
            line.voucher_word = word;
        return;
    }
    const bool is_note = word == TypeWord::credit_note || word == TypeWord::debit_note ||
                         word == TypeWord::purchase_return;
    if (column.role == Role::supply_type && !is_note) {
        if (line.supply_word == TypeWord::none || line.supply_word == TypeWord::invoice)
            line.supply_word = word;
        return;
    }
    if (line.document_word == TypeWord::none || line.document_word == TypeWord::invoice)
        line.document_word = word;
}

void sum_amounts(const BlockView& view, RowCells& d) {
    const auto& used = view.block.columns.used;
    auto& line = d.line;
    Money by_head;
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!is_amount_role(used[i].role)) continue;
        const auto& amount = view.amounts[i];
        const auto role = used[i].role;
        if (role == Role::taxable || role == Role::ledger) {
            line.taxable += amount.value;
        } else if (role == Role::head_taxable) {
            // Under CGST and under SGST stands the same taxable value.
            const auto half = view.other_half[i];
            const bool counted = half != kNoColumn && view.amounts[half].value != Money{};
            if (used[i].head != cess && !counted) by_head += amount.value;
        } else if (role == Role::tax) {
            line.tax.at(used[i].head) += amount.value;
            if (used[i].reverse && amount.value != Money{}) line.reverse_charge = Flag::yes;
        } else if (role == Role::tax_total) {
            d.tax_total += amount.value;
        } else if (role == Role::value) {
            line.value += amount.value;
            line.has_value = line.has_value || !amount.blank;
        } else if (role == Role::not_taxable) {
            line.outside += amount.value;
        } else if (role == Role::paid) {
            line.paid += amount.value;
            line.has_paid = line.has_paid || !amount.blank;
        } else if (role == Role::balance) {
            line.balance += amount.value;
            line.has_balance = line.has_balance || !amount.blank;
        }
    }
    if (view.block.columns.taxable == TaxableFrom::head_columns) line.taxable = by_head;
    const bool inclusive = view.block.options.taxable == TaxableUse::with_tax ||
                           (view.block.options.taxable == TaxableUse::decided &&
                            !d.inclusive.empty() && yes_no(d.inclusive).yes);
    if (inclusive) line.taxable -= line.tax.total() + d.tax_total;
    line.taxable_open = view.block.columns.taxable == TaxableFrom::value && line.has_value;
}

} // namespace milaan::books
