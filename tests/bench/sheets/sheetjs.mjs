// SheetJS on one file, in a process of its own: median time of some rounds and peak memory, as JSON.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const xlsx = createRequire(import.meta.url)('xlsx');
const bytes = readFileSync(process.argv[2]);
const rounds = Number(process.argv[3] ?? 3);
const times = [];
let read = 0;
for (let round = 0; round < rounds; round += 1) {
  const began = performance.now();
  const book = xlsx.read(bytes, { type: 'buffer', dense: true, cellDates: true });
  read = xlsx.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 }).length;
  times.push(performance.now() - began);
}
times.sort((a, b) => a - b);
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ms: times[times.length >> 1], memory, read, version: xlsx.version }));
