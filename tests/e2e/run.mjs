// Browser tests of the packed page, in Debian's Chromium: the served site and the single file from
// disk. One line a test, then "N passed, N failed".
//
//   node tests/e2e/run.mjs [PART OF A TEST'S NAME]
//
//   MILAAN_CHROMIUM   browser to use (/usr/bin/chromium)
//   MILAAN_DIST       folder with milaan.html and site/ (dist)
//   MILAAN_E2E_WORKERS  tests that run at once (as many as there are processors)
//   MILAAN_E2E_BOTH   every test at both places (suites that say so take turns otherwise)
//   MILAAN_SCREENS    where the tests of looks leave their pictures (none are kept otherwise)

import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

import { Workbench } from './workbench.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const dist = path.resolve(process.env.MILAAN_DIST ?? path.join(root, 'dist'));
const wanted = process.argv[2] ?? '';
const workers = Number(process.env.MILAAN_E2E_WORKERS ?? Math.min(availableParallelism(), 4));
const TEST_TIMEOUT_MS = 180_000; // nothing takes as long but what hangs

const FLAGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const BROWSERS = {
  usual: [...FLAGS, '--enable-unsafe-swiftshader'],
  // What a remote desktop or a blocked GPU gives.
  'without WebGL': [...FLAGS, '--disable-gpu', '--disable-software-rasterizer'],
  // A screen whose ratio is its own, not emulated.
  'ratio 1.5': [...FLAGS, '--enable-unsafe-swiftshader', '--force-device-scale-factor=1.5',
    '--window-size=1280,900'],
};

function serve(folder) {
  const server = spawn(process.execPath,
    [path.join(root, 'scripts/static-server.mjs'), folder, '--port', '0'],
    { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((done, failed) => {
    let said = '';
    server.stdout.on('data', (text) => {
      said += text;
      const address = said.match(/http:\/\/localhost:\d+/);
      if (address) done({ address: `${address[0]}/`, stop: () => server.kill() });
    });
    server.on('exit', () => failed(new Error('the static server did not start')));
  });
}

async function collect() {
  const tests = [];
  for (const file of readdirSync(here).filter((name) => name.endsWith('.test.mjs')).sort()) {
    const { default: list, places } = await import(pathToFileURL(path.join(here, file)));
    if (places === 'in turn' && !process.env.MILAAN_E2E_BOTH) {
      list.forEach((test, index) => { test.only ??= index % 2 === 0 ? 'served' : 'from disk'; });
    }
    tests.push(...list);
  }
  return tests;
}

async function runOne(test, browser, place) {
  const workbench = await Workbench.make(browser, place, test);
  let timer;
  const tooLong = new Promise((_, failed) => {
    timer = setTimeout(() => failed(new Error(`not done after ${TEST_TIMEOUT_MS / 1000} s`)),
      TEST_TIMEOUT_MS);
  });
  try {
    await Promise.race([test.run(workbench), tooLong]);
    await workbench.checkManners();
  } finally {
    clearTimeout(timer);
    await workbench.close();
  }
}

async function main() {
  const single = path.join(dist, 'milaan.html');
  if (!existsSync(single)) {
    console.log(`${single} is not there: build the page first`);
    console.log('0 passed, 1 failed');
    return 1;
  }
  const server = await serve(path.join(dist, 'site'));
  const places = [
    { name: 'served', address: server.address },
    { name: 'from disk', address: pathToFileURL(single).href },
  ];
  const queue = [];
  for (const test of await collect()) {
    for (const place of places) {
      if (test.only && test.only !== place.name) continue;
      const name = `${place.name}: ${test.name}`;
      if (name.includes(wanted)) queue.push({ test, place, name });
    }
  }
  let passed = 0;
  let failed = 0;
  const work = async () => {
    const browsers = {};
    const browserFor = async (kind) => {
      browsers[kind] ??= await chromium.launch({
        executablePath: process.env.MILAAN_CHROMIUM ?? '/usr/bin/chromium',
        args: BROWSERS[kind],
      });
      return browsers[kind];
    };
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { test, place, name } = next;
      const began = Date.now();
      try {
        await runOne(test, await browserFor(test.browser ?? 'usual'), place);
        passed += 1;
        console.log(`ok    ${name} (${Date.now() - began} ms)`);
      } catch (error) {
        failed += 1;
        console.log(`FAIL  ${name}\n      ${String(error.stack ?? error).replaceAll('\n', '\n      ')}`);
      }
    }
    for (const browser of Object.values(browsers)) await browser.close();
  };
  // A test waits for most of its time: several at once, each with browsers of its own.
  await Promise.all(Array.from({ length: workers }, work));
  server.stop();
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

process.exit(await main());
