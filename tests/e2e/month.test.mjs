// The month as a whole: pictures with their figures as text, the suppliers and the letters to them.

import assert from 'node:assert/strict';

const rows = async (bench) => Number(await bench.mirror.getByRole('grid').getAttribute('aria-rowcount'));

/** The cells of the mirror's table with this name, row by row. */
const table = (bench, name) => bench.mirror.getByRole('table', { name })
  .evaluate((element) => [...element.querySelectorAll('[role=row]')].map(
    (row) => [...row.children].map((cell) => cell.textContent)));

/** The page and the file are one program: each test runs at one of them; MILAAN_E2E_BOTH at both. */
export const places = 'in turn';

export default [
  {
    name: 'the credit bar says its figures, opens its documents and comes back',
    async run(bench) {
      await bench.openDemo();
      await bench.press('7');
      await bench.waitForText('Milaan: Overview');
      const [, ...parts] = await table(bench, 'Where the credit stands');
      assert.deepEqual(parts.map(([part]) => part), ['Claimable', 'Pending', 'At risk', 'Rejected or lost']);
      const [, documents] = parts.find(([part]) => part === 'At risk');
      await bench.picture('overview');
      await bench.click('button', /^At risk: /);
      await bench.waitForText('Milaan: Verify');
      assert.equal(await rows(bench), Number(documents) + 1);
      await bench.press('Escape');
      await bench.waitForText('Milaan: Overview');
    },
  },
  {
    name: 'keeping a document pending moves it in the picture',
    async run(bench) {
      await bench.openDemo();
      const pending = async () => {
        await bench.press('7');
        await bench.waitForText('Milaan: Overview');
        const line = (await table(bench, 'Where the credit stands')).find(([part]) => part === 'Pending');
        await bench.press('Escape');
        return Number(line[1]);
      };
      const before = await pending();
      await bench.press('3', 'Slash');
      await bench.type('GCB262700793');
      await bench.press('Enter', 'Home', 'p');
      const after = await pending();
      assert.equal(after, before + 1);
    },
  },
  {
    name: 'a supplier is found by name, and the letter to him is copied and saved',
    async run(bench) {
      await bench.openDemo();
      await bench.press('8');
      await bench.waitForText('Milaan: Suppliers');
      const [, first] = await table(bench, 'Suppliers');
      await bench.picture('suppliers');
      const text = await bench.saved(() => bench.click('button', 'Save .txt'));
      assert.match(text.name, /^letter-[0-9A-Z]{15}\.txt$/);
      assert.match(text.bytes.toString(), /Dear Sir or Madam/);
      const page = await bench.saved(() => bench.click('button', 'Save .html'));
      assert.match(page.bytes.toString(), /^<!doctype html>/);
      assert.ok(page.bytes.toString().includes(text.name.slice(7, 22)), 'it is the same supplier');
      await bench.click('button', /^Supplier Bhoomi/);
      await bench.waitForText('Bhoomi');
      await bench.click('button', 'Show the documents');
      await bench.waitForText('Milaan: Verify');
      assert.ok(await rows(bench) > 1);
      assert.ok(first.length > 5, 'the list has its columns');
    },
  },
];
