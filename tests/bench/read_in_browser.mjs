// Reading a GSTR-2B of 100,000 documents in Chromium: Milaan's worker beside the browser's own
// JSON.parse, on the same bytes in the same browser, medians of five.
//
//   node tests/bench/read_in_browser.mjs [DOCUMENTS]
//
// JSON.parse gives a tree; Milaan gives records whose every field was checked, in columns.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const ROUNDS = 5;
const root = fileURLToPath(new URL('../..', import.meta.url));
const documents = process.argv[2] ?? '100000';
const folder = mkdtempSync(path.join(tmpdir(), 'milaan-bench-'));
const file = path.join(folder, 'returns_R2B_27ZZZCB0001A1Z3_102026.json');
execFileSync(path.join(root, 'build/native/milaan'), ['bench', 'gstr2b-json', documents, file]);
const megabytes = statSync(file).size / 1e6;

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

function line(what, times) {
  const ms = median(times);
  console.log(`${what.padEnd(44)} ${ms.toFixed(1).padStart(10)} ms  ${documents} documents, ` +
    `${megabytes.toFixed(1)} MB, ${(megabytes / ms * 1000).toFixed(0)} MB/s`);
  return ms;
}

/** The page's policy forbids the driver's own polling, which evaluates strings. */
async function until(page, probe) {
  for (;;) {
    const answer = await page.evaluate(probe);
    if (answer !== null) return answer;
    await page.waitForTimeout(50);
  }
}

const browser = await chromium.launch({
  executablePath: process.env.MILAAN_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--enable-unsafe-swiftshader'],
});
const parse = [];
const decode = [];
const reading = [];
const running = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const peer = await browser.newPage();
  await peer.setContent('<input type="file">');
  await peer.setInputFiles('input', file);
  const [decoded, parsed] = await peer.evaluate(async () => {
    const bytes = await document.querySelector('input').files[0].arrayBuffer();
    const began = performance.now();
    const text = new TextDecoder().decode(bytes);
    const middle = performance.now();
    globalThis.kept = JSON.parse(text);
    return [middle - began, performance.now() - middle];
  });
  decode.push(decoded);
  parse.push(parsed);
  await peer.close();

  const page = await browser.newPage();
  await page.goto(pathToFileURL(path.join(root, 'dist/milaan.html')).href);
  await until(page, () => globalThis.milaan?.ready || null);
  await page.setInputFiles('#files', file);
  const took = await until(page, () => globalThis.milaan.took ?? null);
  reading.push(took.readingMs);
  running.push(took.runningMs);
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });

line("Chromium's TextDecoder", decode);
const peer = line("Chromium's JSON.parse", parse);
const ours = line('Milaan reads and checks, wasm in its worker', reading);
line('Milaan joins, matches and checks, no register', running);
console.log(`ratio to JSON.parse: ${(ours / peer).toFixed(2)}`);
