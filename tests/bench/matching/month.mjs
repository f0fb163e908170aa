// One buyer's March and April 2026: what its suppliers issued, what the portal shows of it and what
// the register has. Truth is by construction: both sides carry the ids of what they stand for.
//
//   issued    { id, supplier, kind, date, parts, taxable, rate, tax, value }
//   portal    { id, of: [issued id], section, period, buyer, gstin, number, date, kind, taxable, tax,
//               value, original? }
//   register  { id, of: [issued id], gstin, name, number, date, kind, negative, lines, value }
// Amounts are paise, positive; a credit note is told by its kind.

import { damaged, newSeries, nextNumber, numberOf, text } from './numbers.mjs';
import { HABIT } from './rates.mjs';
import { HEADS, HOME, STATES, addDays, gstinOf, mistypedGstin, newPan, taxOf, totalTax } from './values.mjs';

export const PERIODS = ['032026', '042026'];
const periodOf = (date) => `${date.slice(5, 7)}${date.slice(0, 4)}`;
const RATES = { 18: 0.6, 5: 0.3, 40: 0.1 };

export class Month {
  constructor(random) {
    this.random = random;
    this.pans = new Set();
    this.buyerPan = newPan(random, this.pans);
    this.buyer = gstinOf(HOME, this.buyerPan);
    this.otherBuyer = gstinOf('24', this.buyerPan);
    this.issued = [];
    this.portal = [];
    this.register = [];
    this.tags = new Map(); // issued id -> what was done to it, for the breakdown
  }

  supplier(options = {}) {
    const { random } = this;
    const pan = newPan(random, this.pans);
    const state = random.chance(0.65) ? HOME : random.pick(STATES.filter((s) => s !== HOME));
    return {
      pan, state, gstin: gstinOf(state, pan), name: `Supplier ${pan}`,
      rate: Number(random.weighted(RATES)), series: [newSeries(random, options)],
      notes: newSeries(random, { style: 'prefixYear', prefix: 'CN' }), ...options.with,
    };
  }

  /** A document that the supplier issued on `date`. */
  issue(supplier, date, { kind = 'invoice', parts, taxable, rate = supplier.rate } = {}) {
    const { random } = this;
    const amount = taxable ?? this.amount();
    const tax = taxOf(amount, rate, supplier.state === HOME);
    const whole = amount + totalTax(tax);
    const document = {
      id: this.issued.length, supplier, kind, date, rate, taxable: amount, tax,
      parts: parts ?? nextNumber(kind === 'credit' ? supplier.notes : random.pick(supplier.series), date,
        random.int(0, supplier.gap ?? 3)),
      value: random.chance(0.6) ? Math.round(whole / 100) * 100 : whole,
    };
    this.issued.push(document);
    this.tags.set(document.id, {});
    return document;
  }

  amount() {
    const { random } = this;
    const paise = Math.round(Math.exp(9.4 + 1.5 * random.bell()) * 100);
    return random.chance(0.5) ? Math.max(100, Math.round(paise / 100) * 100) : Math.max(5000, paise);
  }

  report(document, changes = {}) {
    const shown = {
      id: this.portal.length, of: [document.id], section: document.kind === 'credit' ? 'cdnr' : 'b2b',
      period: periodOf(document.date), buyer: this.buyer, gstin: document.supplier.gstin,
      number: text(document.parts), date: document.date, kind: document.kind, rate: document.rate,
      taxable: document.taxable, tax: document.tax, value: document.value, ...changes,
    };
    this.portal.push(shown);
    return shown;
  }

  book(documents, changes = {}) {
    const [first] = documents;
    const lines = documents.map((d) => ({ rate: d.rate, taxable: d.taxable, tax: d.tax }));
    const entry = {
      id: this.register.length, of: documents.map((d) => d.id), gstin: first.supplier.gstin,
      name: first.supplier.name, number: text(first.parts), date: first.date, kind: first.kind,
      negative: false, lines, value: documents.reduce((sum, d) => sum + d.value, 0), ...changes,
    };
    this.register.push(entry);
    return entry;
  }
}

/** A slip of the hand may make an entry that equals another document of the supplier in number, date
 *  and every amount. To any reader it is that document, so it gets its own number back: there would
 *  be a truth that nothing in the files tells. */
function withoutDoubles(month) {
  const shape = (d, lines) => [d.gstin, d.number.toUpperCase(), d.date, d.kind,
    lines.reduce((sum, line) => sum + line.taxable, 0),
    lines.reduce((sum, line) => sum + totalTax(line.tax), 0)].join('|');
  const shown = new Map(month.portal.map((d) => [shape(d, [d]), d]));
  for (const entry of month.register) {
    const other = shown.get(shape(entry, entry.lines));
    if (other === undefined || other.of.some((id) => entry.of.includes(id))) continue;
    entry.number = text(month.issued[entry.of[0]].parts);
  }
  return month;
}

