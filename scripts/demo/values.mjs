// Money in integer paise, dates, GSTINs and repeatable chance: the small vocabulary of the demo
// data. Nothing here knows a file format.

/// Rupees as written (12500 or 12500.5) to paise.
export const rs = (rupees) => Math.round(rupees * 100);

/// `taxable` paise at `rate` per cent, rounded half up to the paisa.
export const percent = (taxable, rate) => Math.floor((taxable * rate * 2 + 100) / 200);

export const HEADS = ['igst', 'cgst', 'sgst', 'cess'];
export const noTax = () => ({ igst: 0, cgst: 0, sgst: 0, cess: 0 });
export const sumTax = (t) => HEADS.reduce((sum, h) => sum + t[h], 0);
export const addTax = (a, b) => Object.fromEntries(HEADS.map((h) => [h, a[h] + b[h]]));
export const lessTax = (a, b) => Object.fromEntries(HEADS.map((h) => [h, a[h] - b[h]]));

/// An amount for JSON.stringify: paise become a plain number with at most two decimals. Division by
/// 100 is correctly rounded and the shortest text that reads back as that double has no more
/// digits than the paise had, so no third decimal can appear.
export const amount = (paise) => paise / 100;

/// 1,23,456.00 as Indian books print it; a minus sign for credit.
export function indian(paise) {
  const digits = String(Math.floor(Math.abs(paise) / 100));
  const head = digits.slice(0, -3).replace(/\B(?=(\d\d)+$)/g, ',');
  const grouped = head === '' ? digits : `${head},${digits.slice(-3)}`;
  return `${paise < 0 ? '-' : ''}${grouped}.${String(Math.abs(paise) % 100).padStart(2, '0')}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = 86_400_000;

/// Dates are text, yyyy-mm-dd, until a file wants another style.
export const iso = (year, month, day) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
export const oct = (day) => iso(2026, 10, day);
export const sep = (day) => iso(2026, 9, day);
export const plusDays = (date, days) =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
/// dd-mm-yyyy, the portal's style.
export const portalDate = (date) => date.split('-').reverse().join('-');
/// d-MMM-yy, the style of a register printed by Tally.
export function bookDate(date) {
  const [y, m, d] = date.split('-');
  return `${Number(d)}-${MONTHS[Number(m) - 1]}-${y.slice(2)}`;
}

const GSTIN_DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/// First 14 characters with the check character that belongs to them.
export function gstin(first14) {
  let sum = 0;
  for (let i = 0; i < 14; ++i) {
    const product = GSTIN_DIGITS.indexOf(first14[i]) * (1 + (i % 2));
    sum += Math.floor(product / 36) + (product % 36);
  }
  return first14 + GSTIN_DIGITS[(36 - (sum % 36)) % 36];
}

/// Repeatable chance (mulberry32): the same seed gives the same files on every machine.
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (n) => Math.floor(next() * n),
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    happens: (perCent) => next() * 100 < perCent,
    pick: (list) => list[Math.floor(next() * list.length)],
    hex: (length) => Array.from({ length }, () => '0123456789abcdef'[Math.floor(next() * 16)]).join(''),
  };
}
