// What axe-core finds on the HTML screens, on the mirror of every screen and on paper: nothing. It
// checks names, roles, structure and contrast; what it cannot see is tested where it belongs.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { FILES } from './month.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const STEPS = ['Load', 'Verify', 'Act', 'Recompute 2B', 'Match 3B', 'Keep records'];

async function open(bench) {
  // As a script of the driver's: the page's own policy would not let it in.
  await bench.page.addInitScript({ content: axe });
  await bench.open();
}

async function clean(bench, where) {
  const violations = await bench.page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, {
      resultTypes: ['violations'],
      // The mirror lies over the canvas unseen; what is seen is the canvas, whose colours are
      // tested with the theme.
      rules: { 'target-size': { enabled: true } },
    });
    return violations.map(({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.slice(0, 3).map((node) => `    ${node.target.join(' ')} ${node.html.slice(0, 160)}\n      ${node.failureSummary.split('\n').slice(1, 3).join(' ')}`).join('\n')}`);
  });
  assert.equal(violations.join('\n'), '', `axe-core on ${where}`);
}

export default [
  ...['light', 'dark'].map((colorScheme) => ({
    name: `axe-core finds nothing on the first screen and its dialogs, ${colorScheme}`,
    context: { colorScheme },
    async run(bench) {
      await open(bench);
      await clean(bench, 'the first screen');
      await bench.page.getByRole('button', { name: 'Check it yourself' }).click();
      await clean(bench, 'the panel');
      await bench.page.getByRole('button', { name: 'Close' }).click();
      await bench.page.getByRole('button', { name: 'Forget everything' }).click();
      await clean(bench, 'the question');
      await bench.page.getByRole('button', { name: 'Cancel' }).click();
      if (bench.place.name !== 'served') return;
      await bench.choose(FILES);
      await bench.onCanvas();
      await bench.reload();
      await bench.page.getByRole('heading', { name: 'Continue where you left' }).waitFor();
      await clean(bench, 'the offer to continue');
    },
  })),
  {
    name: 'axe-core finds nothing on the mirror of any step',
    async run(bench) {
      await open(bench);
      await bench.page.getByRole('button', { name: 'Try with demo data' }).click();
      await bench.onCanvas();
      for (const [index, step] of STEPS.entries()) {
        await bench.press(String(index + 1));
        await bench.waitForText(`Milaan: ${step}`);
        await clean(bench, step);
      }
    },
  },
  {
    name: 'axe-core finds nothing on the mirror of the inspector and a question',
    async run(bench) {
      await open(bench);
      await bench.page.getByRole('button', { name: 'Try with demo data' }).click();
      await bench.onCanvas();
      await bench.press('3', '/');
      await bench.type('KFT/CN/0021');
      await bench.press('Enter', 'Home');
      await bench.waitForText('Refused: Pending: ');
      await bench.press('a');
      await clean(bench, 'the inspector of a credit note');
      await bench.press('Control+a', 'r');
      await bench.waitForText('Before it is done');
      await clean(bench, 'the look before a bulk action');
      await bench.press('Escape');
    },
  },
  {
    name: 'axe-core finds nothing on the mirror of any pane',
    async run(bench) {
      await open(bench);
      await bench.page.getByRole('button', { name: 'Try with demo data' }).click();
      await bench.onCanvas();
      for (const [key, heading] of [['F1', 'Milaan: Help'], [',', 'Milaan: Settings'],
        ['7', 'Milaan: Overview'], ['8', 'Milaan: Suppliers'], ['Control+k', 'Milaan: Commands']]) {
        await bench.press(key);
        await bench.waitForText(heading);
        await clean(bench, heading);
        await bench.press('Escape');
      }
    },
  },
  {
    name: 'axe-core finds nothing on paper',
    async run(bench) {
      await open(bench);
      await bench.page.getByRole('button', { name: 'Try with demo data' }).click();
      await bench.onCanvas();
      await bench.page.emulateMedia({ media: 'print' });
      await bench.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      assert.equal(await bench.page.locator('#paper table').count(), 2);
      await clean(bench, 'paper');
    },
  },
];
