// Runs every unit_<layer> of a build folder, natively or as wasm under node, and adds up their
// test cases.
//
//   node tests/unit/run.mjs BUILD_DIR [CATCH2_ARGUMENTS...]
//
// A layer that has tests but no binary is a failure, so that a suite cannot vanish unnoticed.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makeReport } from '../checks/report.mjs';

const [build, ...extra] = process.argv.slice(2);
const report = makeReport();

const layers = readdirSync('tests/unit', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((layer) => readdirSync(path.join('tests/unit', layer)).some((file) => file.endsWith('_test.cpp')))
  .sort();

for (const layer of layers) {
  const name = `unit_${layer}`;
  const native = path.join(build, name);
  const wasm = `${native}.js`;
  if (!existsSync(native) && !existsSync(wasm)) {
    report.fail(name, `not in ${build}`);
    continue;
  }
  const counts = path.join(build, `${name}.xml`);
  rmSync(counts, { force: true });
  const args = [
    '--reporter', 'console', '--reporter', `xml::out=${counts}`, '--colour-mode', 'none', ...extra,
  ];
  // Node's own fetch would make emscripten's loader believe that it is in a browser.
  const [program, ...before] = existsSync(wasm)
    ? [process.execPath, '--no-experimental-fetch', wasm]
    : [native];
  console.log(`-- ${name}`);
  const { status, signal } = spawnSync(program, [...before, ...args], {
    stdio: 'inherit',
    env: {
      UBSAN_OPTIONS: 'print_stacktrace=1',
      ASAN_OPTIONS: 'detect_stack_use_after_return=1',
      ...process.env,
    },
  });
  const text = existsSync(counts) ? readFileSync(counts, 'utf8') : '';
  const found = text.match(
    /<OverallResultsCases successes="(\d+)" failures="(\d+)" expectedFailures="(\d+)"/,
  );
  if (!found) {
    report.fail(name, `stopped before its end (${signal ?? `exit ${status}`})`);
    continue;
  }
  const [successes, failures, expected] = found.slice(1).map(Number);
  report.add(successes + expected, failures);
  if (status !== 0 && failures === 0) report.fail(name, `exit ${status} after all its tests`);
}
report.close();
