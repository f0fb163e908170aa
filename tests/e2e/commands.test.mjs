// The list of commands, the guided path and the gallery.

import assert from 'node:assert/strict';

export const places = 'in turn';

export default [
  {
    name: 'Ctrl+K finds a command by other words for it and does it',
    async run(bench) {
      await bench.openDemo();
      await bench.press('Control+k');
      await bench.waitForText('Milaan: Commands');
      await bench.picture('commands');
      await bench.type('vendor');
      assert.equal(await bench.mirror.getByRole('button', { name: 'Open the suppliers' }).count(), 1);
      await bench.press('Enter');
      await bench.waitForText('Milaan: Suppliers');
      await bench.press('Control+k', 'Escape');
      await bench.waitForText('Milaan: Suppliers');
    },
  },
  {
    name: 'the commands give a supplier\'s documents, by mouse, and write a file',
    async run(bench) {
      await bench.openDemo();
      await bench.press('Control+k');
      await bench.type('omkar');
      const line = bench.mirror.getByRole('button', { name: /^Documents of Omkar/ });
      const name = await line.first().innerText();
      await bench.click('button', name);
      await bench.waitForText('Milaan: Verify');
      const rows = Number(await bench.mirror.getByRole('grid').getAttribute('aria-rowcount'));
      await bench.press('Escape');
      assert.ok(Number(await bench.mirror.getByRole('grid').getAttribute('aria-rowcount')) > rows);
      await bench.press('Control+k');
      await bench.type('matches');
      const { name: file } = await bench.saved(() => bench.press('Enter'));
      assert.equal(file, 'matches.csv');
    },
  },
  {
    name: 'the guided path goes through the eight steps and can be left',
    async run(bench) {
      await bench.openDemo();
      await bench.click('button', 'Guided path');
      for (const [next, screen] of [['Open IMS', 'Load'], ['Check', 'Verify'], ['Act', 'Act'],
        ['Recompute', 'Recompute 2B'], ['Match', 'Match 3B'], ['File', 'Overview'], ['Keep records', 'Keep records']]) {
        await bench.click('button', `Next: ${next}`);
        await bench.waitForText(`Milaan: ${screen}`);
        await bench.picture(`guide-${next.toLowerCase().replace(' ', '-')}`);
      }
      await bench.click('button', 'Back');
      await bench.click('button', 'Leave the path  Esc');
      assert.ok(!(await bench.has('Guided path, ')));
    },
  },
  ...['light', 'dark'].map((colorScheme) => ({
    name: `the gallery shows every widget without a month, ${colorScheme}`,
    context: { colorScheme },
    async run(bench) {
      await bench.open('?gallery');
      await bench.onCanvas();
      await bench.waitForText('Milaan: Gallery');
      await bench.picture(`gallery-${colorScheme}`);
      await bench.click('checkbox', 'Exact 340');
      assert.equal(await bench.control('checkbox', 'Mismatch 12').getAttribute('aria-checked'), 'false');
    },
  })),
];
