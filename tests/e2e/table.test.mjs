// The workbench table as it is used: real mouse and keys on the canvas, and what assistive
// technology is told of it.

import assert from 'node:assert/strict';

const grid = (bench) => bench.mirror.getByRole('grid');
const rowCount = async (bench) => Number(await grid(bench).getAttribute('aria-rowcount')) - 1;
const heading = (bench, name) => grid(bench).getByRole('columnheader', { name, exact: true });
const announced = (bench) => bench.page.locator('#announcer').innerText();

/** The texts of a column of the grid, top down, as far as the mirror tells it. */
async function column(bench, name) {
  return bench.page.evaluate((wanted) => {
    const table = document.querySelector('#spoken [role=grid]');
    const heads = [...table.querySelectorAll('[role=columnheader]')].map((h) => h.textContent);
    const at = heads.indexOf(wanted);
    return [...table.querySelectorAll('[role=row]')].slice(1)
      .map((row) => row.querySelectorAll('[role=cell]')[at]?.textContent ?? '');
  }, name);
}

async function centre(locator) {
  const box = await locator.boundingBox();
  return { ...box, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function search(bench, text) {
  await bench.press('/');
  await bench.press('Control+a');
  await bench.type(text);
}

async function becomes(bench, what, probe) {
  await bench.until(what, probe);
}

function copied(bench) {
  return bench.page.evaluate(() => new Promise((done) => {
    document.addEventListener('copy', (event) => done(event.clipboardData.getData('text/plain')), { once: true });
  }));
}

const money = (text) => Number(text.replaceAll(',', ''));

/** The page and the file are one program: each test runs at one of them; MILAAN_E2E_BOTH at both. */
export const places = 'in turn';

export default [
  {
    name: 'the right button and the menu key show what can be done with a line, and with a column',
    async run(bench) {
      await bench.openDemo();
      await bench.press('3');
      const all = await rowCount(bench);
      await bench.click('cell', 'SSPL-00714', 'right');
      await bench.click('button', 'Keep pending');
      await becomes(bench, 'the record to be pending', async () => bench.has('Pending 7'));
      // The table has its keys again.
      await bench.press('Control+z');
      await becomes(bench, 'the record to be without action again', async () => bench.has('Pending 6'));
      await bench.click('cell', 'SSPL-00714', 'right');
      await bench.click('button', 'Only this supplier');
      await becomes(bench, 'one supplier', async () => (await rowCount(bench)) < all);
      assert.deepEqual([...new Set(await column(bench, 'Supplier'))], ['Swastik Springs Pvt Ltd']);
      // By key: the last of the menu copies.
      await bench.press('Shift+F10');
      await bench.press('ArrowUp', 'Enter');
      await bench.waitForText('Copied 1 line of 1 column');
      await bench.press('Escape', 'Escape');
      await becomes(bench, 'all lines', async () => (await rowCount(bench)) === all);
      await bench.click('columnheader', 'Tax', 'right');
      await bench.click('button', 'Sort');
      assert.equal(await heading(bench, 'Tax').getAttribute('aria-sort'), 'descending');
      await bench.click('columnheader', 'Advised', 'right');
      await bench.click('button', 'Hide');
      await becomes(bench, 'the column to be gone', async () => (await heading(bench, 'Advised').count()) === 0);
    },
  },
  {
    name: 'the table is sorted by mouse and by keys, by several columns',
    async run(bench) {
      await bench.openDemo();
      await bench.press('2');
      assert.equal(await heading(bench, 'Finding').getAttribute('aria-sort'), 'ascending');
      await bench.click('columnheader', 'Tax');
      await becomes(bench, 'tax descending', async () =>
        await heading(bench, 'Tax').getAttribute('aria-sort') === 'descending');
      const tax = (await column(bench, 'Tax')).map(money);
      assert.ok(tax.length > 10);
      assert.deepEqual(tax, [...tax].sort((a, b) => b - a));
      assert.match(await announced(bench), /sorted by Tax descending/);

      await bench.click('columnheader', 'Supplier');
      await bench.page.keyboard.down('Shift');
      await bench.click('columnheader', 'Tax');
      await bench.page.keyboard.up('Shift');
      await bench.settled();
      await becomes(bench, 'two keys', async () =>
        await heading(bench, 'Tax').getAttribute('aria-sort') === 'descending' &&
        await heading(bench, 'Supplier').getAttribute('aria-sort') === 'ascending');
      const names = await column(bench, 'Supplier');
      assert.deepEqual(names.map((n) => n.toUpperCase()), names.map((n) => n.toUpperCase()).sort());

      // The same by keys: the second column turned round.
      await bench.press('Home', 'ArrowRight', 'ArrowRight', 's');
      await becomes(bench, 'supplier alone', async () =>
        await heading(bench, 'Tax').getAttribute('aria-sort') === 'none');
    },
  },
  {
    name: 'a heading is dragged elsewhere and its edge to another width',
    async run(bench) {
      await bench.openDemo();
      await bench.press('2');
      const { mouse } = bench.page;
      const tax = await centre(heading(bench, 'Tax'));
      const number = await centre(heading(bench, 'Books number'));
      await mouse.move(tax.x, tax.y);
      await mouse.down();
      await mouse.move(number.x - number.width / 2 + 6, number.y, { steps: 6 });
      await mouse.up();
      await bench.settled();
      await becomes(bench, 'the other order', async () => {
        const heads = await grid(bench).getByRole('columnheader').allInnerTexts();
        return heads.indexOf('Tax') < heads.indexOf('Books number');
      });
      const now = await centre(heading(bench, 'Tax'));
      await mouse.move(now.x + now.width / 2, now.y);
      await mouse.down();
      await mouse.move(now.x + now.width / 2 + 60, now.y, { steps: 6 });
      await mouse.up();
      await bench.settled();
      await becomes(bench, 'the other width', async () => {
        const wide = await centre(heading(bench, 'Tax'));
        return Math.abs(wide.width - now.width - 60) < 4;
      });
      assert.equal(await heading(bench, 'Tax').getAttribute('aria-sort'), 'none', 'dragging does not sort');
    },
  },
  {
    name: 'columns are hidden and brought back, rows made compact',
    async run(bench) {
      await bench.openDemo();
      await bench.press('2', 'c');
      await bench.click('checkbox', 'GSTIN');
      await becomes(bench, 'the column', async () => await heading(bench, 'GSTIN').count() === 1);
      assert.equal(await bench.control('checkbox', 'GSTIN').getAttribute('aria-checked'), 'true');
      await bench.click('checkbox', 'Tax difference');
      await becomes(bench, 'the column to go', async () => await heading(bench, 'Tax difference').count() === 0);
      await bench.picture('table-columns');
      const cell = () => grid(bench).getByRole('row').nth(2).getByRole('cell').first().boundingBox();
      const before = await cell();
      await bench.click('checkbox', 'Compact rows');
      assert.ok((await cell()).height < before.height);
      await bench.click('button', 'Columns to verify');
      await becomes(bench, 'the usual columns', async () => await heading(bench, 'GSTIN').count() === 0);
    },
  },
  {
    name: 'filters in words, their chips, and a mistake told with its place',
    async run(bench) {
      await bench.openDemo();
      await bench.press('2');
      const all = await rowCount(bench);
      await search(bench, 'verdict:mismatch tax>10000');
      await becomes(bench, 'fewer rows', async () => await rowCount(bench) < all);
      const some = await rowCount(bench);
      assert.ok(some > 0);
      assert.ok((await column(bench, 'Finding')).every((f) => f === 'Mismatch'));
      assert.ok((await column(bench, 'Tax')).every((t) => money(t) > 10_000));
      await bench.type(' colour:red');
      await bench.waitForText('There is no field “colour”');
      assert.match(await announced(bench), /character 28/);
      assert.equal(await rowCount(bench), some, 'what stands before the mistake holds');
      await bench.picture('table-mistake');
      await search(bench, 'verdict:mismatch tax>10000');
      await bench.press('Enter');
      await bench.click('button', 'verdict:mismatch ✕');
      await becomes(bench, 'more rows', async () => await rowCount(bench) > some);
      await bench.press('Escape');
      await becomes(bench, 'all rows', async () => await rowCount(bench) === all);
    },
  },
  {
    name: 'suppliers are grouped, folded by mouse and by keys',
    async run(bench) {
      await bench.openDemo();
      await bench.press('3');
      const lines = await rowCount(bench);
      await bench.press('g');
      await becomes(bench, 'headings', async () => await rowCount(bench) > lines);
      const all = await rowCount(bench);
      await bench.picture('table-grouped');
      await bench.press('Control+ArrowLeft');
      await becomes(bench, 'headings alone', async () => await rowCount(bench) === all - lines);
      const first = grid(bench).getByRole('row', { expanded: false }).first();
      assert.match(await first.innerText(), /lines?, \d+ open, taxable [\d,.-]+, tax [\d,.-]+/);
      const head = await centre(first.getByRole('rowheader'));
      await bench.page.mouse.click(head.x, head.y);
      await bench.settled();
      await becomes(bench, 'one opened', async () => await rowCount(bench) > all - lines);
      await bench.press('Enter');
      await becomes(bench, 'folded again', async () => await rowCount(bench) === all - lines);
      await bench.press('j');
      await becomes(bench, 'the next open item, unfolded', async () => await rowCount(bench) > all - lines);
    },
  },
  {
    name: 'documents that tie together are compared by their totals and counted once',
    async run(bench) {
      await bench.openDemo();
      await bench.press('2');
      await search(bench, 'verdict:group');
      await bench.press('Enter');
      await becomes(bench, 'the groups', async () => await rowCount(bench) === 9);
      assert.deepEqual(new Set(await column(bench, 'Tax difference')), new Set(['']));
      const tax = await column(bench, 'Tax');
      const once = tax.filter((text) => !text.startsWith('[')).map(money);
      const sum = once.reduce((total, amount) => total + Math.round(amount * 100), 0);
      assert.ok(tax.length > once.length, 'entries that a document stands for are in brackets');
      await bench.waitForText('9 lines shown portal taxable');
      await bench.waitForText('tax 1,03,667.91 books taxable');
      assert.equal(sum, 10366791);
      await bench.mirror.getByRole('table', { name: 'Totals of both sides' }).waitFor({ state: 'attached' });
      await bench.mirror.getByRole('table', { name: 'Those that belong together' }).waitFor({ state: 'attached' });
    },
  },
  {
    name: 'cells are marked by mouse and keys and copied alone',
    async run(bench) {
      await bench.openDemo();
      await bench.press('2', 'Home');
      const { mouse } = bench.page;
      const cellAt = (row, name) => grid(bench).getByRole('row').nth(row).getByRole('cell').nth(name);
      const from = await centre(cellAt(1, 1));
      const to = await centre(cellAt(3, 2));
      await mouse.move(from.x, from.y);
      await mouse.down();
      await mouse.move(to.x, to.y, { steps: 8 });
      await mouse.up();
      await bench.settled();
      await bench.picture('table-cells');
      const first = copied(bench);
      await bench.page.waitForTimeout(100);
      await bench.press('Control+c');
      const lines = (await first).trimEnd().split('\n');
      assert.equal(lines.length, 4, lines.join('|'));
      assert.equal(lines[0], 'Supplier\tBooks number');
      await bench.press('Home', 'ArrowLeft'); // the mark stood in the books' number
      const focused = await bench.page.evaluate(() => {
        const id = document.getElementById('canvas').getAttribute('aria-activedescendant');
        return document.getElementById(id)?.getAttribute('role');
      });
      assert.equal(focused, 'cell', 'assistive technology is told the cell');
      const second = copied(bench);
      await bench.page.waitForTimeout(100);
      await bench.press('Control+c');
      assert.equal((await second), (await column(bench, 'Supplier'))[0], 'one cell is copied bare');
    },
  },
  {
    name: 'finds in the list without filtering it',
    async run(bench) {
      await bench.openDemo();
      await bench.press('2');
      const all = await rowCount(bench);
      await bench.press('Control+f');
      await bench.type('himadri');
      const selected = () => grid(bench).getByRole('row', { selected: true });
      await becomes(bench, 'the first', async () => /Himadri/.test(await selected().first().innerText()));
      const first = await selected().first().getAttribute('aria-rowindex');
      await bench.press('Enter');
      await becomes(bench, 'the next', async () =>
        Number(await selected().first().getAttribute('aria-rowindex')) > Number(first));
      assert.equal(await rowCount(bench), all);
      await bench.press('Escape');
    },
  },
  {
    name: 'one click accepts all exact: count and tax, the look, then one undo',
    async run(bench) {
      await bench.openDemo();
      await bench.press('3');
      const decided = async () => Number((await bench.spoken()).match(/Decided (\d+) of/)[1]);
      const before = await decided();
      await bench.press('o');
      await bench.picture('table-policies');
      await bench.click('button', 'Accept all exact');
      await bench.waitForText('will be accepted');
      assert.ok(await bench.has('The credit available'));
      assert.equal(await decided(), before);
      await bench.press('Enter');
      await becomes(bench, 'more decided', async () => await decided() > before + 10);
      await bench.press('Control+z');
      await becomes(bench, 'as before', async () => await decided() === before);
    },
  },
  {
    name: 'with nothing open the table leads to the upload file',
    async run(bench) {
      await bench.openDemo();
      await bench.press('3', 'Control+a', 'a', 'Enter');
      await bench.click('checkbox', 'Open only');
      for (const key of ['p', 'r']) {
        if (await bench.has(' 0 open')) break;
        await bench.press('Control+a', key, 'Enter');
      }
      await bench.picture('table-finish');
      await bench.click('button', '✔ 0 open: write the upload file');
      await bench.waitForText('Milaan: Keep records');
      assert.ok(!(await bench.control('button', 'Save ims-upload.json').isDisabled()));
    },
  },
  {
    name: 'a view is kept in the session and brought back',
    async run(bench) {
      await bench.openDemo();
      await bench.press('2');
      await search(bench, 'verdict:mismatch');
      await bench.press('Enter', 'g');
      const rows = await rowCount(bench);
      await bench.press('v');
      await bench.click('textbox', 'Name of this view');
      await bench.type('Mine');
      await bench.press('Enter');
      await becomes(bench, 'the view', async () => await bench.control('button', 'Mine').count() > 0);
      await bench.picture('table-views');
      const session = await bench.saved(() => bench.click('button', 'Save session'));
      await bench.reload();
      await bench.choose([{ name: session.name, buffer: session.bytes }], '#session-file');
      await bench.onCanvas();
      await bench.press('2', 'v');
      assert.ok(await rowCount(bench) > rows);
      await bench.click('button', 'Mine');
      await becomes(bench, 'its rows', async () => await rowCount(bench) === rows);
    },
  },
  {
    name: 'assistive technology sorts by pressing a heading',
    async run(bench) {
      await bench.openDemo();
      await bench.press('2');
      await heading(bench, 'Supplier').evaluate((element) => element.click());
      await becomes(bench, 'the order', async () =>
        await heading(bench, 'Supplier').getAttribute('aria-sort') === 'ascending');
      assert.equal(await grid(bench).getAttribute('aria-multiselectable'), 'true');
    },
  },
];
