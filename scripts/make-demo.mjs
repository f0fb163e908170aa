// Makes the demo data of assets/demo/: an invented buyer's October 2026, with every verdict and
// every action rule in it. Run when the data is to change; its outputs are committed.
//
//   node scripts/make-demo.mjs            writes the files
//   node scripts/make-demo.mjs --check    reads them back and verifies them
//   node scripts/make-demo.mjs --intended prints the groups that matching should find, one a line:
//                                         verdict, portal documents, register entries, topic

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { BUYER, suppliers } from './demo/cast.mjs';
import { check } from './demo/check.mjs';
import { LAST_MONTH, THIS_MONTH } from './demo/documents.mjs';
import { ordinaryMonth } from './demo/ordinary.mjs';
import { plantedStories } from './demo/planted.mjs';
import { FILE_NAMES, gstr2b, gstr3b, imsDownload, jsonText } from './demo/portal_files.mjs';
import { readme } from './demo/readme.mjs';
import { purchaseRegister } from './demo/register.mjs';
import { chance } from './demo/values.mjs';

const SEED = 102026;
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets', 'demo');

function make() {
  const dice = chance(SEED);
  const cast = suppliers();
  const ordinary = ordinaryMonth(cast, dice);
  const stories = plantedStories(cast);
  const groups = [...ordinary, ...stories.flatMap((s) => s.groups)];
  const documents = groups.flatMap((g) => g.portal);
  const entries = groups.flatMap((g) => g.books);
  return {
    stories,
    ordinary,
    files: {
      [FILE_NAMES.ims]: jsonText(imsDownload(documents, dice)),
      [FILE_NAMES.statement]: jsonText(gstr2b(documents, THIS_MONTH, '2026-11-14', dice)),
      [FILE_NAMES.lastStatement]: jsonText(gstr2b(documents, LAST_MONTH, '2026-10-14', dice)),
      [FILE_NAMES.draft]: JSON.stringify(gstr3b(documents), null, 2) + '\n',
      [FILE_NAMES.register]: purchaseRegister(entries),
      'README.md': readme(stories, ordinary),
    },
  };
}

function printIntended({ stories, ordinary }) {
  const line = (g, topic) =>
    [
      g.verdict,
      g.portal.map((d) => `${d.section} ${d.supplier.gstin} ${d.number} ${d.date}`).join(' + '),
      g.books.map((e) => `${e.gstin} ${e.number} ${e.date}`).join(' + '),
      topic,
    ].join('\t');
  for (const g of ordinary) console.log(line(g, 'everyday'));
  for (const s of stories) for (const g of s.groups) console.log(line(g, s.topic));
}

const mode = process.argv[2];
if (mode === '--check') {
  process.exit(check(folder, FILE_NAMES, BUYER.gstin) ? 0 : 1);
} else if (mode === '--intended') {
  printIntended(make());
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(make().files)) {
    writeFileSync(join(folder, name), text);
    console.log(`${name}: ${Buffer.byteLength(text)} bytes`);
  }
}
