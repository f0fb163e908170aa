// The statements on paper: the same figures as on the screen, from real HTML, on whole sheets.

import assert from 'node:assert/strict';

import { sheetsOf } from './pdf.mjs';

const STATEMENTS = [
  { key: '4', heading: 'Milaan: Recompute 2B', title: 'GSTR-2B summary', unfold: true },
  { key: '5', heading: 'Milaan: Match 3B', title: 'GSTR-3B, Table 4 and 3.1(d)', unfold: false },
];

const FIGURES = 12; // of four heads: the portal's, after the actions, the difference

const squeezed = (text) => text.replaceAll(/\s/g, '');
const unmarked = (text) => text.replaceAll(/[=≈▲▼≠]/g, '');

/** Rows of the mirror: heading, table of GSTR-3B, figures in words. */
const onScreen = (bench) => bench.mirror.getByRole('grid').first().locator('[data-role=row]').evaluateAll(
  (rows) => rows.slice(1).map((row) => {
    const [heading, ...cells] = [...row.children].map((cell) => cell.textContent);
    return [heading, cells[0], ...cells.slice(2)];
  }),
);

/** Rows of the first table on paper, the marks of differences left out. */
const onPaper = (bench) => bench.page.locator('#paper table').first().locator('tbody tr').evaluateAll(
  (rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.replace(/^[=≈▲▼≠] /, ''))),
);

const startPrinting = (bench) => bench.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
const endPrinting = (bench) => bench.page.evaluate(() => dispatchEvent(new Event('afterprint')));

/** The page and the file are one program: each test runs at one of them; MILAAN_E2E_BOTH at both. */
export const places = 'in turn';

export default [
  ...STATEMENTS.map(({ key, heading, title, unfold }) => ({
    name: `${title} on paper has the figures of the screen, row by row`,
    async run(bench) {
      await bench.openDemo();
      await bench.press(key);
      await bench.waitForText(heading);
      if (unfold) await bench.click('button', 'Open all sections');
      const screen = await onScreen(bench);
      assert.ok(screen.length > 10);
      await startPrinting(bench);
      const paper = await onPaper(bench);
      assert.deepEqual(paper.map((row) => row.length), paper.map(() => 2 + FIGURES));
      assert.deepEqual(paper, screen);
      assert.ok(paper.flat().some((text) => / (more|less)$/.test(text)), 'some figure differs');
      await endPrinting(bench);
      assert.equal(await bench.page.locator('#paper *').count(), 0, 'nothing is left behind');
    },
  })),
  {
    name: 'the sheets are whole: heads repeated, no row cut, nothing of the canvas',
    async run(bench) {
      await bench.openDemo();
      for (const { key, heading, title } of STATEMENTS) {
        await bench.press(key);
        await bench.waitForText(heading);
        await startPrinting(bench);
        const rows = await onPaper(bench);
        const pdf = await bench.page.pdf({ preferCSSPageSize: true });
        const sheets = sheetsOf(pdf);
        assert.ok(sheets.length >= 1 && sheets.length <= 5, `${sheets.length} sheets`);
        assert.match(pdf.toString('latin1'), /MediaBox \[0 0 841\.\d+ 59[45]\.\d+\]/, 'A4, lying');
        for (const [index, sheet] of sheets.entries()) {
          assert.ok(sheet.includes(squeezed(`GSTIN 27ZZZCS2610K1ZQ · ${title}, Oct 2026`)), `head of sheet ${index + 1}`);
          assert.ok(sheet.includes('IGST') && sheet.includes('difference'), `columns of sheet ${index + 1}`);
          assert.ok(sheet.includes(`Page${index + 1}of${sheets.length}`), `number of sheet ${index + 1}`);
        }
        // Each row stands on one sheet, all of it: its heading and then its figures, nothing between.
        const texts = sheets.map(unmarked);
        for (const row of rows) {
          const whole = unmarked(squeezed(row.join('')));
          assert.ok(texts.some((text) => text.includes(whole)), `${row.join(' | ')} is on no sheet as a whole`);
        }
      }
    },
  },
  {
    name: 'Ctrl+P is the browser\'s and prints both statements where the step has none',
    async run(bench) {
      await bench.openDemo();
      await bench.press('2');
      assert.equal(await bench.page.evaluate(() => {
        const event = new KeyboardEvent('keydown', { key: 'p', code: 'KeyP', ctrlKey: true, bubbles: true, cancelable: true });
        document.getElementById('canvas').dispatchEvent(event);
        return event.defaultPrevented;
      }), false);
      await startPrinting(bench);
      assert.deepEqual(await bench.page.locator('#paper h1').allInnerTexts(),
        ['GSTR-2B summary, Oct 2026', 'GSTR-3B, Table 4 and 3.1(d), Oct 2026']);
    },
  },
  {
    name: 'the button and its key open the browser\'s own dialog',
    async run(bench) {
      await bench.page.addInitScript(() => {
        globalThis.printed = [];
        globalThis.print = () => {
          dispatchEvent(new Event('beforeprint'));
          globalThis.printed.push(document.querySelector('#paper h1').textContent);
          dispatchEvent(new Event('afterprint'));
        };
      });
      await bench.openDemo();
      await bench.press('4', 'p');
      await bench.click('button', 'Print  P');
      await bench.press('5', 'p');
      assert.deepEqual(await bench.page.evaluate(() => globalThis.printed),
        ['GSTR-2B summary, Oct 2026', 'GSTR-2B summary, Oct 2026', 'GSTR-3B, Table 4 and 3.1(d), Oct 2026']);
    },
  },
];