// -- noise of a pair --------------------------------------------------------------------------------

// Slips strike any document; the rest is how a clerk books a supplier.
const SLIPS = ['lookalike', 'typo', 'truncated', 'excel'];

function bookedNumber(month, rates, document) {
  const { random } = month;
  const { supplier } = document;
  const ways = Object.fromEntries(Object.entries(rates.number).filter(([name]) => !SLIPS.includes(name)));
  supplier.habit ??= random.weighted(ways);
  const slip = random.next();
  let upTo = 0;
  const kind = SLIPS.find((name) => slip < (upTo += rates.number[name]))
    ?? (random.chance(HABIT) ? supplier.habit : random.weighted(ways));
  month.tags.get(document.id).number = kind;
  return damaged(random, kind, document.parts, document.date);
}

function bookedDate(month, rates, document) {
  const { random } = month;
  let kind = random.weighted(rates.date);
  const [year, monthOfYear, day] = document.date.split('-');
  if (kind === 'swapped' && (Number(day) > 12 || day === monthOfYear)) kind = 'same';
  month.tags.get(document.id).date = kind;
  switch (kind) {
    case 'entered': return addDays(document.date, random.int(1, 20));
    case 'adjacent': return addDays(document.date, random.pick([-1, 1]));
    case 'swapped': return `${year}-${day}-${monthOfYear}`;
    case 'year': return `${Number(year) - 1}-${monthOfYear}-${day}`;
    default: return document.date;
  }
}

/** { lines, value } as the register has them. */
function bookedAmounts(month, rates, document) {
  const { random } = month;
  const kind = random.weighted(rates.amount);
  month.tags.get(document.id).amount = kind;
  const { taxable, rate, tax, value } = document;
  const local = document.supplier.state === HOME;
  const one = (changes) => ({ lines: [{ rate, taxable, tax, ...changes }], value: changes.value ?? value });
  const sign = random.pick([-1, 1]);
  switch (kind) {
    case 'rupee': return one({ taxable: taxable + sign * random.int(1, 100) });
    case 'ten': {
      const other = taxable + sign * random.int(101, 1000);
      return one({ taxable: other, tax: random.chance(0.5) ? tax : taxOf(other, rate, local) });
    }
    case 'more': {
      const other = taxable + Math.round((taxable * sign * random.int(20, 90)) / 1000) + sign * 1100;
      if (other < 100) return one({ taxable: taxable + 150_000 });
      const changed = random.chance(0.7) ? taxOf(other, rate, local) : tax;
      return one({ taxable: other, tax: changed, value: other + totalTax(changed) });
    }
    case 'included': return one({ taxable: taxable + totalTax(tax) });
    case 'heads': return one({ tax: taxOf(taxable, rate, !local) });
    case 'rate': {
      const wrong = random.pick([5, 12, 18, 28, 40].filter((other) => other !== rate));
      const changed = taxOf(taxable, wrong, local);
      return one({ rate: wrong, tax: changed, value: taxable + totalTax(changed) });
    }
    default: return one({});
  }
}

/** A line of the register in two or three, to the paisa. */
function inLines(random, line, count) {
  const out = [];
  let left = { taxable: line.taxable, tax: { ...line.tax } };
  for (let i = count; i > 1; i--) {
    const share = random.int(20, 60);
    const tax = Object.fromEntries(HEADS.map((head) => [head, Math.round((left.tax[head] * share) / 100)]));
    const taxable = Math.round((left.taxable * share) / 100);
    out.push({ rate: line.rate, taxable, tax });
    left = {
      taxable: left.taxable - taxable,
      tax: Object.fromEntries(HEADS.map((head) => [head, left.tax[head] - tax[head]])),
    };
  }
  out.push({ rate: line.rate, ...left });
  return out;
}

// -- the shapes of an entry -------------------------------------------------------------------------

