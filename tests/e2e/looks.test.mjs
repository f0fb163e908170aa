// Every screen at two sizes in both themes: they must draw, say what they are, and stay within the
// page. With MILAAN_SCREENS the pictures are kept for people to look at.

import assert from 'node:assert/strict';

import { difference } from './pictures.mjs';

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
      const forced = await bench.page.screenshot();
      await bench.page.emulateMedia({ forcedColors: 'none' });
      await bench.settled();
      const usual = await bench.page.screenshot();
      await bench.page.emulateMedia({ contrast: 'more' });
      await bench.settled();
      const contrast = await bench.page.screenshot();
      assert.ok(await difference(bench, forced, usual) > 0.05, 'the colours change');
      assert.ok(await difference(bench, forced, contrast) < 0.01, 'to those of more contrast');
    },
  },
  {
    name: 'forced colours leave every button and field of the first screen an edge',
    context: { forcedColors: 'active' },
    async run(bench) {
      await bench.open();
      const bare = await bench.page.locator('#first button:visible').evaluateAll((buttons) => buttons
        .filter((button) => !button.classList.contains('quiet'))
        .filter((button) => parseFloat(getComputedStyle(button).borderTopWidth) === 0)
        .map((button) => button.textContent));
      assert.deepEqual(bare, []);
    },
  },
  ...[['reduce', 0], ['no-preference', 0.12]].map(([reducedMotion, seconds]) => ({
    name: `motion: ${reducedMotion}`,
    context: { reducedMotion },
    async run(bench) {
      await bench.openDemo();
      for (const place of ['.skip', '.after']) {
        const times = await bench.page.locator(place).evaluate((element) => getComputedStyle(element).transitionDuration);
        assert.ok(times.split(',').every((time) => parseFloat(time) === seconds), `${place}: ${times}`);
      }
      if (seconds === 0) {
        await bench.press('Escape', 'Tab');
        assert.equal(await bench.page.evaluate(() => document.getAnimations().length), 0);
      }
    },
  })),
  {
    name: 'the links around the canvas are not seen before they are reached',
    context: { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' },
    async run(bench) {
      await bench.openDemo();
      const shown = (place) => bench.page.locator(place).evaluate((element) => getComputedStyle(element).clipPath === 'none');
      assert.deepEqual([await shown('.skip'), await shown('.after')], [false, false]);
      const plain = await bench.page.screenshot();
      await bench.page.addStyleTag({ content: '.skip, .after { display: none !important; }' }).catch(() => {});
      assert.equal(await difference(bench, plain, await bench.page.screenshot()), 0);
    },
  },
  ...[[640, 400, 2], [960, 540, 1], [820, 1180, 1], [390, 844, 2]].map(([width, height, ratio]) => ({
    name: `at ${width} x ${height} rows, figures and every control are seen`,
    context: { viewport: { width, height }, deviceScaleFactor: ratio },
    async run(bench) {
      await bench.openDemo();
      const whole = (box) => box !== null && box.width > 0 && box.x >= 0 && box.y >= 0
        && box.x + box.width <= width + 0.5 && box.y + box.height <= height + 0.5;
      const seen = async (role, name) => {
        const control = bench.control(role, name);
        return (await control.count()) > 0 && whole(await control.boundingBox());
      };
      for (const [index, step] of STEPS.entries()) {
        await bench.press(String(index + 1));
        await bench.waitForText(`Milaan: ${step}`);
        await bench.picture(`compact-${width}-${index + 1}`);
        if (step === 'Verify' || step === 'Act') {
          const boxes = await bench.mirror.getByRole('grid').getByRole('row').evaluateAll((rows) =>
            rows.slice(1).map((row) => row.querySelector('[data-drawn]')?.getBoundingClientRect().toJSON() ?? null));
          assert.ok(boxes.filter(whole).length >= 3, `${step} shows ${boxes.filter(whole).length} rows`);
        }
        if (step === 'Recompute 2B') assert.ok(await seen('cell', '32,68,232.31'), 'a figure of GSTR-2B');
        if (step === 'Match 3B') assert.ok(await seen('cell', '34,90,500.61'), 'a figure of Table 4');
      }
      await bench.press('3');
      assert.ok(await seen('textbox', 'Search'), 'the search field');
      const bar = ['⚠ 5 to read', 'Undo', 'Redo', 'Save session', 'Dark'];
      const missing = [];
      for (const name of bar) if (!await seen('button', name)) missing.push(name);
      if (missing.length > 0) {
        await bench.click('button', 'More');
        for (const name of missing) assert.ok(await seen('button', name), `${name} is in the menu`);
        await bench.press('Escape');
      }
    },
  })),
  {
    // A browser at 200 % on 1280 x 800 has half the CSS pixels and twice the ratio.
    name: 'at 200 % zoom everything is still there',
    context: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
    async run(bench) {
      await bench.open();
      const sideways = () => bench.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(await sideways() <= 0, 'the first screen does not scroll sideways');
      for (const name of ['Choose files…', 'Try with demo data', 'Open a saved session', 'Check it yourself', 'Forget everything']) {
        const button = bench.page.getByRole('button', { name });
        await button.scrollIntoViewIfNeeded();
        const box = await button.boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= 640 && box.y + box.height <= 400, `${name} can be reached`);
      }
      await bench.picture('first-zoom-200');
      await bench.page.getByRole('button', { name: 'Try with demo data' }).click();
      await bench.onCanvas();
      for (const [index, step] of STEPS.entries()) {
        await bench.press(String(index + 1));
        await bench.waitForText(`Milaan: ${step}`);
        assert.ok(await bench.mirror.locator('[data-drawn]').count() > 8, `${step} is drawn`);
        await bench.picture(`zoom-200-${index + 1}`);
      }
      // What is under the fold is reached by key and by wheel.
      await bench.press('3', 'End');
      const last = bench.mirror.getByRole('row', { selected: true });
      assert.equal(await last.count(), 1);
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
