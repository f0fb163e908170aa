// The month's ordinary purchases: supplier and clerk agree on what was bought, and the clerk types
// as clerks do. The noise follows what was measured between real registers and statements:
// a supplier's numbers are mistyped in the same way all month, dates slip by a few days, paise are
// rounded.

import { booked, linesAt, reported } from './documents.mjs';
import { HEADS, addTax, oct, plusDays, rs, sumTax } from './values.mjs';

const TYPED = {
  asis: (number) => number,
  tail: (number) => String(Number(number.match(/\d+$/)[0])),
  seps: (number) => number.replaceAll('-', '/'),
  zeros: (number) => number.replace(/(\D)0+(\d+)$/, '$1$2'),
  noyear: (number) => number.replace('26-27/', ''),
  bare: (number) => String(parseInt(number, 10)),
};
/// How the pair is told apart from an exact one, by the clerk's habit alone.
const VERDICT_OF_HABIT = {
  asis: 'exact',
  tail: 'probable',
  seps: 'tolerance',
  zeros: 'tolerance',
  noyear: 'tolerance',
  bare: 'tolerance',
};

function amountsWithinARupee(line, dice) {
  const off = dice.between(1, 60) * (dice.happens(50) ? 1 : -1);
  const tax = { ...line.tax };
  for (const h of HEADS) if (tax[h] !== 0) tax[h] += Math.round(off / 4);
  return { ...line, taxable: line.taxable + off, tax };
}

function onePair(supplier, day, dice) {
  // Most prices are whole rupees; one in three carries paise.
  const rupees = dice.between(supplier.low, supplier.high);
  const taxable = rupees + (dice.happens(33) ? dice.between(1, 99) / 100 : 0);
  const mixed = supplier.rate === 18 && dice.happens(8);
  let lines;
  if (mixed) {
    const lower = Math.round(taxable * 0.2);
    lines = linesAt(supplier, [[18, (rs(taxable) - rs(lower)) / 100], [5, lower]]);
  } else {
    lines = linesAt(supplier, [[supplier.rate, taxable]]);
  }
  const total = lines.reduce((sum, l) => sum + l.taxable, 0);
  const tax = lines.map((l) => l.tax).reduce(addTax);
  // Sellers round the bill to a rupee more often than not.
  const value = dice.happens(60) ? Math.round((total + sumTax(tax)) / 100) * 100 : total + sumTax(tax);
  const document = reported('b2b', supplier, oct(day), total / 100, {
    tax,
    value,
    action: dice.happens(35) ? 'A' : 'N',
    einvoice: supplier.high > 600000 && dice.happens(50),
  });

  const slips = dice.below(100);
  const habit = supplier.habit === 'asis' || slips < 85 ? supplier.habit : 'asis';
  const number = TYPED[habit](document.number);
  let verdict = number === document.number ? 'exact' : VERDICT_OF_HABIT[habit];
  let date = document.date;
  if (slips >= 94) {
    date = plusDays(date, dice.between(1, 6));
    if (date > oct(31)) date = oct(31);
    if (date !== document.date) verdict = 'probable';
  }
  if (!mixed && slips >= 6 && slips < 15) {
    lines = lines.map((l) => amountsWithinARupee(l, dice));
    if (verdict === 'exact') verdict = 'tolerance';
  }
  // The bill total is typed as printed; what the lines miss of it is the round-off.
  const entry = booked(document, { number, date, lines, value, entered: plusDays(date, dice.between(0, 4)) });
  return { verdict, portal: [document], books: [entry] };
}

export function ordinaryMonth(suppliers, dice) {
  const pairs = [];
  for (const supplier of Object.values(suppliers)) {
    const days = Array.from({ length: supplier.ordinary }, () => dice.between(1, 30)).sort((a, b) => a - b);
    for (const day of days) pairs.push(onePair(supplier, day, dice));
  }
  return pairs;
}