function bookOne(month, rates, document) {
  const { random } = month;
  const entry = month.book([document], {
    number: bookedNumber(month, rates, document), date: bookedDate(month, rates, document),
    ...bookedAmounts(month, rates, document),
  });
  if (document.kind === 'credit') {
    entry.negative = random.chance(rates.noteNegative);
    if (random.chance(rates.noteOwnNumber)) {
      entry.number = `DN/${random.int(1, 999)}`;
      month.tags.get(document.id).number = 'own note';
    }
  } else if (random.chance(rates.lines)) {
    entry.lines = inLines(random, entry.lines[0], random.int(2, 3));
    month.tags.get(document.id).shape = 'lines';
  }
  if (random.chance(rates.gstinTypo)) {
    entry.gstin = mistypedGstin(random, entry.gstin);
    month.tags.get(document.id).gstin = 'typo';
  } else if (random.chance(rates.otherState)) {
    const state = random.pick(STATES.filter((other) => other !== document.supplier.state));
    entry.gstin = gstinOf(state, document.supplier.pan);
    month.tags.get(document.id).gstin = 'other state';
  }
  if (document.kind === 'invoice' && random.chance(rates.bookedTwice)) {
    month.book([document], { ...entry, id: month.register.length,
      number: random.chance(0.5) ? entry.number : text(document.parts),
      date: random.chance(0.6) ? entry.date : addDays(entry.date, random.int(1, 25)) });
    month.tags.get(document.id).shape = 'booked twice';
  }
}

function bookSplit(month, document) {
  const { random } = month;
  const pieces = inLines(random, { rate: document.rate, taxable: document.taxable, tax: document.tax },
    random.int(2, 3));
  pieces.forEach((line, i) => {
    const suffix = random.chance(0.7) ? `-${i + 1}` : 'ABC'[i];
    month.book([document], { number: `${text(document.parts)}${suffix}`, lines: [line],
      value: line.taxable + totalTax(line.tax) });
  });
  month.tags.get(document.id).shape = 'split';
}

function bookJoined(month, documents) {
  const { random } = month;
  const serials = documents.map((d) => d.parts.find((p) => p.kind === 'serial').text);
  const whole = documents.map((d) => text(d.parts));
  month.book(documents, { date: documents.at(-1).date,
    number: random.pick([serials.join('/'), serials.join('/'), whole.join(', '), whole.at(-1)]) });
  for (const d of documents) month.tags.get(d.id).shape = 'joined';
}

function bookNetted(month, invoice, note) {
  const less = (a, b) => Object.fromEntries(HEADS.map((head) => [head, a[head] - b[head]]));
  month.book([invoice, note], { value: invoice.value - note.value, lines: [{ rate: invoice.rate,
    taxable: invoice.taxable - note.taxable, tax: less(invoice.tax, note.tax) }] });
  for (const d of [invoice, note]) month.tags.get(d.id).shape = 'netted';
}

// -- the month --------------------------------------------------------------------------------------

const COUNTS = {
  few: (random) => Math.min(6, Math.max(1, Math.floor(1 / (0.08 + random.next())) + 1)),
  some: (random) => Math.min(30, Math.max(1, Math.floor(2.5 / (0.06 + random.next())))),
  many: (random, rank) => Math.max(1, Math.min(5000, Math.floor(5000 / (rank + 1) ** 1.15))),
};

function issueAll(month, rates, supplier, count) {
  const { random } = month;
  const fixed = random.chance(rates.fixed) ? month.amount() : undefined;
  supplier.gap = count > 100 ? 1 : random.int(0, 12);
  if (random.chance(0.1)) supplier.series.push(newSeries(random));
  const dates = Array.from({ length: count }, () => addDays('2026-03-01', random.int(0, 60))).sort();
  const issued = [];
  for (const date of dates) {
    const note = random.chance(rates.notes) && issued.length > 0;
    const to = note ? random.pick(issued) : undefined;
    issued.push(month.issue(supplier, date, note
      ? { kind: 'credit', rate: to.rate, taxable: Math.max(100, Math.round((to.taxable * random.int(5, 60)) / 100)) }
      : { taxable: fixed, rate: random.chance(0.9) ? supplier.rate : undefined }));
  }
  return issued;
}

/** Reports each document or not, as the supplier files; returns those that reach the portal. */
function fileAll(month, rates, issued) {
  const { random } = month;
  const filing = Object.fromEntries(PERIODS.map((period) => [period,
    random.weighted({ never: rates.never, late2: rates.late2, late1: rates.late1,
      time: 1 - rates.never - rates.late1 - rates.late2 })]));
  for (const document of issued) {
    const tag = month.tags.get(document.id);
    const due = periodOf(document.date);
    const how = filing[due];
    const period = how === 'late1' ? PERIODS[PERIODS.indexOf(due) + 1] : due;
    if (how === 'never' || how === 'late2' || !period) {
      tag.unfiled = true;
      continue;
    }
    const changes = { period, reverse: random.chance(rates.reverse), available: !random.chance(rates.unavailable) };
    if (random.chance(rates.otherBuyer)) {
      changes.buyer = month.otherBuyer;
      tag.buyer = 'other';
    }
    const first = month.report(document, changes);
    if (period === PERIODS[0] && !tag.buyer && random.chance(rates.amended)) {
      amend(month, document, first);
    } else if (random.chance(rates.reportedTwice)) {
      const number = first.number.replace(/[-/ ]/, '');
      month.report(document, { ...changes, number: number === first.number ? `0${number}`.slice(0, 16) : number });
      tag.shape = 'reported twice';
    }
  }
}

