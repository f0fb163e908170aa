// Golden cases: input folders and the output that an accountant has read and agrees with.
//
//   node tests/golden/run.mjs NATIVE_MILAAN WASM_MILAAN_JS [--rebaseline] [CASE...]
//
// tests/golden/<case>/
//   case.json    { "args": [...], "exit": 0, "about": "one sentence" }
//   input/       the program runs in this folder, so outputs name files without a path
//   expected/    files compared byte for byte; "stdout.txt" is what the program printed; or parts of
//                them, named as fragments.mjs says
//
// "{out}" in args is the output folder; an argument list that begins with "reconcile" and has no
// --out gets one. expected/ may hold only some of the outputs: those that say something about the
// case. All outputs, in expected/ or not, must be the same from the native program and the wasm one.
// --rebaseline writes the files that expected/ has (all outputs if it has none), but no .has and no
// .lacks; read the diff.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeReport } from '../checks/report.mjs';
import { fragmentOf } from './fragments.mjs';

const home = path.dirname(fileURLToPath(import.meta.url));
const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const [native, wasm, ...chosen] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const rebaseline = options.includes('--rebaseline');

const PROGRAMS = {
  native: [path.resolve(native)],
  // Node's own fetch would make emscripten's loader believe that it is in a browser.
  wasm: [process.execPath, '--no-experimental-fetch', path.resolve(wasm)],
};

function filesUnder(folder, prefix = '') {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const name = prefix + entry.name;
      return entry.isDirectory() ? filesUnder(path.join(folder, entry.name), `${name}/`) : [name];
    })
    .sort();
}

function readAll(folder) {
  return new Map(filesUnder(folder).map((name) => [name, readFileSync(path.join(folder, name))]));
}

function run([program, ...before], folder, { args }) {
  const out = mkdtempSync(path.join(tmpdir(), 'milaan-golden-'));
  const all = args[0] === 'reconcile' && !args.includes('--out') ? [...args, '--out', '{out}'] : args;
  const result = spawnSync(program, [...before, ...all.map((text) => text.replaceAll('{out}', out))], {
    cwd: path.join(folder, 'input'),
    encoding: 'buffer',
    maxBuffer: 1 << 28,
  });
  const files = readAll(out);
  rmSync(out, { recursive: true });
  files.set('stdout.txt', Buffer.from((result.stdout ?? '').toString('utf8').replaceAll(out, '{out}')));
  return { exit: result.status ?? result.signal ?? String(result.error), stderr: (result.stderr ?? '').toString(), files };
}

/** The first lines that differ, wanted and got, with their numbers. */
function difference(wanted, got) {
  const a = wanted.toString('utf8').split('\n');
  const b = got.toString('utf8').split('\n');
  const lines = [];
  for (let at = 0; at < Math.max(a.length, b.length) && lines.length < 20; at += 1) {
    if (a[at] === b[at]) continue;
    if (a[at] !== undefined) lines.push(`${at + 1} - ${a[at].slice(0, 400)}`);
    if (b[at] !== undefined) lines.push(`${at + 1} + ${b[at].slice(0, 400)}`);
  }
  return lines.length > 0 ? lines.join('\n') : 'the bytes differ, the text does not';
}

function compare(report, title, wanted, got) {
  if (got === undefined) report.fail(title, 'was not written');
  else if (wanted.equals(got)) report.pass();
  else report.fail(title, difference(wanted, got));
}

/** One file of expected/ against the output it is a part of. */
function compareExpected(report, title, file, wanted, outputs) {
  const { source, part, complaint } = fragmentOf(file);
  const output = outputs.get(source);
  if (output === undefined || source === file) return compare(report, title, wanted, output);
  const text = output.toString('utf8');
  const asked = wanted.toString('utf8');
  if (part) return compare(report, title, wanted, Buffer.from(part(text, asked)));
  const wrong = complaint(text, asked);
  if (wrong === '') report.pass();
  else report.fail(title, wrong);
}

/** Writes a file of expected/ anew from the outputs; what no output has any more goes. */
function rewrite(file, target, outputs) {
  const { source, part } = fragmentOf(file);
  if (!outputs.has(source)) return rmSync(target);
  if (!part) return;
  const output = outputs.get(source);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, source === file ? output : part(output.toString('utf8'), readFileSync(target, 'utf8')));
}

function check(report, name) {
  const folder = path.join(home, name);
  const facts = JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8'));
  const wantedExit = facts.exit ?? 0;
  const results = {};
  for (const [kind, program] of Object.entries(PROGRAMS)) {
    results[kind] = run(program, folder, facts);
    if (results[kind].exit === wantedExit) report.pass();
    else report.fail(`${name}: exit of ${kind}`, `wanted ${wantedExit}, got ${results[kind].exit}\n${results[kind].stderr.slice(-4000)}`);
  }
  const expectedDir = path.join(folder, 'expected');
  if (rebaseline) {
    const had = filesUnder(expectedDir);
    const produced = results.native.files;
    for (const file of had.length > 0 ? had : produced.keys()) rewrite(file, path.join(expectedDir, file), produced);
  }
  const expected = readAll(expectedDir);
  if (expected.size === 0) report.fail(name, 'has no expected/ (write it with --rebaseline, then read it)');
  for (const [file, bytes] of expected) compareExpected(report, `${name}/${file}`, file, bytes, results.native.files);
  const all = new Set([...results.native.files.keys(), ...results.wasm.files.keys()]);
  for (const file of [...all].sort()) {
    compare(report, `${name}/${file}: wasm against native`,
      results.native.files.get(file) ?? Buffer.from('(not written)'), results.wasm.files.get(file));
  }
}

const report = makeReport();
const cases = readdirSync(home, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(path.join(home, entry.name, 'case.json')))
  .map((entry) => entry.name)
  .filter((name) => chosen.length === 0 || chosen.includes(name))
  .sort();
for (const name of cases) check(report, name);
report.close();
