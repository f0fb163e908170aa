// Other ways to match, written afresh from their published descriptions, for the same data. A peer
// gets documents grouped per GSTIN, number, date and kind:
//   { id, gstin, number, date, kind, taxable, igst, cgst, sgst, cess }   paise, positive
// and answers { claims, proposals, milliseconds }: lists of [register id, portal id]; a claim is what
// it would take without asking, a proposal every pair that it shows.

import { DuckDBInstance } from '@duckdb/node-api';
import * as fuzzball from 'fuzzball';

import { HEADS, yearOf } from './values.mjs';

const RUPEE = 100;
const squeezed = (number) => number.toUpperCase().replace(/[^A-Z0-9]/g, '');

// -- one page of SQL --------------------------------------------------------------------------------

// Blocked on GSTIN and taxable value within the larger of a rupee and a tenth; the best for both
// sides stays. Claims are those from 0.95.
const SQL = `
with scored as (
  select b.id as books, p.id as portal,
    jaro_winkler_similarity(b.number, p.number)
      + case when contains(b.number, p.number) or contains(p.number, b.number) then 1 else 0 end
      - 10.0 * abs(b.taxable - p.taxable) / greatest(p.taxable, 1)
      - 0.02 * coalesce(abs(date_diff('day', b.date, p.date)), 0) as score
  from books b join portal p on b.gstin = p.gstin and b.kind = p.kind
    and abs(b.taxable - p.taxable) <= greatest(100, p.taxable / 10)
), ranked as (
  select *, row_number() over (partition by books order by score desc, portal) as of_books,
    row_number() over (partition by portal order by score desc, books) as of_portal
  from scored
)
select books, portal, score from ranked where of_books = 1 and of_portal = 1`;

async function load(connection, name, documents) {
  await connection.run(`create table ${name} (id integer, gstin varchar, kind varchar, number varchar,
    date date, taxable bigint)`);
  const appender = await connection.createAppender(name);
  for (const d of documents) {
    appender.appendInteger(d.id);
    appender.appendVarchar(d.gstin);
    appender.appendVarchar(d.kind);
    appender.appendVarchar(squeezed(d.number));
    appender.appendDate({ days: Math.round(Date.parse(`${d.date}T00:00:00Z`) / 86_400_000) });
    appender.appendBigInt(BigInt(d.taxable));
    appender.endRow();
  }
  appender.closeSync();
}

export async function sql(books, portal) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await load(connection, 'books', books);
  await load(connection, 'portal', portal);
  const began = performance.now();
  const rows = (await connection.runAndReadAll(SQL)).getRows();
  const milliseconds = performance.now() - began;
  connection.closeSync();
  const pair = ([b, p]) => [Number(b), Number(p)];
  return { milliseconds, proposals: rows.map(pair),
    claims: rows.filter(([, , score]) => score >= 0.95).map(pair) };
}

// -- the portal's own rule --------------------------------------------------------------------------

/** GSTN's offline tool, "Exact": every field equal, the number but for case. */
function exactRule(books, portal) {
  const began = performance.now();
  const key = (d) => [d.gstin, d.kind, d.number.toUpperCase(), d.date, d.taxable,
    ...HEADS.map((head) => d[head])].join('|');
  const waiting = new Map();
  for (const d of portal) {
    if (!waiting.has(key(d))) waiting.set(key(d), []);
    waiting.get(key(d)).push(d.id);
  }
  const pairs = [];
  for (const d of books) {
    const id = waiting.get(key(d))?.shift();
    if (id !== undefined) pairs.push([d.id, id]);
  }
  return { milliseconds: performance.now() - began, claims: pairs, proposals: pairs };
}

// -- India Compliance -------------------------------------------------------------------------------

// Its rules in their order (October 2024 and later changes), each within one financial year: the
// first portal document that satisfies a rule is taken. G7 is shown as Suggested since 2025. The
// rule for another company GSTIN never fires there and is left out.
const EQUAL = 0;
const SAME_RUPEE = RUPEE;
const FREE = Infinity;
const RULES = [
  { by: 'gstin', number: 'equal', amounts: EQUAL, claim: true },
  { by: 'gstin', number: 'fuzzy', amounts: EQUAL, claim: true },
  { by: 'gstin', number: 'equal', amounts: SAME_RUPEE, claim: true },
  { by: 'gstin', number: 'fuzzy', amounts: SAME_RUPEE, claim: true },
  { by: 'gstin', number: 'equal', amounts: FREE },
  { by: 'gstin', number: 'fuzzy', amounts: FREE },
  { by: 'gstin', number: 'free', amounts: SAME_RUPEE, claim: true },
  { by: 'pan', number: 'equal', totals: true },
  { by: 'pan', number: 'fuzzy', totals: true },
  { by: 'pan', number: 'free', totals: true },
];

