// How well pairs are found, against other ways on the same data in the same run; docs/benchmark.md
// says how to read it. Seeds given here are the held-out ones: tuning looked at 1 to 9, 101 to 103,
// 201 to 203, 301 to 303, 401 to 403, 501 to 503, 601 to 603, 701 to 718, 801 to 803, 901 to 903 and
// 911 to 913.
//
//   ./scripts/bench matching [--seeds 101,102,103] [--only small,mid,large,hard,dense] [--wasm]
//     [--classes]   what became of each kind of noise
//     [--worst N]   N wrong claims and missed pairs in full

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { CLASSES, addCounts, countClasses } from './matching/by_class.mjs';
import { writeMonth } from './matching/files.mjs';
import { UNANSWERABLE, makeHard } from './matching/hard.mjs';
import { makeDense, makeMonth } from './matching/month.mjs';
import { Random } from './matching/random.mjs';
import { PROFILES } from './matching/rates.mjs';
import { reconcile } from './matching/run.mjs';
import { figures, score, truthOf } from './matching/score.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const { values: options } = parseArgs({ options: {
  seeds: { type: 'string', default: '1001,1002,1003' },
  only: { type: 'string', default: 'small,mid,large,hard,dense' },
  wasm: { type: 'boolean' }, classes: { type: 'boolean' }, worst: { type: 'string' },
} });

// Only this benchmark needs them: they are no part of the project's own set-up.
if (!existsSync(path.join(here, 'node_modules'))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
}
const { PEERS, grouped } = await import('./matching/peers.mjs');

const MILAAN = {
  native: [path.join(root, 'build/native/milaan')],
  wasm: [process.execPath, '--no-experimental-fetch', path.join(root, 'build/web/milaan_cli.js')],
};
const SETS = {
  ...Object.fromEntries(Object.entries(PROFILES).map(([name, rates]) => [name,
    { title: rates.title, make: (random) => makeMonth(random, rates) }])),
  hard: { title: 'Hard cases', make: makeHard },
  dense: { title: 'Dense: 10 suppliers x 200', make: (random) => makeDense(random, PROFILES.mid) },
};

/** The lines of matches.csv without what the order of the register alone decides. */
const answersIn = (folder) => readFileSync(path.join(folder, 'matches.csv'), 'utf8').split('\n')
  .map((line) => line.replace(/^\d+,/, '').replace(/,register\.csv,\d+,/, ',')).sort().join('\n');

/** Whether the same documents in another order are answered alike. */
function shuffledAlike(program, month, random, folder, out) {
  const again = writeMonth(month, random, folder);
  const other = `${out}-again`;
  reconcile(program, month, again, other);
  return answersIn(out) === answersIn(other);
}

