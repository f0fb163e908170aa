// The cases that matchers stumble over, many of each, at suppliers that have a few ordinary pairs
// besides. `plant` tells the kind; 'unanswerable' ones have no right answer but "ambiguous".

import { Month } from './month.mjs';
import { newSeries, numberOf, text } from './numbers.mjs';
import { addDays, totalTax } from './values.mjs';

const EACH = 60;

function ordinary(month, supplier, count) {
  for (let i = 0; i < count; i++) {
    const document = month.issue(supplier, addDays('2026-03-02', month.random.int(0, 55)));
    month.report(document);
    month.book([document], month.random.chance(0.5) ? {} : { number: serialOf(document) });
  }
}

const serialOf = (document) => document.parts.find((p) => p.kind === 'serial').text;

function at(month, supplier, serial, date, options = {}) {
  const series = options.series ?? supplier.series[0];
  return month.issue(supplier, date, { ...options, parts: numberOf(series, serial, date) });
}

/** A number of the buyer's own voucher series, in no document's range: one that happened to be a
 *  document's would be an answer. */
const voucher = (month) => `PV/${month.random.int(100, 599)}`;

const PLANTS = {
  /** Neighbours of one amount, one missing on each side: they are not each other. */
  neighbours(month, s, mark) {
    const date = addDays('2026-04-02', month.random.int(0, 20));
    const taxable = month.amount();
    const [a, b] = [0, 1].map((i) => at(month, s, 7000 + i, addDays(date, i), { taxable }));
    month.report(a);
    month.book([b]);
    mark(a, b);
  },
  /** A number used again after 1 April, the old and the new one ten days apart. */
  newYear(month, s, mark) {
    const serial = month.random.int(1, 40);
    const same = month.random.chance(0.3) ? month.amount() : undefined;
    const series = newSeries(month.random, { style: 'padded' });
    const old = at(month, s, serial, addDays('2026-03-26', month.random.int(0, 5)), { series, taxable: same });
    const fresh = at(month, s, serial, addDays('2026-04-01', month.random.int(0, 5)), { series, taxable: same });
    for (const d of [old, fresh]) {
      month.report(d);
      month.book([d]);
    }
    mark(old, fresh);
  },
  /** An invoice and a credit note under one number. */
  oneNumber(month, s, mark) {
    const date = addDays('2026-04-03', month.random.int(0, 15));
    const invoice = at(month, s, 300, date);
    const note = at(month, s, 300, addDays(date, month.random.int(0, 8)), { kind: 'credit',
      taxable: month.random.chance(0.4) ? invoice.taxable : Math.ceil(invoice.taxable / 3) });
    for (const d of [invoice, note]) {
      month.report(d);
      month.book([d], { negative: d.kind === 'credit' && month.random.chance(0.5) });
    }
    mark(invoice, note);
  },
  /** Two branches with one running number, the register without the branch. */
  branches(month, s, mark) {
    const date = addDays('2026-04-03', month.random.int(0, 20));
    const pair = ['AHM', 'BOM'].map((branch) => {
      const series = { ...newSeries(month.random, { style: 'branch' }), branch };
      return at(month, s, 118, addDays(date, month.random.int(0, 3)), { series });
    });
    const bare = month.random.chance(0.5);
    for (const d of pair) {
      month.report(d);
      month.book([d], bare ? { number: '118' } : {});
    }
    mark(...pair);
  },
  /** Booked twice, and the next number of the same amount truly missing from the books. */
  twiceAndMissing(month, s, mark) {
    const date = addDays('2026-04-03', month.random.int(0, 20));
    const taxable = month.amount();
    const [booked, missing] = [0, 1].map((i) => at(month, s, 550 + i, addDays(date, i), { taxable }));
    month.report(booked);
    month.report(missing);
    month.book([booked]);
    month.book([booked], { date: addDays(date, month.random.int(0, 2)) });
    mark(booked, missing);
  },
  /** Two invoices on three vouchers: one is shared. */
  threeForTwo(month, s, mark) {
    const date = addDays('2026-04-03', month.random.int(0, 20));
    const [a, b] = [410, 411].map((serial) => at(month, s, serial, date));
    month.report(a);
    month.report(b);
    const cut = (d, share) => part(d, share, month);
    const [a1, a2] = cut(a, 60);
    const [b1, b2] = cut(b, 30);
    month.book([a], { number: text(a.parts), lines: [a1], value: a1.taxable + totalTax(a1.tax) });
    month.book([a, b], { number: `${serialOf(a)}/${serialOf(b)}`, lines: [a2, b1],
      value: a2.taxable + b1.taxable + totalTax(a2.tax) + totalTax(b1.tax) });
    month.book([b], { number: text(b.parts), lines: [b2], value: b2.taxable + totalTax(b2.tax) });
    mark(a, b);
  },
  /** One voucher; two different sets of invoices add up to it. */
  twoSums(month, s, mark) {
    const date = addDays('2026-04-03', month.random.int(0, 20));
    const total = month.random.int(50, 500) * 10_000;
    const shares = [0.31, 0.69, 0.42, 0.58].map((share) => Math.round((total * share) / 1000) * 1000);
    shares[1] = total - shares[0];
    shares[3] = total - shares[2];
    const four = shares.map((taxable, i) => at(month, s, 900 + i * 7, date, { taxable, rate: 18 }));
    for (const d of four) month.report(d);
    month.book(four.slice(0, 2), { number: voucher(month) });
    mark(...four);
  },
  /** Two invoices of one day and amount; the register has one, under a number of its own. */
  twins(month, s, mark) {
    const date = addDays('2026-04-03', month.random.int(0, 20));
    const taxable = month.amount();
    const two = [0, 1].map((i) => at(month, s, 620 + i * 3, date, { taxable }));
    for (const d of two) month.report(d);
    month.book([two[month.random.int(0, 1)]], { number: voucher(month) });
    mark(...two);
  },
};
export const UNANSWERABLE = new Set(['twoSums', 'twins']);

function part(document, share) {
  const tax = Object.fromEntries(Object.entries(document.tax).map(([head, paise]) => [head,
    Math.round((paise * share) / 100)]));
  const taxable = Math.round((document.taxable * share) / 100);
  const rest = Object.fromEntries(Object.entries(document.tax).map(([head, paise]) => [head, paise - tax[head]]));
  return [{ rate: document.rate, taxable, tax },
    { rate: document.rate, taxable: document.taxable - taxable, tax: rest }];
}

export function makeHard(random) {
  const month = new Month(random);
  for (const [plant, make] of Object.entries(PLANTS)) {
    for (let i = 0; i < EACH; i++) {
      const supplier = month.supplier({ style: random.pick(['padded', 'prefixed', 'prefixYear', 'typed']) });
      supplier.series[0].serial = random.int(1000, 4000);
      ordinary(month, supplier, random.int(4, 9));
      make(month, supplier, (...documents) => {
        for (const d of documents) month.tags.get(d.id).plant = plant;
      });
    }
  }
  return month;
}
