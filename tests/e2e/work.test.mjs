// The month's work, as a user does it: from files to the upload file and Table 4, by keyboard and by
// mouse, with undo, a session kept and opened again, and files that are broken.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { FILES, fileOf, figures, json } from './month.mjs';

/** An IMS upload file as the portal's offline tool takes it. */
function checkUpload(upload, gstin) {
  assert.deepEqual(Object.keys(upload), ['rtin', 'reqtyp', 'invdata']);
  assert.equal(upload.rtin, gstin);
  assert.equal(upload.reqtyp, 'SAVE');
  const records = Object.values(upload.invdata).flat();
  assert.ok(records.length > 0, 'the upload holds records');
  for (const record of records) {
    assert.match(record.action, /^[ARP]$/);
    assert.match(record.prev_status, /^[NARP]$/);
    assert.notEqual(record.action, record.prev_status, JSON.stringify(record));
    assert.match(record.stin, /^[0-9A-Z]{15}$/);
    assert.match(record.rtnprd, /^\d{6}$/);
    for (const amount of ['val', 'txval', 'iamt', 'camt', 'samt', 'cess']) {
      assert.equal(typeof record[amount], 'number', amount);
    }
  }
  return records;
}

const LARGE = 256 << 20; // bytes: reading takes longer than pressing a button

async function files(bench) {
  await bench.open();
  await bench.choose(FILES);
  await bench.onCanvas();
}

const status = (bench) => bench.mirror.locator('[role=status]').innerText();

