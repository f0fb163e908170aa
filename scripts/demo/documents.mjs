// What a supplier reported and what the buyer's clerk typed, before either becomes a file.
//
// A portal document says where it stands: `statement` is the GSTR-2B that carries it ("102026",
// "092026" or null for IMS only), `ims` whether the IMS download has it. Amounts are paise and
// positive, also on credit notes. A book entry has signed lines: minus is a return.

import { BUYER, nextNumber } from './cast.mjs';
import { HEADS, noTax, oct, percent, plusDays, rs, sumTax } from './values.mjs';

export const THIS_MONTH = '102026';
export const LAST_MONTH = '092026';
export const NEXT_MONTH = '112026';

/// Tax of a supply to the buyer: IGST across states, CGST and SGST within.
export function taxOf(supplier, taxable, rate = supplier.rate) {
  if (supplier.state !== BUYER.state) return { ...noTax(), igst: percent(taxable, rate) };
  const half = percent(taxable, rate / 2);
  return { ...noTax(), cgst: half, sgst: half };
}

/// `taxable` in rupees. Everything else may be overridden by name.
export function reported(section, supplier, date, taxable, more = {}) {
  const { rate, ...given } = more;
  const paise = rs(taxable);
  const tax = given.tax ?? taxOf(supplier, paise, rate);
  return {
    section,
    supplier,
    number: given.number ?? nextNumber(supplier),
    date,
    type: 'R',
    pos: BUYER.state,
    taxable: paise,
    tax,
    value: paise + (given.reverse === 'Y' ? 0 : sumTax(tax)),
    reverse: 'N',
    available: 'Y',
    reason: '',
    form: 'R1',
    supplierPeriod: THIS_MONTH,
    filed: supplier.filesOn,
    statement: THIS_MONTH,
    ims: true,
    action: 'N',
    remarks: '',
    pendingBlocked: 'N',
    remarksBlocked: 'N',
    reductionBlocked: 'N',
    ...given,
  };
}

/// A document of the September statement: its return is filed, so IMS no longer has it.
export const lastMonths = (section, supplier, date, taxable, more = {}) =>
  reported(section, supplier, date, taxable, {
    supplierPeriod: LAST_MONTH,
    filed: '2026-10-10',
    statement: LAST_MONTH,
    ims: false,
    ...more,
  });

/// Saved by the supplier, not filed: in IMS, in no statement.
export const saved = (section, supplier, date, taxable, more = {}) =>
  reported(section, supplier, date, taxable, { filed: null, statement: null, ...more });

/// The amendment of `original`, in this month's statement.
export const amended = (section, original, taxable, more = {}) =>
  reported(section, original.supplier, original.date, taxable, {
    number: original.number,
    original,
    ...more,
  });

/// Never passes through IMS: reverse charge, place of supply, time limit, ISD, imports.
export const direct = (section, supplier, date, taxable, more = {}) =>
  reported(section, supplier, date, taxable, { ims: false, ...more });

const isCredit = (section) => section === 'b2bcn' || section === 'b2bcna';

/// Vouchers of the register are all of October: a bill that came late is entered in the first days.
function enteredOn(date) {
  if (date < oct(1)) return oct(1 + (Number(date.slice(8)) % 5));
  return date > oct(31) ? oct(31) : date;
}

/// The bill total that a register shows: its lines, rounded to the rupee.
function roundedTotal(lines, reverse) {
  const total = lines.reduce((sum, l) => sum + l.taxable + (reverse === 'Y' ? 0 : sumTax(l.tax)), 0);
  return Math.round(total / 100) * 100;
}

/// The entry a careful clerk makes of a portal document; `more` says what was done otherwise.
export function booked(document, more = {}) {
  const sign = isCredit(document.section) ? -1 : 1;
  return {
    name: document.supplier.name,
    gstin: document.supplier.gstin,
    number: document.number,
    date: document.date,
    voucher: sign < 0 ? 'Debit Note' : 'Purchase',
    reverse: document.reverse,
    value: more.lines ? roundedTotal(more.lines, document.reverse) : sign * document.value,
    lines: [
      {
        taxable: sign * document.taxable,
        tax: Object.fromEntries(HEADS.map((h) => [h, sign * document.tax[h] || 0])),
      },
    ],
    ...more,
    entered: enteredOn(more.entered ?? plusDays(document.date, 1)),
  };
}

/// Same, with another taxable value in rupees and the tax that belongs to it.
export function bookedAt(document, taxable, { rate, tax: given, ...rest } = {}) {
  const sign = isCredit(document.section) ? -1 : 1;
  const tax = given ?? taxOf(document.supplier, rs(taxable), rate);
  const line = {
    taxable: sign * rs(taxable),
    tax: Object.fromEntries(HEADS.map((h) => [h, sign * tax[h] || 0])),
  };
  return booked(document, { lines: [line], ...rest });
}

/// An entry with no portal document behind it.
export function bookedAlone(supplier, date, taxable, given = {}) {
  const document = reported('b2b', supplier, date, taxable, given);
  return booked(document);
}

/// An entry's lines at several rates: parts of the taxable value, in rupees, by rate.
export function linesAt(supplier, parts) {
  return parts.map(([rate, taxable]) => ({
    rate,
    taxable: rs(taxable),
    tax: taxOf(supplier, rs(taxable), rate),
  }));
}