const days = (date) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** The number without its own financial year; separators as spaces; zeros only at the start. */
function cleaned(number, date) {
  const [from, to] = yearOf(date).split('-');
  const long = [`20${from}`, `20${to}`];
  const forms = [`${long[0]}-${long[1]}`, `${long[0]}/${long[1]}`, `${long[0]}-${to}`, `${long[0]}/${to}`,
    `${from}-${to}`, `${from}/${to}`];
  let out = number;
  for (const form of forms) out = out.replace(form, '');
  return out.replace(/[-/]/g, ' ').trim().replace(/^0+/, '').toLowerCase();
}

function fuzzy(a, b) {
  if (Math.abs(a.day - b.day) > 10 || a.clean === '' || b.clean === '') return false;
  const options = { full_process: false };
  return fuzzball.partial_ratio(a.clean, b.clean, options) === 100 || fuzzball.WRatio(a.clean, b.clean, options) >= 90;
}

function satisfies(rule, b, p) {
  if (b.year !== p.year || b.kind !== p.kind) return false;
  if (rule.totals) {
    const total = (d) => d.igst + d.cgst + d.sgst;
    if (Math.abs(b.taxable - p.taxable) > RUPEE || Math.abs(total(b) - total(p)) > RUPEE) return false;
  } else if (rule.amounts !== FREE) {
    if (['taxable', ...HEADS].some((f) => Math.abs(b[f] - p[f]) > rule.amounts)) return false;
  }
  if (rule.number === 'equal') return b.number === p.number;
  return rule.number === 'free' ? Math.abs(b.day - p.day) <= 10 : fuzzy(b, p);
}

function indiaCompliance(books, portal) {
  const began = performance.now();
  const ready = (d) => ({ ...d, year: yearOf(d.date), day: days(d.date), clean: cleaned(d.number, d.date),
    pan: d.gstin.slice(2, 12) });
  let left = books.map(ready);
  const right = portal.map(ready);
  const taken = new Set();
  const claims = [];
  const proposals = [];
  for (const rule of RULES) {
    const groups = new Map();
    for (const p of right) {
      if (taken.has(p.id)) continue;
      if (!groups.has(p[rule.by])) groups.set(p[rule.by], []);
      groups.get(p[rule.by]).push(p);
    }
    left = left.filter((b) => {
      const p = groups.get(b[rule.by])?.find((other) => !taken.has(other.id) && satisfies(rule, b, other));
      if (!p) return true;
      taken.add(p.id);
      proposals.push([b.id, p.id]);
      if (rule.claim) claims.push([b.id, p.id]);
      return false;
    });
  }
  return { milliseconds: performance.now() - began, claims, proposals };
}

export const PEERS = [
  { title: 'One page of SQL (DuckDB)', run: sql },
  { title: 'India Compliance, its rules', run: indiaCompliance },
  { title: 'GSTN, exact rule', run: exactRule },
];

// -- what they get ----------------------------------------------------------------------------------

/** { documents, members: [ids by document] }: as their import does, one per number and date. */
export function grouped(entries) {
  const groups = new Map();
  for (const entry of entries) {
    const key = [entry.gstin, entry.number, entry.date, entry.kind].join('|');
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(entry);
  }
  const members = [...groups.values()];
  return {
    members: members.map((list) => list.map((entry) => entry.id)),
    documents: members.map((list, id) => {
      const lines = list.flatMap((entry) => entry.lines ?? [entry]);
      const sum = (field) => lines.reduce((total, line) => total + field(line), 0);
      const { gstin, number, date, kind } = list[0];
      const out = { id, gstin, number, date, kind, taxable: sum((line) => line.taxable) };
      for (const head of HEADS) out[head] = sum((line) => line.tax[head]);
      return out;
    }),
  };
}
