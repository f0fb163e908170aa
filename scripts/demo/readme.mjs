// Writes assets/demo/README.md: what is in the files and what to look for, for people who try it.

import { BUYER } from './cast.mjs';
import { FILE_NAMES } from './portal_files.mjs';

const VERDICTS = [
  'exact', 'tolerance', 'probable', 'mismatch', 'group', 'duplicate', 'ambiguous', 'books_only',
  'portal_only',
];

export function countByVerdict(groups) {
  const counts = Object.fromEntries(VERDICTS.map((v) => [v, 0]));
  for (const g of groups) ++counts[g.verdict];
  return counts;
}

const inWords = (counts) =>
  VERDICTS.filter((v) => counts[v] !== 0)
    .map((v) => `${v} ${counts[v]}`)
    .join(', ');

function where(story) {
  const bySupplier = new Map();
  for (const g of story.groups) {
    const name = g.portal[0]?.supplier.name || g.books[0]?.name || 'Bills of entry';
    const numbers = bySupplier.get(name) ?? new Set();
    for (const d of g.portal) numbers.add(d.number);
    for (const e of g.books) numbers.add(e.number);
    bySupplier.set(name, numbers);
  }
  return [...bySupplier]
    .map(([name, numbers]) => `${name} ${[...numbers].map((n) => `\`${n}\``).join(' ')}`)
    .join('; ');
}

export function readme(stories, ordinary) {
  const planted = countByVerdict(stories.flatMap((s) => s.groups));
  const everyday = countByVerdict(ordinary);
  const rows = stories.map((s) => `| ${s.topic} | ${where(s)} | ${inWords(countByVerdict(s.groups))} | ${s.look} |`);
  const counts = VERDICTS.map((v) => `| ${v} | ${everyday[v]} | ${planted[v]} | ${everyday[v] + planted[v]} |`);
  return `# Demo data

One month of an invented company, ${BUYER.name}, Pune (GSTIN ${BUYER.gstin}), for October 2026.
Every name, GSTIN, number and amount is made up; the PANs start with ZZZ, and only the check
characters are real arithmetic. Written by \`node scripts/make-demo.mjs\`, which gives the same files
every time; \`node scripts/make-demo.mjs --check\` reads them back and verifies them.

| file | what it is |
|---|---|
| ${FILE_NAMES.ims} | IMS download (Offline > Download), of about 16-Nov-26 |
| ${FILE_NAMES.statement} | GSTR-2B of October 2026, generated 14-Nov-26 |
| ${FILE_NAMES.lastStatement} | GSTR-2B of September 2026, only the documents that October amends |
| ${FILE_NAMES.draft} | GSTR-3B of October 2026 as drafted by the buyer's clerk |
| ${FILE_NAMES.register} | purchase register of October 2026 |

## Groups to expect

One count per group of documents that belong together, as in summary.json. The chips over the list count its
lines: a group of three is three of them.

| verdict | everyday | planted | all |
|---|---|---|---|
${counts.join('\n')}

## What to look for

| topic | where | verdict | look for |
|---|---|---|---|
${rows.join('\n')}

## GSTR-3B draft against GSTR-2B

- 4(A)(5) IGST: the clerk exchanged two digits. The other cells of 4(A), 4(B)(2), 4(D)(2) and 3.1(d)
  are what this GSTR-2B gives.
- 4(A)(5) CGST and SGST: the 2B still counts the record made pending after the 14th (see above), so a
  computation that follows IMS is lower by its tax.
- 4(B)(1): the clerk's own figures, blocked credit on the gifts (5,760 CGST and SGST) and Rule 42
  (4,200 IGST, 1,150 CGST and SGST). No file can tell these. 4(C) follows.
`;
}
