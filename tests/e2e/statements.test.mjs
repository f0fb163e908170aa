// The statements, the help and the settings in the browser: found through the mirror, used with the
// real keyboard and mouse on the canvas.

import assert from 'node:assert/strict';

/** What assistive technology is told has the focus: its row's heading and its own text. */
function focused(bench) {
  return bench.page.evaluate(() => {
    const id = document.getElementById('canvas').getAttribute('aria-activedescendant');
    const element = id === null ? null : document.getElementById(id);
    const row = element?.closest('[role=row]');
    const cells = row ? [...row.children] : [];
    return {
      row: row?.querySelector('[role=rowheader]')?.firstChild?.data ?? '',
      column: cells.indexOf(element),
      text: element?.textContent ?? '',
    };
  });
}

const rows = async (bench) => Number(await bench.mirror.getByRole('grid').getAttribute('aria-rowcount'));

export default [
  {
    name: 'a figure opens its documents by key and comes back to the same cell',
    async run(bench) {
      await bench.openDemo();
      for (const [key, heading] of [['4', 'Milaan: Recompute 2B'], ['5', 'Milaan: Match 3B']]) {
        await bench.press(key);
        await bench.waitForText(heading);
        await bench.press('j');
        const there = await focused(bench);
        assert.match(there.text, /(more|less)/, JSON.stringify(there));
        await bench.press('ArrowLeft', 'Enter');
        await bench.waitForText('Milaan: Act');
        assert.ok(await rows(bench) > 1, 'its documents are listed');
        await bench.press('Escape');
        await bench.waitForText(heading);
        const back = await focused(bench);
        assert.equal(back.row, there.row);
        assert.equal(back.column, there.column - 1);
      }
      await bench.picture('statement-cell');
    },
  },
  {
    name: 'sections of GSTR-2B fold by key and by mouse, and say so',
    async run(bench) {
      await bench.openDemo();
      await bench.press('4', 'Control+Home');
      const available = bench.mirror.getByRole('rowheader', { name: 'ITC available' });
      assert.equal(await available.getAttribute('aria-expanded'), 'true');
      const open = await rows(bench);
      await bench.press('Space');
      assert.equal(await available.getAttribute('aria-expanded'), 'false');
      assert.ok(await rows(bench) < open);
      await bench.click('rowheader', 'ITC available');
      assert.equal(await rows(bench), open);
    },
  },
  {
    name: 'a click on a figure opens it',
    async run(bench) {
      await bench.openDemo();
      await bench.press('5');
      const row = bench.mirror.getByRole('row').filter({
        has: bench.page.getByRole('rowheader', { name: '(4) Inward supplies from ISD' }),
      });
      const box = await row.getByRole('cell').nth(3).boundingBox(); // computed IGST
      assert.ok(box && box.width > 0, 'the figure is drawn');
      await bench.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await bench.waitForText('Milaan: Act');
    },
  },
  {
    name: 'a bulk action is looked at before it is done',
    async run(bench) {
      await bench.openDemo();
      await bench.press('3', 'Control+a', 'r');
      await bench.waitForText('Before it is done');
      assert.ok(await bench.has('Suppliers owe'), 'what it costs the suppliers');
      assert.ok(await bench.has('stay as they are'), 'what is refused');
      await bench.picture('bulk-question');
      await bench.press('Escape');
      assert.ok(!(await bench.has('Before it is done')));
      assert.ok(await bench.mirror.getByRole('checkbox', { name: /^Rejected 5$/ }).count() === 1, 'nothing was done');
    },
  },
  {
    name: 'a refused action says why before it is taken',
    async run(bench) {
      await bench.openDemo();
      await bench.press('3', '/');
      await bench.type('KFT/CN/0021'); // a credit note whose flag blocks Pending
      await bench.press('Enter', 'Home');
      await bench.waitForText('Refused: Pending: ');
      assert.ok(await bench.control('button', '◐ Pending P').isDisabled());
      await bench.picture('refused');
    },
  },
  {
    name: 'a figure that only the taxpayer knows moves its cell',
    context: { viewport: { width: 1280, height: 1500 } },
    async run(bench) {
      await bench.openDemo();
      await bench.press('5');
      const row = bench.mirror.getByRole('row').filter({
        has: bench.page.getByRole('rowheader', { name: '(2) Import of services' }),
      });
      const enter = async (typed) => {
        await bench.click('textbox', '4(A)(2) and 3.1(d) Import of services, IGST');
        await bench.type(typed);
        await bench.press('Enter');
      };
      const reads = (figure) => bench.until(`the cell to say ${figure}`,
        async () => (await row.getByRole('cell').nth(3).innerText()) === figure);
      await enter('1500');
      await reads('1,500.00');
      await enter('1,25,000.50');
      await reads('1,25,000.50');
      // A text that is no amount is told, and the figure is as it was.
      await enter('12,5');
      await bench.waitForText('12,5 is not an amount: write it as 1,25,000.50; it is left as it was');
      await reads('1,25,000.50');
      await bench.press('Control+z');
      await bench.press('Control+z');
      await bench.until('the cell', async () => (await row.getByRole('cell').nth(3).innerText()) === '0.00');
    },
  },
  {
    name: 'help opens by F1, tells the eight steps to everybody, and closes',
    async run(bench) {
      await bench.openDemo();
      await bench.press('F1');
      await bench.waitForText('Milaan: Help');
      const month = bench.mirror.getByRole('table', { name: 'The month in eight steps' });
      assert.equal(await month.getByRole('row').count(), 9, 'eight steps and a heading');
      assert.ok(await bench.mirror.getByRole('heading', { name: 'Contested points' }).count() > 0);
      await bench.click('button', 'Contested points');
      await bench.picture('help-contested');
      await bench.press('Escape');
      await bench.waitForText('Milaan: Load');
    },
  },
  {
    name: 'a setting is changed, run, and its figures follow',
    async run(bench) {
      await bench.openDemo();
      await bench.press('2');
      const exact = () => bench.mirror.getByRole('checkbox', { name: /^Exact \d/ }).innerText();
      const within = () => bench.mirror.getByRole('checkbox', { name: /^Within tolerance \d/ }).innerText();
      const before = [await exact(), await within()];
      await bench.press(',');
      await bench.waitForText('Milaan: Settings');
      await bench.picture('settings');
      await bench.click('textbox', 'Tolerance per tax head');
      await bench.press('Control+a');
      await bench.type('0');
      await bench.click('button', 'Run with these settings');
      await bench.press('2');
      await bench.until('the new figures', async () => (await within()) !== before[1]);
    },
  },
];
