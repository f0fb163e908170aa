// The small month of tests/e2e/data, and what it comes to: for suites that must find the same
// figures again.

import { fileURLToPath } from 'node:url';

export const FILES = ['ims.json', 'gstr2b.json', 'gstr3b.json', 'register.csv'];

/** A file of the month, for a file chooser. */
export const fileOf = (name) => fileURLToPath(new URL(`./data/${name}`, import.meta.url));

export const json = ({ bytes }) => JSON.parse(bytes.toString('utf8'));

/** What the month comes to, as the page would hand it out. */
export async function figures(bench) {
  await bench.press('6');
  const out = {};
  for (const name of ['matches.csv', 'table4.csv', 'gstr2b-preview.json', 'ims-upload.json']) {
    const button = bench.control('button', `Save ${name}`);
    // Nothing differs from the download: there is nothing to write.
    if (await button.isDisabled()) continue;
    out[name] = (await bench.saved(() => bench.click('button', `Save ${name}`))).bytes.toString('utf8');
  }
  return out;
}