export default [
  {
    name: 'demo data to upload file and Table 4 by keyboard alone',
    async run(bench) {
      await bench.open();
      const { page } = bench;
      for (let i = 0; i < 10; i += 1) {
        if (await page.evaluate(() => document.activeElement.id === 'demo')) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await bench.onCanvas();

      await bench.press('2');
      await bench.waitForText('Milaan: Verify');
      assert.ok(await bench.mirror.getByRole('row').count() > 20, 'the grid has rows');
      await bench.press('ArrowDown', 'ArrowDown', 'Shift+ArrowDown');
      assert.equal(await bench.mirror.getByRole('row', { selected: true }).count(), 2);
      await bench.picture('journey-1-verify');

      await bench.press('3');
      await bench.waitForText('Milaan: Act');
      await bench.press('d');
      await bench.waitForText('Set as advised');
      await bench.picture('journey-2-advice');
      await bench.press('Enter');
      await bench.until('the outcome', async () => /\d/.test(await status(bench)));
      await bench.press('j', 'p');
      await bench.picture('journey-3-acted');

      await bench.press('4');
      await bench.waitForText('Milaan: Recompute 2B');
      await bench.picture('journey-4-recompute');
      await bench.press('5');
      await bench.waitForText('Milaan: Match 3B');
      const table = bench.mirror.getByRole('grid', { name: /Table 4/ });
      assert.ok((await table.getByRole('row').count()) > 10, 'Table 4 is shown');
      await bench.picture('journey-5-table4');

      await bench.press('6');
      await bench.waitForText('Milaan: Keep records');
      await bench.picture('journey-6-records');
      await bench.tabTo('Save ims-upload.json');
      const upload = await bench.saved(() => bench.press('Enter'));
      assert.equal(upload.name, 'ims-upload.json');
      checkUpload(json(upload), '27ZZZCS2610K1ZQ');
    },
  },
  {
    name: 'own files to upload file without a mouse, from the file chooser on',
    async run(bench) {
      await bench.open();
      const { page } = bench;
      const at = () => page.evaluate(() => document.activeElement.id);
      // The driver begins to catch choosers with the first listener, a moment later: not just before Enter.
      page.on('filechooser', () => {});
      for (let i = 0; i < 10 && await at() !== 'choose'; i += 1) await page.keyboard.press('Tab');
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
      assert.ok(chooser.isMultiple());
      await chooser.setFiles(FILES.map(fileOf));
      await bench.onCanvas();
      assert.equal(await at(), 'canvas', 'the keys go to the workbench');
      await bench.press('3', 'Home', 'Control+a', 'a', 'Enter', '6');
      await bench.tabTo('Save ims-upload.json');
      const upload = await bench.saved(() => bench.press('Enter'));
      checkUpload(json(upload), '27ZZZCB0001A1Z3');
    },
  },
  {
    name: 'own files, actions, undo, redo, export, session and back: the same figures',
    async run(bench) {
      await files(bench);
      for (const kind of ['IMS', 'GSTR-2B', 'GSTR-3B', 'egister']) assert.ok(await bench.has(kind), kind);

      await bench.press('3', 'Home', 'Control+a', 'a', 'Enter');
      assert.match(await status(bench), /\d+/);
      const before = await figures(bench);
      await bench.press('3', 'Control+z');
      const undone = await figures(bench);
      assert.notEqual(undone['gstr2b-preview.json'], before['gstr2b-preview.json'], 'undo changes the figures');
      assert.ok(!('ims-upload.json' in undone), 'and leaves nothing to upload');
      await bench.press('3', 'Control+y');
      assert.deepEqual(await figures(bench), before, 'redo gives the same figures');
      checkUpload(JSON.parse(before['ims-upload.json']), '27ZZZCB0001A1Z3');

      const session = await bench.saved(() => bench.click('button', 'Save session'));
      assert.match(session.name, /\.milaan$/);
      await bench.reload();
      await bench.choose([{ name: session.name, buffer: session.bytes }], '#session-file');
      await bench.onCanvas();
      assert.deepEqual(await figures(bench), before, 'the session gives the same figures');
    },
  },
  {
    name: 'asks before leaving only while something is neither saved nor kept',
    async run(bench) {
      const kept = bench.place.name === 'served';
      await files(bench);
      await bench.reload();
      assert.deepEqual(bench.dialogs, [], 'nothing was done, nothing to lose');
      await bench.choose(FILES);
      await bench.onCanvas();
      await bench.press('3', 'Control+a', 'a', 'Enter');
      await bench.reload();
      assert.deepEqual(bench.dialogs, kept ? [] : ['beforeunload']);
      bench.dialogs.length = 0;
      await bench.choose(FILES);
      await bench.onCanvas();
      await bench.press('3', 'Control+a', 'a', 'Enter');
      await bench.saved(() => bench.click('button', 'Save session'));
      await bench.settled();
      await bench.reload();
      assert.deepEqual(bench.dialogs, [], 'saved: not asked');
    },
  },
  {
    name: 'files added later join those already read',
    async run(bench) {
      await bench.open();
      await bench.choose(['ims.json', 'gstr2b.json']);
      await bench.onCanvas();
      await bench.waitForText('No purchase register loaded');
      await bench.choose(['register.csv']);
      await bench.until('the register', async () => /register\.csv/.test(await bench.spoken()));
      await bench.settled();
      assert.ok(await bench.has('ims.json'));
      assert.ok(!(await bench.has('No purchase register loaded')));
    },
  },
  {
    name: 'a broken file is told and costs nothing',
    async run(bench) {
      await files(bench);
      const before = await figures(bench);
      await bench.press('1');
      await bench.choose([{ name: 'cut.json', buffer: Buffer.from('{"data":{"docdata":{"b2b":[{"ctin":') }]);
      await bench.until('the diagnostic', async () => /cut\.json: refused[^]*byte \d+: The file is cut off/.test(await bench.spoken()));
      await bench.picture('broken-file');
      const after = await figures(bench);
      for (const name of ['matches.csv', 'table4.csv', 'gstr2b-preview.json']) {
        assert.equal(after[name], before[name], name);
      }
    },
  },
  {
    name: 'a broken session is told and costs nothing',
    async run(bench) {
      await files(bench);
      const before = await figures(bench);
      const session = await bench.saved(() => bench.click('button', 'Save session'));
      await bench.choose([{ name: 'half.milaan', buffer: session.bytes.subarray(0, session.bytes.length / 2) }]);
      await bench.until('the announcement', async () =>
        /session file/.test(await bench.page.locator('#announcer').innerText()));
      assert.deepEqual(await figures(bench), before);
    },
  },
  {
    name: 'copies the selected lines as a table',
    async run(bench) {
      await files(bench);
      await bench.press('2', 'Home', 'Shift+ArrowDown');
      const copied = bench.page.evaluate(() => new Promise((done) => {
        document.addEventListener('copy', (event) => done(event.clipboardData.getData('text/plain')), { once: true });
      }));
      await bench.page.waitForTimeout(100); // the listener is there
      await bench.press('Control+c');
      const lines = (await copied).trim().split('\n');
      assert.ok(lines.length >= 2, lines.join('|'));
      assert.ok(lines.every((line) => line.split('\t').length === lines[0].split('\t').length));
      assert.ok(lines[0].split('\t').length > 5);
    },
  },
  {
    name: 'searches as fast as it is typed, in any script',
    async run(bench) {
      await files(bench);
      await bench.press('2');
      // No pause between the key that opens the field and the text: not one letter may act.
      await bench.page.keyboard.press('/');
      await bench.page.keyboard.type('KA-77');
      await bench.settled();
      const lines = bench.mirror.getByRole('grid').getByRole('row');
      const rows = await lines.allInnerTexts();
      assert.equal(rows.length, 2, 'the heading and one line');
      assert.match(rows[1], /KA-77/);
      await bench.press('Control+a');
      await bench.type('सप्लायर');
      assert.equal(await lines.count(), 1);
    },
  },
  {
    name: 'takes a pair apart by key, matches again and undoes it',
    async run(bench) {
      await files(bench);
      await bench.press('2');
      const rows = async () => Number(await bench.mirror.getByRole('grid').getAttribute('aria-rowcount'));
      const rowsBecome = async (wanted) => {
        for (let i = 0; i < 100 && await rows() !== wanted; i += 1) await bench.page.waitForTimeout(50);
        assert.equal(await rows(), wanted);
      };
      const before = await rows();
      const pair = bench.mirror.getByRole('heading', { name: 'Why: Exact' });
      for (let i = 0; i < 50 && await pair.count() === 0; i += 1) await bench.press('ArrowDown');
      assert.equal(await pair.count(), 1, 'an exact pair is focused');
      await bench.press('u');
      // The pair is two lines once the files were matched again.
      await rowsBecome(before + 1);
      await bench.press('Control+z');
      await rowsBecome(before);
    },
  },
  {
    name: 'cancelling a job leaves the page ready for the next',
    async run(bench) {
      await bench.open();
      // By its path and full of holes: neither the disk nor the wire to the browser holds it.
      const folder = mkdtempSync(path.join(tmpdir(), 'milaan-'));
      try {
        const large = path.join(folder, 'large.json');
        writeFileSync(large, '');
        truncateSync(large, LARGE);
        await bench.page.setInputFiles('#files', large);
        await bench.page.getByRole('button', { name: 'Cancel' }).click();
        assert.equal(await bench.page.evaluate(() => document.documentElement.dataset.view), 'first');
        assert.equal(await bench.page.locator('#working').isVisible(), false);
      } finally {
        rmSync(folder, { recursive: true });
      }
      await bench.choose(FILES);
      await bench.onCanvas();
      assert.ok(!(await bench.has('large.json')));
    },
  },
  {
    name: 'a remark and a part of the credit, typed and taken along',
    context: { viewport: { width: 1280, height: 1700 } },
    async run(bench) {
      await bench.openDemo();
      await bench.press('3');
      const find = async (number) => {
        await bench.press('/');
        await bench.press('Control+a');
        await bench.type(number);
        await bench.press('Enter', 'Home');
      };
      // Typed, left, come back to, and taken by the key.
      await find('MLB/CN/026');
      await bench.click('textbox', 'Remark to the supplier');
      await bench.type('wrong bill');
      await bench.press('Enter');
      await bench.waitForText('Typed, not yet set');
      await find('CGA/204');
      await find('MLB/CN/026');
      await bench.waitForText('Typed, not yet set');
      await bench.press('r', 'Enter');
      // A part of the credit, written as the page writes it.
      await find('DMD/CN/0011');
      await bench.click('radio', 'Yes, in part');
      await bench.click('textbox', 'IGST declared');
      await bench.type('5,000');
      await bench.click('textbox', 'Remark to the supplier');
      await bench.type('half of it was availed');
      await bench.click('button', 'Accept this');
      await bench.press('6');
      const upload = JSON.parse((await bench.saved(() =>
        bench.click('button', 'Save ims-upload.json'))).bytes);
      const records = Object.values(upload.invdata).flat();
      const rejected = records.find((r) => r.action === 'R' && r.remarks === 'wrong bill');
      assert.ok(rejected, 'the remark goes with the rejection');
      const declared = records.find((r) => r.remarks === 'half of it was availed');
      assert.equal(declared.declIgst, 5000);
    },
  },
  {
    name: 'assistive technology can press a button',
    async run(bench) {
      await bench.openDemo();
      await bench.mirror.getByRole('button', { name: /^Help/ }).first().evaluate((button) => button.click());
      await bench.waitForText('Close help');
    },
  },
];
