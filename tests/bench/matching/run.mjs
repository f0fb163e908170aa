// Runs Milaan on written files and reads matches.csv back: [{ verdict, reasons, books: [register id],
// portal: [portal id] }], one for each group.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { rupees, totalTax } from './values.mjs';

const SECTION = { b2b: 'b2b', b2ba: 'b2ba', cdnr: 'b2bcn', cdnra: 'b2bcna' };

export function reconcile(program, month, written, out) {
  const began = performance.now();
  execFileSync(program[0], [...program.slice(1), 'reconcile', ...written.files, '--gstin', month.buyer,
    '--period', '042026', '--as-of', '2026-05-20', '--out', out], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { milliseconds: performance.now() - began, groups: readGroups(month, written, out) };
}

const keyOf = (...fields) => fields.join('|');

function readGroups(month, written, out) {
  // Documents that look the same in every column are interchangeable: each is handed out once.
  const waiting = new Map();
  for (const d of month.portal) {
    const key = keyOf(SECTION[d.section], d.gstin, d.number, d.date, rupees(d.taxable), rupees(totalTax(d.tax)));
    if (!waiting.has(key)) waiting.set(key, []);
    waiting.get(key).push(d.id);
  }
  const groups = new Map();
  const [heading, ...lines] = parseCsv(readFileSync(path.join(out, 'matches.csv'), 'utf8'));
  for (const cells of lines) {
    const row = Object.fromEntries(heading.map((name, i) => [name, cells[i]]));
    if (!groups.has(row.group_id)) {
      groups.set(row.group_id, { verdict: row.verdict, reasons: row.reasons, differences: row.differences,
        books: new Set(), keys: new Set() });
    }
    const group = groups.get(row.group_id);
    if (row.books_row) group.books.add(written.rows[Number(row.books_row)]);
    if (row.portal_section) {
      group.keys.add(keyOf(row.portal_section, row.portal_gstin, row.portal_number, row.portal_date,
        row.portal_taxable.replace('-', ''), row.portal_tax.replace('-', '')));
    }
  }
  return [...groups.values()].map((group) => {
    const portal = [...group.keys].map((key) => {
      const id = waiting.get(key)?.shift();
      if (id === undefined) throw new Error(`matches.csv names a document that was not given: ${key}`);
      return id;
    });
    return { verdict: group.verdict, reasons: group.reasons, differences: group.differences,
      books: [...group.books], portal };
  });
}

function parseCsv(text) {
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') { cell += '"'; i++; }
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') { row.push(cell); cell = ''; }
    else if (char === '\n') { row.push(cell); rows.push(row); row = []; cell = ''; }
    else if (char !== '\r') cell += char;
  }
  return rows;
}
