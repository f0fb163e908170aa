// Suppliers' number series, and what becomes of a number on its way into a register. A number is a
// list of parts, so that damage is done to what a part means; Milaan's own reading is not used.

import { yearOf } from './values.mjs';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

const part = (kind, text) => ({ kind, text });
const sep = (text) => part('separator', text);
const compact = (year) => year.replace('-', '');

/** name: [weight, (series, serial text, date) => parts] */
const STYLES = {
  plain: [30, (s, n) => [part('serial', n)]],
  padded: [6, (s, n) => [part('serial', n.padStart(Math.min(s.width, 5), '0'))]],
  prefixed: [9, (s, n) => [part('prefix', s.prefix), sep(s.sep), part('serial', n.padStart(Math.min(s.width, 5), '0'))]],
  letters: [6, (s, n) => [part('prefix', s.prefix.slice(0, 1)), part('serial', n)]],
  prefixYear: [14, (s, n, d) => [part('prefix', s.prefix.slice(0, 3)), sep('/'), part('year', yearOf(d)), sep('/'),
    part('serial', n.padStart(Math.min(s.width, 5), '0'))]],
  yearSerial: [5, (s, n, d) => [part('year', `20${yearOf(d)}`), sep('/'), part('serial', n)]],
  serialYear: [5, (s, n, d) => [part('serial', n), sep('/'), part('year', yearOf(d))]],
  packed: [6, (s, n, d) => [part('prefix', s.prefix), part('year', compact(yearOf(d))),
    part('serial', n.padStart(6, '0'))]],
  longDigits: [6, (s, n, d) => [part('branch', s.code), part('year', compact(yearOf(d))),
    part('serial', n.padStart(8, '0'))]],
  branch: [6, (s, n, d) => [part('branch', s.branch), sep('/'), part('year', compact(yearOf(d))),
    sep('/'), part('serial', n)]],
  monthly: [3, (s, n, d) => [part('month', MONTHS[Number(d.slice(5, 7)) - 1]), sep('-'),
    part('serial', n.padStart(3, '0'))]],
  typed: [4, (s, n) => [part('prefix', 'INV'), sep('-'), part('serial', n.padStart(6, '0'))]],
};
const RESTART_IN_MONTH = new Set(['monthly']);

export function newSeries(random, { style, prefix } = {}) {
  const letters = () => String.fromCharCode(65 + random.int(0, 25));
  const weights = Object.fromEntries(Object.entries(STYLES).map(([name, [weight]]) => [name, weight]));
  return {
    style: style ?? random.weighted(weights),
    prefix: prefix ?? Array.from({ length: random.int(2, 4) }, letters).join(''),
    branch: random.pick(['AHM', 'BOM', 'DEL', 'PNQ', 'MH', 'GJ', 'HO', 'B2']),
    code: String(random.int(1000, 9999)),
    sep: random.pick(['-', '/', '-', ' ']),
    width: random.int(3, 6),
    serial: random.pick([random.int(1, 60), random.int(100, 999), random.int(1000, 9999),
      random.int(1, 30000)]),
    inMonth: new Map(),
  };
}

/** The next number of a series on that date; `gap`: how many went to other buyers in between. */
export function nextNumber(series, date, gap = 0) {
  let serial;
  if (RESTART_IN_MONTH.has(series.style)) {
    const month = date.slice(0, 7);
    serial = (series.inMonth.get(month) ?? 0) + 1 + gap;
    series.inMonth.set(month, serial);
  } else {
    series.serial += 1 + gap;
    serial = series.serial;
  }
  return numberOf(series, serial, date);
}

export function numberOf(series, serial, date) {
  return STYLES[series.style][1](series, String(serial), date);
}

/** As the supplier reports it; the portal takes 16 characters. */
export function text(parts) {
  const whole = parts.map((p) => p.text).join('');
  if (whole.length > 16) throw new Error(`${whole} is longer than the portal allows`);
  return whole;
}

const LOOKALIKES = { 0: 'O', O: '0', 1: 'I', I: '1', 5: 'S', S: '5', 8: 'B', B: '8', 2: 'Z', Z: '2', l: '1' };

const of = (parts, kind) => parts.find((p) => p.kind === kind)?.text ?? '';
const bare = (digits) => digits.replace(/^0+(?=\d)/, '');

