// GSTINs with a valid check digit, dates as ISO text, money as whole paise. All invented.

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LETTERS = ALPHABET.slice(10);

export const STATES = ['07', '09', '19', '24', '27', '29', '33', '36'];
export const HOME = '27';

export function checkDigit(first14) {
  let sum = 0;
  [...first14].forEach((char, i) => {
    const product = ALPHABET.indexOf(char) * (i % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  });
  return ALPHABET[(36 - (sum % 36)) % 36];
}

export function gstinOf(state, pan, entity = '1') {
  const body = `${state}${pan}${entity}Z`;
  return body + checkDigit(body);
}

export function newPan(random, taken) {
  for (;;) {
    const letters = Array.from({ length: 3 }, () => random.pick(LETTERS)).join('');
    const pan = `${letters}${random.pick('CPFHT')}${random.pick(LETTERS)}${
      String(random.int(0, 9999)).padStart(4, '0')}${random.pick(LETTERS)}`;
    if (!taken.has(pan)) {
      taken.add(pan);
      return pan;
    }
  }
}

/** One character wrong, as a typist does it: the check digit no longer fits. */
export function mistypedGstin(random, gstin) {
  const at = random.int(2, 13);
  const alike = /\d/.test(gstin[at]) ? ALPHABET.slice(0, 10) : LETTERS;
  const wrong = random.pick([...alike].filter((char) => char !== gstin[at]));
  return gstin.slice(0, at) + wrong + gstin.slice(at + 1);
}

const DAY = 86_400_000;

export function addDays(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** '25-26' of a date in that financial year. */
export function yearOf(date) {
  const year = Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) < 4 ? 1 : 0);
  return `${String(year % 100).padStart(2, '0')}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** '1234567' paise as '12345.67'. */
export function rupees(paise) {
  const digits = String(Math.abs(paise)).padStart(3, '0');
  return `${paise < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const HEADS = ['igst', 'cgst', 'sgst', 'cess'];

/** Tax of `taxable` at `rate` per cent, in the heads of that supply. */
export function taxOf(taxable, rate, local) {
  if (!local) return { igst: Math.round((taxable * rate) / 100), cgst: 0, sgst: 0, cess: 0 };
  const half = Math.round((taxable * rate) / 200);
  return { igst: 0, cgst: half, sgst: half, cess: 0 };
}

export function totalTax(tax) {
  return tax.igst + tax.cgst + tax.sgst + tax.cess;
}
