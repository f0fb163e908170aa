// Every screen at two sizes in both themes: they must draw, say what they are, and stay within the
// page. With MILAAN_SCREENS the pictures are kept for people to look at.

import assert from 'node:assert/strict';

const STEPS = ['Load', 'Verify', 'Act', 'Recompute 2B', 'Match 3B', 'Keep records'];

function darkness(bench) {
  return bench.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

export default [
  ...['light', 'dark'].flatMap((colorScheme) => [[1280, 800], [1920, 1080]].map(([width, height]) => ({
    name: `all screens at ${width} x ${height}, ${colorScheme}`,
    context: { colorScheme, viewport: { width, height } },
    async run(bench) {
      const label = `${width}-${colorScheme}`;
      await bench.open();
      await bench.picture(`first-${label}`);
      const channels = (await darkness(bench)).match(/\d+/g).map(Number);
      assert.equal(channels[0] < 128, colorScheme === 'dark');
      await bench.page.getByRole('button', { name: 'Try with demo data' }).click();
      await bench.onCanvas();
      const seen = new Set();
      for (const [index, step] of STEPS.entries()) {
        await bench.press(String(index + 1));
        await bench.waitForText(`Milaan: ${step}`);
        const picture = await bench.page.screenshot();
        assert.ok(picture.length > 15_000, `${step} is nearly blank`);
        seen.add(picture.toString('base64'));
        await bench.picture(`${index + 1}-${step.toLowerCase().replaceAll(' ', '-')}-${label}`);
      }
      assert.equal(seen.size, STEPS.length, 'every step looks different');
    },
  }))),
  {
    name: 'forced colours give the contrast theme',
    context: { forcedColors: 'active' },
    async run(bench) {
      await bench.open();
      await bench.picture('first-forced-colours');
      await bench.page.getByRole('button', { name: 'Try with demo data' }).click();
      await bench.onCanvas();
      await bench.picture('load-forced-colours');
    },
  },
  {
    name: 'the first screen fits a phone',
    context: { viewport: { width: 390, height: 844 } },
    async run(bench) {
      await bench.open();
      const wide = await bench.page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 390, `the page is ${wide} px wide`);
      await bench.picture('first-phone');
    },
  },
];
