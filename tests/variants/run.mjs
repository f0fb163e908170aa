// One month of purchases, printed in more than two hundred ways: every value of every document must
// come back as it is, or the register must ask what its columns mean. A silent wrong value fails.
//
//   node tests/variants/run.mjs MILAAN [--keep FOLDER]
//
// The registers are made here (truth, styles, headings, layouts), by none of the reader's code, and
// are the same in every run. Those whose headings are as programs print them may not ask.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeReport } from '../checks/report.mjs';
import { AMOUNTS, DATES, DELIMITERS, ENCODINGS, LINE_ENDS, delimited, iso } from './styles.mjs';
import { BUYER, makeDocuments, makeRandom } from './truth.mjs';
import * as layouts from './layouts.mjs';

/** Another number makes other registers, to look for what the usual ones do not show. */
const SEED = Number(process.env.VARIANTS_SEED ?? 0);

const args = process.argv.slice(2);
const program = args[0];
const keep = args.includes('--keep') ? args[args.indexOf('--keep') + 1] : null;

const TITLES = [
  ['BUYER PVT LTD'],
  ['12 MG Road, Mumbai'],
  ['Purchase Register'],
  ['1-Oct-26 to 31-Oct-26'],
  [`GSTIN : ${BUYER}`],
  ['Printed on 02-11-2026 10:15'],
];
const PLACES = [(p) => `${p.code}-${p.name}`, (p) => p.code, (p) => p.name];
const TOTALS = ['Total', 'Grand Total', 'TOTAL', 'Grand Total :', 'Total Rs.'];
// With a comma before the paise, the delimiter is another.
const COMMA_MARKS = ['comma decimals', 'comma only'];

function makeStyle(random, { date, amount, ...more }) {
  const amountName = amount ?? random.pick(Object.keys(AMOUNTS));
  return {
    date: DATES[date ?? random.pick(Object.keys(DATES))],
    amount: AMOUNTS[amountName],
    amountName,
    zero: random.pick(['', '0', '0.00', '-']),
    place: random.pick(PLACES),
    noteWord: random.pick(['Credit Note', 'CREDIT NOTE', 'Credit note', 'CRN']),
    withValue: random.chance(0.7),
    withName: random.chance(0.8),
    withCess: random.chance(0.3),
    withType: false,
    unsignedNotes: false,
    shuffled: true,
    anyHeading: true,
    misspelt: 0,
    ...more,
  };
}

/** Titles above, blanks between, a total below. */
function dressed(random, layout, style) {
  const rows = [];
  if (layout.above) rows.push(...layout.above);
  else if (random.chance(0.6)) {
    for (const title of TITLES.slice(0, 1 + random.below(TITLES.length))) rows.push([...title]);
    if (random.chance(0.5)) rows.push(['']);
  }
  const [head, ...body] = layout.rows;
  rows.push(head);
  body.forEach((row, i) => {
    if (random.chance(0.08)) rows.push(Array(layout.width).fill(''));
    // A page break prints the headings again.
    if (i > 0 && style.repeatsHeadings && i % 7 === 0) rows.push([...head]);
    rows.push(row);
  });
  if (layout.total && random.chance(0.7)) rows.push(layout.total(random.pick(TOTALS)));
  const ragged = random.chance(0.5);
  return rows.map((row) => (ragged || row.length >= layout.width ? row : [...row, ...Array(layout.width - row.length).fill('')]));
}

function variant(name, seed, makeLayout, more = {}) {
  const random = makeRandom(seed);
  const style = makeStyle(random, more);
  const documents = makeDocuments(random, { count: 8 + random.below(20), notes: more.notes ?? true });
  const layout = makeLayout(random, documents, style);
  if (more.blankGstin) {
    // A registered supplier whose GSTIN the clerk left out.
    layout.rows[3][layout.gstinColumn] = '';
    layout.documents = layout.documents.map((d, i) => (i === 2 ? { ...d, gstin: '' } : d));
  }
  const rows = dressed(random, layout, style);
  let delimiter = more.delimiter ?? random.pick(DELIMITERS);
  if (COMMA_MARKS.includes(style.amountName) && delimiter === ',') delimiter = ';';
  let encoding = more.encoding ?? random.pick(Object.keys(ENCODINGS));
  if (style.amountName === 'rupee sign' && encoding === 'Windows-1252') encoding = 'UTF-8';
  const bytes = ENCODINGS[encoding](delimited(rows, delimiter, random.pick(LINE_ENDS)));
  return { name, bytes, mayAsk: more.mayAsk ?? false, shows: layout.shows, documents: layout.documents };
}