/** The register has what is right: the amendment in most cases. */
function amend(month, document, first) {
  const { random } = month;
  month.tags.get(document.id).shape = 'amended';
  const changes = { section: document.kind === 'credit' ? 'cdnra' : 'b2ba', period: PERIODS[1],
    original: { number: first.number, date: first.date } };
  if (random.chance(0.3)) {
    if (random.chance(0.5)) changes.date = addDays(document.date, random.pick([-3, -1, 1, 2]));
    else changes.number = text(damagedSerial(document));
  } else {
    const wrong = Math.max(100, Math.round((document.taxable * random.int(90, 110)) / 100));
    const tax = taxOf(wrong, document.rate, document.supplier.state === HOME);
    Object.assign(first, { taxable: wrong, tax, value: wrong + totalTax(tax) });
  }
  month.report(document, changes);
}

function damagedSerial(document) {
  return document.parts.map((p) => (p.kind === 'serial'
    ? { ...p, text: p.text.slice(0, -1) + ((Number(p.text.at(-1)) + 1) % 10) } : p));
}

function bookAll(month, rates, issued) {
  const { random } = month;
  const waiting = issued.filter((d) => {
    if (month.tags.get(d.id).unfiled || !random.chance(rates.notBooked)) return true;
    month.tags.get(d.id).unbooked = true;
    return false;
  });
  while (waiting.length > 0) {
    const document = waiting.shift();
    const next = waiting.find((d) => d.kind === 'invoice');
    const note = waiting.find((d) => d.kind === 'credit' && d.taxable < document.taxable / 2);
    const plain = document.kind === 'invoice';
    if (plain && note && random.chance(rates.noteNetted)) {
      waiting.splice(waiting.indexOf(note), 1);
      bookNetted(month, document, note);
    } else if (plain && next && random.chance(rates.joined / 2)) {
      waiting.splice(waiting.indexOf(next), 1);
      bookJoined(month, [document, next]);
    } else if (plain && document.taxable > 100_000 && random.chance(rates.split)) {
      bookSplit(month, document);
    } else {
      bookOne(month, rates, document);
    }
  }
}

export function makeMonth(random, rates) {
  const month = new Month(random);
  for (let rank = 0; rank < rates.suppliers; rank++) {
    const supplier = month.supplier();
    const issued = issueAll(month, rates, supplier, COUNTS[rates.documents](random, rank));
    fileAll(month, rates, issued);
    bookAll(month, rates, issued);
  }
  const pairs = month.register.length;
  for (let i = 0; i < pairs * rates.phantom; i++) {
    const supplier = month.supplier();
    month.report(month.issue(supplier, addDays('2026-04-01', random.int(0, 29))));
  }
  for (let i = 0; i < pairs * rates.unregistered; i++) {
    const supplier = month.supplier();
    month.book([month.issue(supplier, addDays('2026-03-01', random.int(0, 60)))], { gstin: '' });
  }
  return withoutDoubles(month);
}

// -- the dense set ----------------------------------------------------------------------------------

/** Ten suppliers with 200 documents each, numbers without gaps, 12 % missing on each side. */
export function makeDense(random, rates) {
  const month = new Month(random);
  for (let i = 0; i < 10; i++) {
    const supplier = month.supplier({ style: random.pick(['plain', 'prefixYear', 'prefixed', 'packed', 'typed']) });
    supplier.series[0].serial = random.int(100, 5000);
    const fixed = i < 3 ? month.amount() : undefined;
    for (let n = 0; n < 200; n++) {
      const date = addDays('2026-04-01', Math.floor((n * 30) / 200));
      supplier.series[0].serial += 1;
      const document = month.issue(supplier, date, { taxable: fixed,
        parts: numberOf(supplier.series[0], supplier.series[0].serial, date) });
      const missing = random.next();
      if (missing >= 0.12) month.report(document);
      if (missing < 0.88) {
        month.book([document], { number: bookedNumber(month, rates, document),
          date: bookedDate(month, rates, document), ...bookedAmounts(month, rates, document) });
      }
    }
  }
  return withoutDoubles(month);
}
