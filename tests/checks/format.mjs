// Every C++ file under src/ and tests/ is as clang-format writes it. One test per file.

import { execFileSync, spawnSync } from 'node:child_process';
import { makeReport } from './report.mjs';

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--', 'src', 'tests'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => /\.(cpp|hpp)$/.test(file))
  .sort();

const report = makeReport();
const { stderr, error } = spawnSync('clang-format', ['--dry-run', '-Werror', ...files], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
if (error) {
  report.fail('clang-format', error.message);
} else {
  const firstLines = new Map();
  for (const line of stderr.split('\n')) {
    const fault = line.match(/^(.+?):(\d+):\d+: /);
    if (fault && !firstLines.has(fault[1])) firstLines.set(fault[1], fault[2]);
  }
  for (const file of files) {
    if (firstLines.has(file)) report.fail(file, `first at line ${firstLines.get(file)}; run clang-format -i`);
    else report.pass();
  }
}
report.close();
