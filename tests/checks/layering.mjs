// Every #include under src/ obeys the one-way order of the layers, ImGui stays in ui and above, and
// emscripten in platform. One test per file.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeReport } from './report.mjs';

// A layer may include itself and these. portal, books, matching, rules and reports meet in records,
// never in each other; portal and books both read what sheets makes of a container.
const MAY_INCLUDE = {
  base: [],
  records: ['base'],
  sheets: ['base', 'records'],
  portal: ['base', 'records', 'sheets'],
  books: ['base', 'records', 'sheets'],
  matching: ['base', 'records'],
  rules: ['base', 'records'],
  reports: ['base', 'records'],
  workspace: ['base', 'records', 'sheets', 'portal', 'books', 'matching', 'rules', 'reports'],
  engine: ['base', 'records', 'sheets', 'portal', 'books', 'matching', 'rules', 'reports', 'workspace'],
};
const BELOW_THE_TOP = [...Object.keys(MAY_INCLUDE)];
MAY_INCLUDE.cli = BELOW_THE_TOP;
MAY_INCLUDE.ui = BELOW_THE_TOP;
MAY_INCLUDE.platform = [...BELOW_THE_TOP, 'ui'];

const OUTSIDE = [
  { what: 'emscripten', pattern: /^(emscripten|GLES\d|webgl|EGL)\b/, layers: ['platform'] },
  { what: 'ImGui', pattern: /^(imgui|imstb)/, layers: ['ui', 'platform'] },
  { what: 'zlib', pattern: /^zlib/, layers: ['sheets'] },
  { what: 'expat', pattern: /^expat/, layers: ['sheets'] },
  { what: 'simdjson', pattern: /^simdjson/, layers: ['portal'] },
];

function sourcesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return sourcesUnder(file);
      return /\.(cpp|hpp|inc)$/.test(entry.name) ? [file] : [];
    });
}

function faultsOf(file, layer) {
  const faults = [];
  readFileSync(file, 'utf8').split('\n').forEach((line, index) => {
    const include = line.match(/^\s*#\s*include\s*(["<])([^">]+)[">]/);
    if (!include) return;
    const [, bracket, target] = include;
    const say = (text) => faults.push(`line ${index + 1}: ${text}`);
    const outsider = OUTSIDE.find(({ pattern }) => pattern.test(target));
    if (outsider && !outsider.layers.includes(layer)) {
      say(`${outsider.what} is only for ${outsider.layers.join(', ')}`);
    }
    if (outsider) return;
    if (bracket === '"' && !target.includes('/')) {
      say(`"${target}" is not named from src/`);
      return;
    }
    const other = target.split('/')[0];
    if (other in MAY_INCLUDE && other !== layer && !MAY_INCLUDE[layer].includes(other)) {
      say(`${layer} must not include ${target}`);
    }
  });
  return faults;
}

const report = makeReport();
for (const file of sourcesUnder('src')) {
  const layer = file.split(path.sep)[1];
  const faults = layer in MAY_INCLUDE ? faultsOf(file, layer) : [`src/${layer} is not a layer`];
  if (faults.length > 0) report.fail(file, faults.join('\n'));
  else report.pass();
}
report.close();
