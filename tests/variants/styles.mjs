// The ways in which clerks and programs write dates, amounts and files.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (n) => String(n).padStart(2, '0');

export const DATES = {
  'dd-mm-yyyy': (d) => `${two(d.day)}-${two(d.month)}-${d.year}`,
  'dd/mm/yyyy': (d) => `${two(d.day)}/${two(d.month)}/${d.year}`,
  'dd.mm.yyyy': (d) => `${two(d.day)}.${two(d.month)}.${d.year}`,
  'dd-mm-yy': (d) => `${two(d.day)}-${two(d.month)}-${d.year % 100}`,
  'd/m/yyyy': (d) => `${d.day}/${d.month}/${d.year}`,
  'd-MMM-yy': (d) => `${d.day}-${MONTHS[d.month - 1]}-${d.year % 100}`,
  'dd-MMM-yyyy': (d) => `${two(d.day)}-${MONTHS[d.month - 1]}-${d.year}`,
  'dd MMM yyyy': (d) => `${two(d.day)} ${MONTHS[d.month - 1]} ${d.year}`,
  'yyyy-mm-dd': (d) => `${d.year}-${two(d.month)}-${two(d.day)}`,
  'yyyy-mm-dd time': (d) => `${d.year}-${two(d.month)}-${two(d.day)} 00:00:00`,
  yyyymmdd: (d) => `${d.year}${two(d.month)}${two(d.day)}`,
  'mm/dd/yyyy': (d) => `${two(d.month)}/${two(d.day)}/${d.year}`,
  serial: (d) => String(Math.round(Date.UTC(d.year, d.month - 1, d.day) / 86400000) + 25569),
};

export const iso = (d) => `${d.year}-${two(d.month)}-${two(d.day)}`;

const rupees = (paise) => `${Math.floor(paise / 100)}.${two(paise % 100)}`;

/** 12,34,567.89 */
function indian(paise) {
  const [whole, decimals] = rupees(paise).split('.');
  const last = whole.slice(-3);
  const front = whole.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ',');
  return `${front ? `${front},${last}` : last}.${decimals}`;
}

function western(paise, group, mark) {
  const [whole, decimals] = rupees(paise).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, group) + mark + decimals;
}

function short(paise) {
  return rupees(paise).replace(/0$/, '').replace(/\.0?$/, '');
}

/** Of an amount in paise, which may be negative; zero prints as `zero`. */
export const AMOUNTS = {
  plain: (p) => (p < 0 ? '-' : '') + rupees(Math.abs(p)),
  indian: (p) => (p < 0 ? '-' : '') + indian(Math.abs(p)),
  western: (p) => (p < 0 ? '-' : '') + western(Math.abs(p), ',', '.'),
  brackets: (p) => (p < 0 ? `(${indian(-p)})` : indian(p)),
  'minus behind': (p) => rupees(Math.abs(p)) + (p < 0 ? '-' : ''),
  short: (p) => (p < 0 ? '-' : '') + short(Math.abs(p)),
  'point zero': (p) => (p < 0 ? '-' : '') + rupees(Math.abs(p)).replace(/0$/, ''),
  'rupee sign': (p) => `₹ ${p < 0 ? '-' : ''}${indian(Math.abs(p))}`,
  'Rs.': (p) => `Rs. ${p < 0 ? '-' : ''}${indian(Math.abs(p))}`,
  'comma decimals': (p) => (p < 0 ? '-' : '') + western(Math.abs(p), '.', ','),
  'comma only': (p) => (p < 0 ? '-' : '') + rupees(Math.abs(p)).replace('.', ','),
  'Dr Cr': (p) => `${indian(Math.abs(p))} ${p < 0 ? 'Cr' : 'Dr'}`,
  'no-break blanks': (p) => `\u00a0${p < 0 ? '-' : ''}${indian(Math.abs(p))}\u00a0`,
};

const WINDOWS_1252 = new Map([['₹', 0x3f], ['’', 0x92], ['–', 0x96]]);

export const ENCODINGS = {
  'UTF-8': (text) => Buffer.from(text, 'utf8'),
  'UTF-8 with mark': (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  'UTF-16 LE with mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16 BE with mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'UTF-16 LE': (text) => Buffer.from(text, 'utf16le'),
  'Windows-1252': (text) => Buffer.from([...text].map((c) => WINDOWS_1252.get(c) ?? c.charCodeAt(0) & 0xff)),
};

export const DELIMITERS = [',', ';', '\t', '|'];
export const LINE_ENDS = ['\n', '\r\n'];

/** Rows of texts as delimited text; quotes where they are needed. */
export function delimited(rows, delimiter, lineEnd) {
  const cell = (text) => (text.includes(delimiter) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join(delimiter) + lineEnd).join('');
}
