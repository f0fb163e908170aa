// Reading a register of 200,000 rows x 12 columns from an .xlsx: Milaan as wasm under node beside
// SheetJS in the same node, on the same file, one after the other, medians of five.
//
//   node tests/bench/sheets.mjs [ROWS]
//
// SheetJS gives rows of strings and numbers. Milaan is measured twice: up to rows of cells, which is
// the same work, and up to documents with every amount and date checked. Memory is the peak of the
// whole process for SheetJS and that of the wasm heap for Milaan, whose node adds about 40 MB. The
// last column says how many times as long SheetJS takes.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipOf } from './sheets/zip.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const rows = Number(process.argv[2] ?? 200000);
const ROUNDS = 5;

/** A register as a program exports it: texts shared, days as serial numbers, amounts as numbers. */
function registerFile(count) {
  const shared = [];
  const known = new Map();
  const text = (s) => {
    if (!known.has(s)) known.set(s, shared.push(s) - 1);
    return known.get(s);
  };
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const at = (index) => letters[index];
  let state = 20261123;
  const random = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
  const heads = ['Voucher No.', 'Date', 'Supplier GSTIN', 'Supplier Name', 'Invoice Number', 'Invoice Date',
    'Taxable Value', 'Integrated Tax', 'Central Tax', 'State/UT Tax', 'Cess', 'Invoice Value'];
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'];
  const s = (column, row, value) => `<c r="${at(column)}${row}" t="s"><v>${text(value)}</v></c>`;
  const n = (column, row, value, style = 0) => `<c r="${at(column)}${row}" s="${style}"><v>${value}</v></c>`;
  parts.push(`<row r="1">${heads.map((h, i) => s(i, 1, h)).join('')}</row>`);
  for (let i = 0; i < count; i += 1) {
    const row = i + 2;
    const supplier = random(2000);
    const rupees = (paise) => (paise / 100).toString();
    const taxable = 10000 + random(100000000);
    const tax = Math.round(taxable * 0.09);
    const day = 46296 + random(31);
    const gstin = `27AAAPZ${String(1000 + supplier % 9000).padStart(4, '0')}${letters[supplier % 26]}1Z5`;
    parts.push(`<row r="${row}">${n(0, row, i + 1)}${n(1, row, day + random(9), 1)}${s(2, row, gstin)}`
      + `${s(3, row, `SUPPLIER ${supplier} PRIVATE LIMITED`)}${s(4, row, `INV/26-27/${100000 + i}`)}${n(5, row, day, 1)}`
      + `${n(6, row, rupees(taxable))}${n(7, row, 0)}${n(8, row, rupees(tax))}${n(9, row, rupees(tax))}${n(10, row, 0)}`
      + `${n(11, row, rupees(taxable + 2 * tax))}</row>`);
  }
  parts.push('</sheetData></worksheet>');
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packed = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  return zipOf([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'],
    ['_rels/.rels', `<Relationships ${packed}><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Purchase Register" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships ${packed}><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`],
    ['xl/styles.xml', `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`],
    ['xl/sharedStrings.xml', `<sst ${main}>${shared.map((t) => `<si><t>${t}</t></si>`).join('')}</sst>`],
    ['xl/worksheets/sheet1.xml', parts.join('')],
  ]);
}

const folder = mkdtempSync(path.join(tmpdir(), 'milaan-sheets-'));
const file = path.join(folder, 'register.xlsx');
writeFileSync(file, registerFile(rows));
const megabytes = (statSync(file).size / 1e6).toFixed(1);
console.log(`${rows} rows x 12 columns, ${megabytes} MB; medians of ${ROUNDS}`);

/** Steps of one program: [step, ms, MB]. */
function ours(program) {
  const text = execFileSync(program[0], [...program.slice(1), 'bench', 'file', String(ROUNDS), file], { encoding: 'utf8' });
  return [...text.matchAll(/^(\w+) ([\d.]+) ms ([\d.]+) MB$/gm)].map(([, step, ms, memory]) => [step, Number(ms), Number(memory)]);
}

function peer() {
  if (!existsSync(path.join(here, 'node_modules/xlsx'))) {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, stdio: 'inherit' });
  }
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [path.join(here, 'sheets/sheetjs.mjs'), file, String(ROUNDS)], { encoding: 'utf8' });
  if (status === 0) return JSON.parse(stdout);
  console.log(`SheetJS ended with ${status ?? signal}: ${stderr.slice(-300)}`);
  return undefined;
}

const wasm = ours([process.execPath, '--no-experimental-fetch', path.join(root, 'build/web/milaan_cli.js')]);
const theirs = peer();
const native = existsSync(path.join(root, 'build/native/milaan')) ? ours([path.join(root, 'build/native/milaan')]) : [];
rmSync(folder, { recursive: true });

function line(what, ms, memory) {
  const ratio = theirs ? `${(theirs.ms / ms).toFixed(1)} x`.padStart(8) : '';
  console.log(`${what.padEnd(44)} ${ms.toFixed(0).padStart(7)} ms ${memory === 0 ? '       ' : memory.toFixed(0).padStart(4) + ' MB'} ${ratio}`);
}
for (const [step, ms, memory] of wasm) line(`Milaan, wasm: up to ${step}`, ms, memory);
if (theirs) line(`SheetJS ${theirs.version}: up to rows of values`, theirs.ms, theirs.memory);
for (const [step, ms, memory] of native) line(`Milaan, native: up to ${step}`, ms, memory);
