// How long matching takes, as wasm, beside one page of SQL in DuckDB on the same documents in the same
// run. Milaan: medians of five, on one thread. DuckDB: native, on all threads, median of three,
// without loading.
//
//   ./scripts/bench matching_speed

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const WASM = [process.execPath, '--no-experimental-fetch', path.join(root, 'build/web/milaan_cli.js')];
const SIZES = [[100_000, 2000], [5000, 1], [50_000, 1]];
const MOST_OF_ONE = 5000; // the SQL compares all of a supplier with all: beyond this it takes minutes
const ROUNDS = 3;

if (!existsSync(path.join(here, 'node_modules'))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
}
const { sql } = await import('./matching/peers.mjs');

function read(file) {
  const sides = { books: [], portal: [] };
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const found = /^(\w+),(\d+),([^,]*),([^,]*),"(.*)",([^,]*),(-?\d+)$/.exec(line);
    if (!found) continue;
    const [, side, id, gstin, kind, number, date, taxable] = found;
    sides[side].push({ id: Number(id), gstin, kind, number, date, taxable: Number(taxable) });
  }
  return sides;
}

for (const [documents, suppliers] of SIZES) {
  const folder = mkdtempSync(path.join(tmpdir(), 'milaan-bench-'));
  try {
    const sizes = [String(documents), String(suppliers)];
    console.log(execFileSync(WASM[0], [...WASM.slice(1), 'bench', 'match', ...sizes], { encoding: 'utf8' }).trimEnd());
    if (documents / suppliers > MOST_OF_ONE) continue;
    const file = path.join(folder, 'documents.csv');
    execFileSync(path.join(root, 'build/native/milaan'), ['bench', 'tables', ...sizes, file]);
    const { books, portal } = read(file);
    const times = [];
    for (let i = 0; i < ROUNDS; i++) times.push((await sql(books, portal)).milliseconds);
    console.log(`one page of SQL (DuckDB native)              ${times.sort((a, b) => a - b)[1].toFixed(1).padStart(10)} ms  ${
      books.length} x ${portal.length} documents`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
