// Writes the buyer's purchase register as an accounting package prints it: title rows, one row per
// voucher (per rate where a bill has several), Indian digit grouping, a Grand Total at the foot.

import { BUYER } from './cast.mjs';
import { HEADS, addTax, bookDate, indian, noTax, sumTax } from './values.mjs';

const COLUMNS = [
  'Date', 'Particulars', 'Voucher Type', 'Voucher No.', 'Supplier Invoice No.',
  'Supplier Invoice Date', 'GSTIN/UIN', 'Reverse Charge', 'Rate', 'Taxable Value', 'IGST', 'CGST',
  'SGST', 'Cess', 'Round Off', 'Gross Total', 'Bill of Entry No.', 'Port Code',
];

/// Bought over the counter from people without a GSTIN: in every register, in no portal file.
const UNREGISTERED = [
  ['2026-10-08', 'Tea and snacks (unregistered)', '1184', 426000],
  ['2026-10-16', 'Auto and porter charges (unregistered)', '77', 193500],
  ['2026-10-29', 'Garden upkeep (unregistered)', '12', 350000],
];

const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const money = (paise) => (paise === 0 ? '' : indian(paise));

function voucherNumbers() {
  const used = {};
  return (voucher) => {
    const series = voucher === 'Debit Note' ? 'DN' : 'PUR';
    used[series] = (used[series] ?? (series === 'DN' ? 30 : 1204)) + 1;
    return `${series}/${used[series]}`;
  };
}

function rowsOf(entry, voucherNumber) {
  return entry.lines.map((line, index) => {
    const last = index === entry.lines.length - 1;
    const dueOn = entry.reverse === 'Y' ? noTax() : line.tax;
    const sum = line.taxable + sumTax(dueOn);
    const others = entry.lines
      .slice(0, index)
      .reduce((total, l) => total + l.taxable + (entry.reverse === 'Y' ? 0 : sumTax(l.tax)), 0);
    const gross = last ? entry.value - others : sum;
    return {
      texts: [
        bookDate(entry.entered),
        entry.name,
        entry.voucher,
        voucherNumber,
        entry.bill ? entry.invoice : entry.number,
        bookDate(entry.date),
        entry.gstin,
        entry.reverse === 'Y' ? 'Y' : '',
        line.rate ? `${line.rate}%` : '',
      ],
      taxable: line.taxable,
      tax: line.tax,
      roundOff: gross - sum,
      gross,
      bill: entry.bill ? [entry.number, entry.bill] : ['', ''],
    };
  });
}

export function purchaseRegister(entries) {
  const numberOf = voucherNumbers();
  const bare = UNREGISTERED.map(([date, name, number, paise]) => ({
    entered: date, date, name, number, gstin: '', voucher: 'Purchase', reverse: 'N', value: paise,
    lines: [{ taxable: paise, tax: noTax() }],
  }));
  const inOrder = [...entries, ...bare]
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => (a.entry.entered < b.entry.entered ? -1 : a.entry.entered > b.entry.entered ? 1 : a.index - b.index));
  const rows = inOrder.flatMap(({ entry }) => rowsOf(entry, numberOf(entry.voucher)));
  const total = rows.reduce(
    (sum, r) => ({
      taxable: sum.taxable + r.taxable,
      tax: addTax(sum.tax, r.tax),
      roundOff: sum.roundOff + r.roundOff,
      gross: sum.gross + r.gross,
    }),
    { taxable: 0, tax: noTax(), roundOff: 0, gross: 0 },
  );
  const amounts = (r) => [r.taxable, ...HEADS.map((h) => r.tax[h]), r.roundOff, r.gross].map(money);
  const lines = [
    [BUYER.name],
    [BUYER.address],
    [`GSTIN: ${BUYER.gstin}`],
    ['Purchase Register'],
    ['1-Oct-26 to 31-Oct-26'],
    [],
    COLUMNS,
    ...rows.map((r) => [...r.texts, ...amounts(r), ...r.bill]),
    [],
    ['', 'Grand Total', '', '', '', '', '', '', '', ...amounts(total), '', ''],
  ];
  return lines.map((line) => line.map(cell).join(',') + '\r\n').join('');
}