function allVariants() {
  const out = [];
  const add = (group, count, makeLayout, more = () => ({})) => {
    for (let i = 0; i < count; i += 1) {
      const name = `${group}-${String(i + 1).padStart(2, '0')}`;
      let seed = SEED + 7919 * (i + 1);
      for (const c of group) seed = (Math.imul(seed, 31) + c.charCodeAt(0)) >>> 0;
      out.push(variant(name, seed, makeLayout, more(i)));
    }
  };
  const dates = Object.keys(DATES);
  const amounts = Object.keys(AMOUNTS);
  const encodings = Object.keys(ENCODINGS);
  add('plain', 8, layouts.plain, () => ({ anyHeading: false }));
  add('headings', 40, layouts.plain);
  add('dates', dates.length * 2, layouts.plain, (i) => ({ date: dates[i % dates.length] }));
  add('amounts', amounts.length * 2, layouts.plain, (i) => ({ amount: amounts[i % amounts.length] }));
  add('encodings', encodings.length * DELIMITERS.length, layouts.plain, (i) => ({
    encoding: encodings[i % encodings.length], delimiter: DELIMITERS[Math.floor(i / encodings.length)], withName: true,
  }));
  add('notes', 10, layouts.plain, (i) => ({ withType: true, unsignedNotes: i % 2 === 0 }));
  add('pages', 6, layouts.plain, () => ({ repeatsHeadings: true }));
  add('blank-gstin', 6, layouts.plain, () => ({ blankGstin: true, shuffled: false, withName: true }));
  add('misspelt', 40, layouts.plain, (i) => ({ misspelt: 1 + (i % 3), mayAsk: true }));
  add('tally', 14, layouts.tallyColumnar, (i) => ({ date: dates[i % 8] }));
  add('busy', 8, layouts.busyBuckets);
  add('gstr2', 8, layouts.gstr2);
  add('matching-tool', 6, layouts.matchingTool);
  add('zoho', 6, layouts.zoho);
  add('sap', 6, layouts.sap, (i) => ({ amount: ['comma decimals', 'comma only'][i % 2], date: 'dd.mm.yyyy' }));
  add('minimal', 4, layouts.minimal);
  add('textile', 6, layouts.textile);
  add('ey', 5, layouts.ey);
  add('erpnext', 5, layouts.erpnext);
  add('trader', 8, layouts.trader);
  return out;
}

/** RFC 4180. */
function parseCsv(text) {
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') cell += text[(i += 1)];
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\n') {
      row.push(cell.replace(/\r$/, ''));
      cell = '';
      if (c === '\n') rows.push(row), (row = []);
    } else cell += c;
  }
  const [head, ...body] = rows;
  return body.map((values) => Object.fromEntries(head.map((h, i) => [h, values[i]])));
}

const money = (paise) => `${paise < 0 ? '-' : ''}${Math.floor(Math.abs(paise) / 100)}.${String(Math.abs(paise) % 100).padStart(2, '0')}`;

function wanted(d, shows) {
  const out = {};
  for (const field of shows) {
    if (field === 'date') out.date = iso(d);
    else if (field === 'gstin' || field === 'number') out[field] = d[field];
    else out[field] = money(d.sign * d[field]);
  }
  return out;
}

const folder = keep ?? mkdtempSync(path.join(tmpdir(), 'milaan-variants-'));
mkdirSync(folder, { recursive: true });
const variants = allVariants();
for (const v of variants) writeFileSync(path.join(folder, `${v.name}.csv`), v.bytes);
const out = path.join(folder, 'out');
const result = spawnSync(path.resolve(program), ['inspect', ...variants.map((v) => `${v.name}.csv`), '--out', out], {
  cwd: folder,
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
const report = makeReport();
if (result.status === null || result.status > 1) {
  report.fail('inspect', `exit ${result.status ?? result.signal}\n${result.stderr}`);
} else {
  const statuses = new Map();
  let file = '';
  for (const line of result.stdout.split('\n')) {
    if (/^[a-z0-9-]+\.csv$/.test(line)) file = line;
    const status = line.match(/^ {2}status +(\w+)$/);
    if (status) statuses.set(file, status[1]);
  }
  const read = Map.groupBy
    ? Map.groupBy(parseCsv(readFileSync(path.join(out, 'register-documents.csv'), 'utf8')), (d) => d.file)
    : parseCsv(readFileSync(path.join(out, 'register-documents.csv'), 'utf8')).reduce(
      (m, d) => m.set(d.file, [...(m.get(d.file) ?? []), d]), new Map());
  let asked = 0;
  for (const v of variants) {
    const name = `${v.name}.csv`;
    const status = statuses.get(name);
    if (status === 'mapping_needed' && v.mayAsk) {
      asked += 1;
      report.pass();
      continue;
    }
    const faults = [];
    if (status !== 'read') faults.push(`status ${status}`);
    const left = new Map((read.get(name) ?? []).map((d) => [d.number, d]));
    if (left.size !== (read.get(name) ?? []).length) faults.push('a number twice');
    for (const d of v.documents) {
      const got = left.get(d.number);
      left.delete(d.number);
      if (!got) {
        faults.push(`${d.number} is missing`);
        continue;
      }
      for (const [field, value] of Object.entries(wanted(d, v.shows))) {
        if (got[field] !== value) faults.push(`${d.number}: ${field} ${got[field]}, should be ${value}`);
      }
    }
    for (const number of left.keys()) faults.push(`${number} is too much`);
    if (faults.length === 0) {
      report.pass();
      continue;
    }
    const heading = v.bytes.toString('utf8').split('\n').find((line) => line.includes('GST') || line.includes('gst')) ?? '';
    const told = result.stdout.split('\n').filter((line) => line.includes(`${name}`) && line.includes(':')).slice(0, 4).join('\n');
    report.fail(name, `${faults.slice(0, 4).join('\n')}\n${heading.slice(0, 300)}\n${told}`);
  }
  console.log(`${variants.length} registers, ${asked} of the misspelt ones asked`);
}
if (!keep) rmSync(folder, { recursive: true });
report.close();
