// Judges answers by the ids that both sides carry. An answer is a set of register entries and portal
// documents said to be the same; it is right when each of its members shares an issued document with
// the other side of the answer.

import { HEADS } from './values.mjs';

export const CLAIMS = new Set(['exact', 'tolerance', 'probable', 'group']);
const RUPEE = 100;

/** What is true of a month, by issued document that both sides have. */
export function truthOf(month) {
  const books = new Map();
  const portal = new Map();
  for (const entry of month.register) for (const id of entry.of) push(books, id, entry);
  for (const shown of month.portal) for (const id of shown.of) push(portal, id, shown);
  const truths = [];
  for (const document of month.issued) {
    const b = books.get(document.id) ?? [];
    const p = portal.get(document.id) ?? [];
    if (b.length === 0 || p.length === 0) continue;
    truths.push({ id: document.id, document, books: b, portal: p, tag: month.tags.get(document.id),
      agrees: agrees(month.buyer, b, portal, p) });
  }
  return truths;
}

function push(map, key, value) {
  if (!map.has(key)) map.set(key, []);
  map.get(key).push(value);
}

const signed = (kind) => (kind === 'credit' ? -1 : 1);

function totals(lists) {
  const sum = { taxable: 0, igst: 0, cgst: 0, sgst: 0, cess: 0 };
  for (const { sign, taxable, tax } of lists) {
    sum.taxable += sign * taxable;
    for (const head of HEADS) sum[head] += sign * tax[head];
  }
  return sum;
}

const near = (a, b) => Object.keys(a).every((field) => Math.abs(a[field] - b[field]) <= RUPEE);
const registerTotals = (entries) => totals(entries.flatMap((entry) => entry.lines.map((line) => (
  { sign: signed(entry.kind), ...line }))));
const portalTotals = (list) => totals(list.map((d) => ({ sign: signed(d.kind), taxable: d.taxable, tax: d.tax })));

/** Whether some reading of the two sides agrees in GSTIN, registration and each amount. */
function agrees(buyer, entries, portal, shown) {
  const [first] = entries;
  const single = first.of.length === 1;
  const portalSides = single ? shown.map((d) => [d])
    : combinations(first.of.map((id) => portal.get(id) ?? []));
  // Two entries may be two parts, two halves even, or one entry made twice.
  const bookSides = entries.map((entry) => [entry]);
  if (single && entries.length > 1) bookSides.push(entries);
  return portalSides.some((p) => bookSides.some((b) => p.every((d) => d.buyer === buyer)
    && b.every((entry) => p.every((d) => d.gstin === entry.gstin))
    && near(registerTotals(b), portalTotals(p))));
}

function combinations(lists) {
  return lists.reduce((all, list) => all.flatMap((start) => list.map((next) => [...start, next])), [[]]);
}

/** `answers`: [{ verdict, books: [id], portal: [id] }]; pairs of a peer are given as such too. */
export function score(month, truths, answers) {
  const booksOf = new Map(month.register.map((entry) => [entry.id, entry]));
  const portalOf = new Map(month.portal.map((shown) => [shown.id, shown]));
  const found = new Map(); // issued id -> verdict of the right answer that holds it
  const doubtful = new Map();
  const result = { claims: 0, wrongClaims: [], proposals: 0, wrongProposals: [], wrongPaise: 0,
    claimedPaise: 0, differsClaimed: [] };
  const truthById = new Map(truths.map((truth) => [truth.id, truth]));
  for (const answer of answers) {
    const entries = answer.books.map((id) => booksOf.get(id));
    const shown = answer.portal.map((id) => portalOf.get(id));
    const left = new Set(entries.flatMap((entry) => entry.of));
    const shared = new Set(shown.flatMap((d) => d.of).filter((id) => left.has(id)));
    if (answer.verdict === 'ambiguous') for (const id of shared) doubtful.set(id, answer);
    if (entries.length === 0 || shown.length === 0 || answer.verdict === 'ambiguous') continue;
    const right = entries.every((entry) => entry.of.some((id) => shared.has(id)))
      && shown.every((d) => d.of.some((id) => shared.has(id)));
    const claim = CLAIMS.has(answer.verdict);
    const paise = shown.reduce((sum, d) => sum + d.taxable, 0);
    result.proposals += 1;
    if (claim) {
      result.claims += 1;
      result.claimedPaise += paise;
    }
    if (right) {
      for (const id of shared) {
        if (!found.has(id) || claim) found.set(id, answer.verdict);
        if (claim && !truthById.get(id).agrees) result.differsClaimed.push({ answer, entries, shown });
      }
      continue;
    }
    result.wrongProposals.push({ answer, entries, shown });
    if (claim) {
      result.wrongClaims.push({ answer, entries, shown });
      result.wrongPaise += paise;
    }
  }
  result.truths = truths.map((truth) => ({ ...truth, verdict: found.get(truth.id)
    ?? (doubtful.has(truth.id) ? 'ambiguous' : 'missed') }));
  return result;
}

const share = (part, whole) => (whole === 0 ? 1 : part / whole);

export function figures(results) {
  const all = results.flatMap((r) => r.truths);
  const agreeing = all.filter((t) => t.agrees);
  const unread = (t) => CLAIMS.has(t.verdict) || t.verdict === 'duplicate';
  const sum = (field) => results.reduce((total, r) => total + (r[field].length ?? r[field]), 0);
  return {
    truePairs: all.length,
    agreeing: agreeing.length,
    claimedUnread: share(agreeing.filter(unread).length, agreeing.length),
    claims: sum('claims'),
    wrongClaims: sum('wrongClaims'),
    wrongPer10000: 10_000 * (1 - share(sum('claims') - sum('wrongClaims'), sum('claims'))),
    differsClaimed: sum('differsClaimed'),
    recall: share(all.filter((t) => t.verdict !== 'missed' && t.verdict !== 'ambiguous').length, all.length),
    precision: share(sum('proposals') - sum('wrongProposals'), sum('proposals')),
    ambiguous: all.filter((t) => t.verdict === 'ambiguous').length,
    rupeeError: share(results.reduce((s, r) => s + r.wrongPaise, 0), results.reduce((s, r) => s + r.claimedPaise, 0)),
  };
}