const DAMAGE = {
  identical: (random, parts) => text(parts),
  tail(random, parts) {
    const serial = of(parts, 'serial');
    const kept = serial.length > 6 ? serial.slice(-random.int(4, 6)) : serial;
    return random.chance(0.5) ? bare(kept) : kept;
  },
  separator(random, parts) {
    const whole = text(parts);
    const other = random.pick(['', ' ', '-', '/', '_', '.']);
    const changed = random.chance(0.2) ? whole : whole.replace(/[-/ ]/g, other);
    if (changed !== whole) return changed;
    return /[A-Z]/.test(whole) ? whole.toLowerCase() : `${whole} `;
  },
  zeros(random, parts) {
    // Inside one run of digits nobody sees which zeros fill.
    if (of(parts, 'year') && !of(parts, 'separator')) return text(parts);
    return text(parts.map((p) => (p.kind === 'serial' ? part('serial', bare(p.text)) : p)));
  },
  year(random, parts, date) {
    const year = yearOf(date);
    if (of(parts, 'year') && !of(parts, 'separator') && !of(parts, 'prefix')) return text(parts);
    if (!of(parts, 'year')) return `${text(parts)}/${year}`;
    const form = random.pick(['', compact(year), `20${year}`, year.slice(0, 2), `FY${compact(year)}`]);
    let out = parts.map((p) => (p.kind === 'year' ? part('year', form) : p));
    if (form === '') {
      const at = out.findIndex((p) => p.kind === 'year');
      const neighbour = out[at + 1]?.kind === 'separator' ? at + 1 : at - 1;
      out = out.filter((p, i) => i !== at && !(i === neighbour && p.kind === 'separator'));
    }
    return out.map((p) => p.text).join('');
  },
  prefix(random, parts, date) {
    const serial = of(parts, 'serial');
    const prefix = of(parts, 'prefix');
    if (!prefix) return `${random.pick(['INV-', 'Bill No. ', 'GST/', 'No.', 'TI '])}${text(parts)}`;
    switch (random.int(0, 2)) {
      case 0: return parts.filter((p) => p.kind !== 'prefix').map((p) => p.text).join('').replace(/^[-/ ]+/, '');
      case 1: return `${serial}/${prefix}${of(parts, 'year') ? `/${yearOf(date)}` : ''}`;
      default: return text(parts).replace(prefix, random.pick(['INV', 'SI', 'GST']));
    }
  },
  lookalike(random, parts) {
    const whole = text(parts);
    const places = [...whole].flatMap((char, i) => (LOOKALIKES[char] ? [i] : []));
    if (places.length === 0) return whole;
    const at = random.pick(places);
    return whole.slice(0, at) + LOOKALIKES[whole[at]] + whole.slice(at + 1);
  },
  typo(random, parts) {
    const serial = of(parts, 'serial');
    let wrong = serial;
    const at = random.int(0, serial.length - 1);
    if (serial.length > 1 && random.chance(0.4)) {
      const i = Math.min(at, serial.length - 2);
      wrong = serial.slice(0, i) + serial[i + 1] + serial[i] + serial.slice(i + 2);
    }
    if (wrong === serial) {
      const digit = String((Number(serial[at]) + random.int(1, 9)) % 10);
      wrong = serial.slice(0, at) + digit + serial.slice(at + 1);
    }
    return text(parts.map((p) => (p.kind === 'serial' ? part('serial', wrong) : p)));
  },
  truncated(random, parts) {
    const whole = text(parts);
    if (whole.length <= 8) return whole;
    const length = random.int(Math.max(8, whole.length - 4), whole.length - 1);
    return random.chance(0.5) ? whole.slice(0, length) : whole.slice(-length);
  },
  different(random) {
    return random.pick([`PV/${random.int(1, 9999)}`, `CH-${random.int(1, 9999)}`, `${random.int(100, 99999)}`,
      `PO/${random.int(1000, 9999)}`]);
  },
  excel(random, parts) {
    const whole = text(parts);
    if (/^\d{12,}$/.test(whole)) {
      if (whole.length === 16 || random.chance(0.5)) {
        const digits = `${whole.slice(0, 15)}${'0'.repeat(Math.max(0, whole.length - 15))}`;
        return whole.length > 15 && random.chance(0.5)
          ? digits : `${whole[0]}.${whole.slice(1, 6).replace(/0+$/, '') || '0'}E+${whole.length - 1}`;
      }
    }
    if (/^\d+$/.test(whole)) return `${bare(whole)}.0`;
    return DAMAGE.zeros(random, parts);
  },
};

/** The number as the register has it. */
export function damaged(random, kind, parts, date) {
  return DAMAGE[kind](random, parts, date);
}