async function runSet(set, seeds) {
  const rows = new Map([['Milaan', { results: [], milliseconds: 0 }]]);
  const program = options.wasm ? MILAAN.wasm : MILAAN.native;
  let alike = true;
  for (const seed of seeds) {
    const random = new Random(seed);
    const month = set.make(random);
    const folder = mkdtempSync(path.join(tmpdir(), 'milaan-bench-'));
    try {
      const out = path.join(folder, 'out');
      const written = writeMonth(month, random, folder);
      const truths = truthOf(month);
      const answer = reconcile(program, month, written, out);
      const result = score(month, truths, answer.groups);
      result.classes = countClasses(month, answer.groups, result);
      rows.get('Milaan').results.push(result);
      rows.get('Milaan').milliseconds += answer.milliseconds;
      alike &&= shuffledAlike(program, month, random, folder, out);
      await runPeers(month, truths, rows);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return { rows, alike };
}

async function runPeers(month, truths, rows) {
  const books = grouped(month.register.filter((entry) => entry.gstin));
  const portal = grouped(month.portal.filter((shown) => shown.buyer === month.buyer));
  for (const { title, run } of PEERS) {
    const { claims, proposals, milliseconds } = await run(books.documents, portal.documents);
    const claimed = new Set(claims.map((pair) => pair.join()));
    const answers = proposals.map((pair) => ({ verdict: claimed.has(pair.join()) ? 'probable' : 'mismatch',
      books: books.members[pair[0]], portal: portal.members[pair[1]] }));
    if (!rows.has(title)) rows.set(title, { results: [], milliseconds: 0 });
    rows.get(title).results.push(score(month, truths, answers));
    rows.get(title).milliseconds += milliseconds;
  }
}

// -- printing ---------------------------------------------------------------------------------------

const percent = (value, digits = 2) => `${(100 * value).toFixed(digits)} %`;

function table(rows) {
  const heading = ['', 'agreeing pairs claimed', 'claims', 'wrong', 'per 10,000', 'differing claimed',
    'recall, all proposed', 'precision', 'rupees wrong', 'ms'];
  const lines = [...rows].map(([title, { results, milliseconds }]) => {
    const f = figures(results);
    return [title, percent(f.claimedUnread), f.claims, f.wrongClaims, f.wrongPer10000.toFixed(1), f.differsClaimed,
      percent(f.recall), percent(f.precision), percent(f.rupeeError, 4), Math.round(milliseconds)];
  });
  const cells = [heading, heading.map((_, i) => (i === 0 ? ':--' : '--:')), ...lines];
  return cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Milaan's answers by class. */
function classTable(results) {
  const counts = addCounts(results.map((r) => r.classes));
  const share = (part, whole) => (whole === 0 ? '' : percent(part / whole));
  const cells = [['Milaan, by class', 'documents of it', 'recall', 'answers', 'precision'], [':--', '--:', '--:', '--:', '--:'],
    ...CLASSES.map((name) => [name, counts[name].wanted, share(counts[name].got, counts[name].wanted),
      counts[name].answers, share(counts[name].right, counts[name].answers)])];
  return cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function classes(results) {
  const counts = new Map();
  for (const truth of results.flatMap((r) => r.truths)) {
    for (const [field, value] of Object.entries({ differs: !truth.agrees, ...truth.tag })) {
      const name = `${field} ${value}`;
      if (!counts.has(name)) counts.set(name, {});
      counts.get(name)[truth.verdict] = (counts.get(name)[truth.verdict] ?? 0) + 1;
    }
  }
  for (const [name, found] of [...counts].sort()) {
    console.log(`  ${name.padEnd(24)} ${Object.entries(found).sort().map((entry) => entry.join(' ')).join(', ')}`);
  }
}

function showPair(entries, shown) {
  const sum = (list, field) => list.reduce((total, x) => total + field(x), 0) / 100;
  for (const b of entries) {
    console.log(`    books  ${b.of} ${b.gstin} ${b.number} ${b.date} ${b.kind} ${sum(b.lines, (l) => l.taxable)}`);
  }
  for (const p of shown) console.log(`    portal ${p.of} ${p.gstin} ${p.number} ${p.date} ${p.kind} ${p.taxable / 100}`);
}

function worst(results, count) {
  for (const { answer, entries, shown } of results.flatMap((r) => r.wrongClaims).slice(0, count)) {
    console.log(`  wrong ${answer.verdict}: ${answer.reasons}`);
    showPair(entries, shown);
  }
  for (const { answer, entries, shown } of results.flatMap((r) => r.differsClaimed).slice(0, count)) {
    console.log(`  differs, but ${answer.verdict}: ${answer.reasons}`);
    showPair(entries, shown);
  }
  for (const truth of results.flatMap((r) => r.truths).filter((t) => t.verdict === 'missed').slice(0, count)) {
    console.log(`  missed ${JSON.stringify(truth.tag)}`);
    showPair(truth.books, truth.portal);
  }
}

/** The hard cases by kind; the unanswerable ones are right when they stay a question. */
function plants(results) {
  const truths = results.flatMap((r) => r.truths).filter((t) => t.tag.plant);
  const answerable = truths.filter((t) => !UNANSWERABLE.has(t.tag.plant));
  const open = truths.filter((t) => UNANSWERABLE.has(t.tag.plant));
  const found = answerable.filter((t) => !['missed', 'ambiguous'].includes(t.verdict));
  const asked = open.filter((t) => t.verdict === 'ambiguous');
  console.log(`answerable: ${found.length} of ${answerable.length} proposed (${
    percent(found.length / answerable.length)}); unanswerable: ${asked.length} of ${open.length} left ambiguous`);
}

const seeds = options.seeds.split(',').map(Number);
console.log(`seeds ${seeds.join(', ')}; Milaan ${options.wasm ? 'as wasm under node' : 'native'}, its time from files to`
  + ' outputs; peers\' time without loading');
for (const name of options.only.split(',')) {
  const set = SETS[name];
  const { rows, alike } = await runSet(set, seeds);
  const { results } = rows.get('Milaan');
  const f = figures(results);
  console.log(`\n${set.title}: ${f.truePairs} true pairs, ${f.agreeing} of them agree in GSTIN, head and amounts\n`);
  console.log(table(rows));
  console.log(`\n${classTable(results)}\n`);
  if (name === 'hard') plants(results);
  console.log(`shuffled inputs: ${alike ? 'the same answers' : 'OTHER ANSWERS'}`);
  if (options.classes) classes(results);
  if (options.worst) worst(results, Number(options.worst));
}
