// The workbench table in Chromium at a million rows: the time of the frames that draw, filter, sort,
// group, select and act, on a session with a fixed seed. Medians of ROUNDS; a round's figure is its
// longest frame, with everything in it: our code, ImGui, and handing the picture to the browser.
//
//   node tests/bench/ui.mjs [DOCUMENTS]

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const ROUNDS = 5;
const QUIET_MS = 350;
const root = fileURLToPath(new URL('../..', import.meta.url));
const documents = process.argv[2] ?? '1000000';
const folder = mkdtempSync(path.join(tmpdir(), 'milaan-bench-'));
const file = path.join(folder, 'bench.milaan');
execFileSync(path.join(root, 'build/native/milaan'), ['bench', 'session', documents, file]);

const browser = await chromium.launch({
  executablePath: process.env.MILAAN_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--enable-unsafe-swiftshader'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
page.setDefaultTimeout(0);
// What WebGL takes is the browser's and, here, its software renderer's: told apart from the rest.
await page.addInitScript(() => {
  globalThis.webglMs = 0;
  const api = WebGL2RenderingContext.prototype;
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(api))) {
    if (typeof value !== 'function') continue;
    api[name] = function timed(...given) {
      const began = performance.now();
      const answer = value.apply(this, given);
      globalThis.webglMs += performance.now() - began;
      return answer;
    };
  }
});
await page.goto(pathToFileURL(path.join(root, 'dist/milaan.html')).href);

/** The page's policy forbids the driver's own polling, which evaluates strings. */
async function until(probe) {
  for (;;) {
    const answer = await page.evaluate(probe);
    if (answer) return answer;
    await page.waitForTimeout(50);
  }
}

/** Until no frame was drawn for a while; answers the longest since it was asked last. */
async function longest() {
  let before = -1;
  for (;;) {
    const now = await page.evaluate(() => milaan.frames.drawn);
    if (now === before) break;
    before = now;
    await page.waitForTimeout(QUIET_MS);
  }
  return page.evaluate(() => {
    const { longest: ms } = milaan.frames;
    milaan.frames.longest = 0;
    return ms;
  });
}

const rows = () => page.evaluate(() =>
  Number(document.querySelector('#spoken [role=grid]')?.getAttribute('aria-rowcount') ?? 0) - 1);

function line(what, times, note = '') {
  const sorted = [...times].sort((a, b) => a - b);
  console.log(`${what.padEnd(44)} ${sorted[Math.floor(sorted.length / 2)].toFixed(1).padStart(10)} ms  ` +
    `${note}${times.length > 1 ? ` (of ${sorted.map((t) => t.toFixed(1)).join(', ')})` : ''}`);
}

/** Of all frames that `act` draws: the mean, and the mean without what WebGL takes. */
async function measureFrames(what, act) {
  const times = () => page.evaluate(() => [milaan.frames.drawn, milaan.frames.ms, globalThis.webglMs]);
  const longestOf = [];
  const before = await times();
  for (let round = 0; round < ROUNDS; round += 1) {
    await longest();
    await act(round);
    longestOf.push(await longest());
  }
  const [drawn, ms, webgl] = (await times()).map((t, i) => t - before[i]);
  line(`a frame: ${what}`, longestOf, `longest; mean of ${drawn} frames ${(ms / drawn).toFixed(1)} ms, ` +
    `${((ms - webgl) / drawn).toFixed(1)} ms without WebGL `);
}

/** Each round does `act`, is timed, and is taken back by `back`. */
async function measure(what, act, back = null, note = '') {
  const times = [];
  let said = note;
  for (let round = 0; round < ROUNDS; round += 1) {
    await longest();
    await act(round);
    times.push(await longest());
    if (typeof note === 'function') said = await note();
    if (back !== null) await back(round);
  }
  line(what, times, said);
}

const press = (key) => page.keyboard.press(key);
async function search(text) {
  await press('/');
  await page.waitForTimeout(150);
  await press('Control+a');
  await page.keyboard.insertText(text);
}
const shown = async () => `${await rows()} rows`;

await until(() => globalThis.milaan?.ready);
const began = Date.now();
await page.setInputFiles('#session-file', file);
await until(() => document.documentElement.dataset.view === 'canvas');
await longest();
console.log(`session of ${(statSync(file).size / 1e6).toFixed(0)} MB open after ${((Date.now() - began) / 1000).toFixed(1)} s`);
rmSync(folder, { recursive: true });

await press('3');
await longest();
await page.waitForTimeout(500);
console.log(`rows ${await rows()}`);

await measureFrames('the focus moves down', async () => {
  for (let i = 0; i < 10; i += 1) await press('ArrowDown');
});
await measureFrames('a page further', async () => {
  for (let i = 0; i < 10; i += 1) await press('PageDown');
});
await page.mouse.move(500, 500);
await measureFrames('the wheel', async () => {
  for (let i = 0; i < 10; i += 1) await page.mouse.wheel(0, 400);
});
await measureFrames('to the end and back', async () => {
  await press('End');
  await press('Home');
});

// Marks the columns one after the other: finding, supplier, number, tax.
await press('Home');
for (const name of ['finding', 'supplier', 'portal number', 'tax']) {
  await press('ArrowRight');
  await longest();
  await press('s');
  line(`sort by ${name}, the first time`, [await longest()]);
  await measure(`sort by ${name}, the other way`, () => press('s'));
}
await measure('sort by a further column', () => press('Shift+S'));
await press('Escape');

for (const [what, text] of [
  ['filter: an amount', 'tax>10000'],
  ['filter: a finding', 'verdict:mismatch'],
  ['filter: suppliers of a state', 'gstin:29'],
  ['filter: a document number', 'number:123'],
  ['filter: a bare word', '1234'],
  ['filter: four terms', 'gstin:27 tax>10000 -verdict:exact age>60'],
]) {
  await measure(what, () => search(text), async () => {
    await press('Enter');
    await press('Escape');
  }, shown);
}
await measure('group by supplier', () => press('g'), () => press('g'), shown);
await measure('select all', () => press('Control+a'), () => press('Home'), shown);
await measure('to the next open item', () => press('j'));
await measure('act on one record', () => press('p'), () => press('Control+z'));

// About a tenth of the rows, so a hundred thousand of a million.
await search('number:7 tax>9000');
await press('Enter');
await measure('select a tenth of the rows', () => press('Control+a'), null, shown);
await measure('the look before they are acted on', () => press('p'), () => press('Escape'));
await measure('act on them', async () => {
  await press('p');
  await longest();
  await press('Enter');
}, async () => {
  await press('Control+z');
  await longest();
  await press('Control+a');
});
const heap = await page.evaluate(() => performance.memory?.usedJSHeapSize ?? 0);
console.log(`JavaScript's own heap ${(heap / 1e6).toFixed(0)} MB`);
await browser.close();
