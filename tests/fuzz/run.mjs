// Runs every fuzz target of a build folder: first each file of its corpus once, then libFuzzer for
// FUZZ_SECONDS (10 by default). A target and its corpus file are a test each.
//
//   node tests/fuzz/run.mjs BUILD_DIR
//
// The corpus is tests/fuzz/corpus/<name>/; what libFuzzer finds on the way stays in the build folder,
// and an input that crashes is left there for the issue (and becomes a golden case or a corpus file).

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { makeReport } from '../checks/report.mjs';

const build = process.argv[2];
const seconds = Number(process.env.FUZZ_SECONDS ?? 10);
const report = makeReport();

function run(program, args) {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (bytes) => (output = (output + bytes).slice(-20000)));
    }
    child.on('error', (error) => done({ ok: false, output: error.message }));
    child.on('close', (code) => done({ ok: code === 0, output }));
  });
}

async function fuzz(name) {
  const program = path.join(build, `${name}_fuzz`);
  if (!existsSync(program)) {
    report.fail(name, `no ${program}`);
    return;
  }
  const corpus = path.join('tests/fuzz/corpus', name);
  const seeds = existsSync(corpus) ? readdirSync(corpus).map((file) => path.join(corpus, file)) : [];
  if (seeds.length === 0) report.fail(name, `no corpus in ${corpus}`);
  const limits = ['-rss_limit_mb=2048', '-timeout=20', `-artifact_prefix=${build}/${name}-`];
  if (seeds.length > 0) {
    const replay = await run(program, [...limits, ...seeds]);
    if (replay.ok) report.pass(seeds.length);
    else report.fail(`${name}: corpus`, replay.output);
  }
  const grown = path.join(build, 'corpus', name);
  mkdirSync(grown, { recursive: true });
  const folders = seeds.length > 0 ? [grown, corpus] : [grown];
  const search = await run(program, [...limits, `-max_total_time=${seconds}`, '-print_final_stats=1', ...folders]);
  if (search.ok) {
    report.pass();
    const units = search.output.match(/number_of_executed_units: (\d+)/)?.[1] ?? '?';
    console.log(`${name}: ${seeds.length} corpus files, ${units} inputs in ${seconds} s`);
  } else {
    report.fail(`${name}: search`, search.output);
  }
}

const names = readdirSync('tests/fuzz')
  .filter((file) => file.endsWith('_fuzz.cpp'))
  .map((file) => file.slice(0, -'_fuzz.cpp'.length))
  .sort();
const waiting = [...names];
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    while (waiting.length > 0) await fuzz(waiting.shift());
  }),
);
report.close();
