// What the page owes the browser and its user, whatever is loaded: nothing fetched, nothing drawn
// without need, keys left alone, a way out, the same picture on every machine.

import assert from 'node:assert/strict';

import { difference } from './pictures.mjs';

const WEBGL = 1, SOFTWARE = 2;
const drawing = (bench) => bench.page.evaluate(() => milaan.drawing);

/** Whether the page takes this key from the browser while the canvas has the focus. */
function takes(bench, key) {
  return bench.page.evaluate((init) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    document.getElementById('canvas').dispatchEvent(event);
    return event.defaultPrevented;
  }, key);
}

async function idleFrames(bench, ms) {
  const count = () => bench.page.evaluate(() => milaan.frames.callbacks + milaan.frames.drawn);
  const before = await count();
  await bench.page.waitForTimeout(ms);
  return (await count()) - before;
}

/** Until what a key asked for is drawn, however slow the frames are. */
const framesDrawn = (bench) => bench.page.evaluate(() => new Promise((done) => {
  let left = 2;
  const next = () => (left-- === 0 ? done() : requestAnimationFrame(next));
  next();
}));

export default [
  {
    name: 'opens with its title, its promise and its ways in',
    async run(bench) {
      await bench.open();
      assert.equal(await bench.page.title(), 'Milaan');
      for (const name of ['Choose files…', 'Try with demo data', 'Open a saved session', 'Check it yourself']) {
        assert.ok(await bench.page.getByRole('button', { name }).isVisible(), name);
      }
      assert.ok(await bench.page.getByRole('heading', { name: 'Nothing leaves this browser' }).isVisible());
    },
  },
  {
    name: 'paints before the wasm is ready',
    async run(bench) {
      await bench.open();
      const [paint, ready] = await bench.page.evaluate(() => [
        performance.getEntriesByName('first-contentful-paint')[0].startTime,
        performance.getEntriesByName('milaan ready')[0].startTime,
      ]);
      assert.ok(paint < ready, `painted after ${paint} ms, ready after ${ready} ms`);
    },
  },
  {
    name: 'the panel shows the policy, a refused connection and what was fetched',
    async run(bench) {
      await bench.open();
      await bench.page.getByRole('button', { name: 'Check it yourself' }).click();
      const dialog = bench.page.getByRole('dialog');
      const policy = await dialog.locator('#check-policy').innerText();
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /connect-src 'none'/);
      assert.doesNotMatch(policy, /unsafe-eval'(?<!'wasm-unsafe-eval')/);
      await dialog.getByRole('button', { name: 'Try to connect' }).click();
      await bench.until('the refusal', async () =>
        /Refused by the browser: the rule connect-src/.test(await dialog.locator('#check-result').innerText()));
      // This one refusal was asked for.
      await bench.page.evaluate(() => globalThis.violations.splice(0));
      bench.complaints.length = 0;
      await bench.picture('check-it-yourself');
    },
  },
  {
    name: 'asks for no frame when idle',
    async run(bench) {
      await bench.openDemo();
      assert.equal(await idleFrames(bench, 3000), 0);
      await bench.page.mouse.move(400, 300);
      await bench.settled();
      await bench.page.waitForTimeout(700); // the one frame at rest
      assert.equal(await idleFrames(bench, 1500), 0);
    },
  },
  {
    name: 'draws a few frames an event',
    async run(bench) {
      await bench.openDemo();
      await bench.page.mouse.move(600, 400);
      await bench.page.waitForTimeout(1200);
      const count = () => bench.page.evaluate(() => milaan.frames.drawn);
      const before = await count();
      await bench.page.keyboard.press('Shift');
      await bench.page.waitForTimeout(600);
      const drawn = (await count()) - before;
      assert.ok(drawn >= 1 && drawn <= 9, `${drawn} frames for a key down and up`);
    },
  },
  {
    name: 'leaves reload, tools, zoom, tabs and the address bar to the browser',
    async run(bench) {
      await bench.openDemo();
      for (const key of [
        { key: 'F5', code: 'F5' },
        { key: 'F12', code: 'F12' },
        { key: 'r', code: 'KeyR', ctrlKey: true },
        { key: 'w', code: 'KeyW', ctrlKey: true },
        { key: 't', code: 'KeyT', ctrlKey: true },
        { key: 'n', code: 'KeyN', ctrlKey: true },
        { key: 'l', code: 'KeyL', ctrlKey: true },
        { key: '0', code: 'Digit0', ctrlKey: true },
        { key: '+', code: 'Equal', ctrlKey: true, shiftKey: true },
        { key: '-', code: 'Minus', ctrlKey: true },
      ]) {
        assert.equal(await takes(bench, key), false, JSON.stringify(key));
      }
      assert.equal(await takes(bench, { key: 'ArrowDown', code: 'ArrowDown' }), true);
    },
  },
  {
    name: 'lets Escape, then Tab out of the canvas and back',
    async run(bench) {
      await bench.openDemo();
      const focused = () => bench.page.evaluate(() => document.activeElement.id);
      assert.equal(await focused(), 'canvas');
      await bench.press('Escape', 'Tab');
      assert.equal(await focused(), 'after-check');
      await bench.press('Tab');
      assert.equal(await focused(), 'after-back');
      await bench.press('Enter');
      assert.equal(await focused(), 'canvas');
    },
  },
  ...['1', '2', '3', '4', '5', '6'].map((step) => ({
    name: `Tab alone comes out of the canvas on step ${step}, both ways`,
    async run(bench) {
      await bench.openDemo();
      const focused = () => bench.page.evaluate(() => document.activeElement.id);
      for (const [key, out] of [['Tab', 'after-check'], ['Shift+Tab', 'before-canvas']]) {
        await bench.page.locator('#canvas').focus();
        await bench.press(step);
        let presses = 0;
        // A text field of the canvas has a real one behind it.
        while (['canvas', 'agent'].includes(await focused()) && presses < 150) {
          await bench.page.keyboard.press(key);
          await framesDrawn(bench);
          presses += 1;
        }
        assert.equal(await focused(), out, `${key} on step ${step}`);
      }
    },
  })),
  {
    name: 'lets F6 out of the canvas, past its panes',
    async run(bench) {
      await bench.openDemo();
      await bench.press('2', 'F6');
      assert.equal(await bench.page.evaluate(() => document.activeElement.id), 'canvas');
      await bench.press('F6');
      assert.equal(await bench.page.evaluate(() => document.activeElement.id), 'after-check');
    },
  },
  {
    name: 'works offline',
    async run(bench) {
      await bench.open();
      if (bench.place.name === 'served') {
        await bench.until('the service worker', () => bench.page.evaluate(() =>
          navigator.serviceWorker.ready.then((registration) => registration.active?.state === 'activated')));
      }
      await bench.context.setOffline(true);
      await bench.reload();
      await bench.page.getByRole('button', { name: 'Try with demo data' }).click();
      await bench.onCanvas();
    },
  },
  {
    name: 'the service worker refuses what is not part of the page',
    only: 'served',
    async run(bench) {
      await bench.open();
      await bench.until('the service worker', () => bench.page.evaluate(() =>
        navigator.serviceWorker.ready.then((registration) => registration.active?.state === 'activated')));
      await bench.until('control of the page', () => bench.page.evaluate(() =>
        navigator.serviceWorker.controller !== null));
      // In a tab of its own: the browser tells refusals in the console, and there may be several.
      const tab = await bench.context.newPage();
      const answer = await tab.goto(`${bench.place.address}sw.js`);
      assert.equal(answer.status(), 403);
    },
  },
  {
    name: 'draws the same picture without WebGL',
    browser: 'without WebGL',
    async run(bench) {
      await bench.openDemo();
      assert.equal(await drawing(bench), SOFTWARE);
      assert.equal(await idleFrames(bench, 1000), 0);
      await bench.picture('without-webgl');
    },
  },
  {
    name: 'both renderers draw the same picture',
    async run(bench) {
      await bench.openDemo();
      assert.equal(await drawing(bench), WEBGL);
      await bench.page.mouse.move(640, 790);
      await bench.settled();
      const accelerated = await bench.page.screenshot();
      await bench.reload();
      await bench.openDemo('?renderer=soft');
      assert.equal(await drawing(bench), SOFTWARE);
      await bench.page.mouse.move(640, 790);
      await bench.settled();
      const plain = await bench.page.screenshot();
      const share = await difference(bench, accelerated, plain);
      assert.ok(share < 0.01, `${(share * 100).toFixed(2)} % of the pixels differ visibly`);
    },
  },
  {
    name: 'a lost WebGL context comes back with the same picture',
    async run(bench) {
      await bench.openDemo();
      await bench.page.mouse.move(640, 790);
      await bench.settled();
      const before = await bench.page.screenshot();
      await bench.page.evaluate(() => {
        const context = document.getElementById('canvas').getContext('webgl2');
        globalThis.loss = context.getExtension('WEBGL_lose_context');
        globalThis.loss.loseContext();
      });
      await bench.page.waitForTimeout(300);
      await bench.press('ArrowDown', 'ArrowUp');
      await bench.page.evaluate(() => globalThis.loss.restoreContext());
      await bench.page.waitForTimeout(300);
      await bench.page.mouse.move(640, 788);
      await bench.settled();
      const share = await difference(bench, before, await bench.page.screenshot());
      assert.ok(share < 0.03, `${(share * 100).toFixed(2)} % of the pixels differ visibly`);
      bench.complaints = bench.complaints.filter((text) => !/CONTEXT_LOST|context lost/i.test(text));
    },
  },
  ...[
    { ratio: 1 },
    { ratio: 1.25, context: { deviceScaleFactor: 1.25 } },
    { ratio: 1.5, browser: 'ratio 1.5', context: { viewport: null } },
    { ratio: 2, context: { deviceScaleFactor: 2 } },
  ].map(({ ratio, browser, context }) => ({
    name: `has a pixel for each pixel of the screen at ratio ${ratio}`,
    browser,
    context,
    async run(bench) {
      await bench.openDemo();
      const size = await bench.page.evaluate(() => {
        const canvas = document.getElementById('canvas');
        return { width: canvas.width, height: canvas.height, wide: innerWidth, high: innerHeight, ratio: devicePixelRatio };
      });
      assert.equal(size.ratio, ratio);
      assert.ok(Math.abs(size.width - size.wide * ratio) <= 1, JSON.stringify(size));
      assert.ok(Math.abs(size.height - size.high * ratio) <= 1, JSON.stringify(size));
      const places = await bench.mirror.locator('[data-drawn]').evaluateAll((list) => list.map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { left, top, right, bottom };
      }));
      assert.ok(places.length > 0, 'the mirror has places');
      // Only what is drawn has a place, and it is drawn on the page.
      for (const place of places) {
        assert.ok(place.left < size.wide && place.top < size.high && place.right > 0 && place.bottom > 0,
          `a control lies outside the page: ${JSON.stringify(place)}`);
      }
      await bench.picture(`ratio-${ratio}`);
    },
  })),
];
