// One page under test. Controls of the canvas are found in the DOM mirror by role and name, as
// assistive technology finds them, and used with the real mouse and keyboard on the canvas, so that
// drawing, hit-testing and mirror are all in the loop. The page's policy forbids evaluating strings:
// conditions are polled with functions.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const POLL_MS = 40;
const PATIENCE_MS = 20_000;
const MOST_TABS = 90;
const data = fileURLToPath(new URL('./data/', import.meta.url));

export class Workbench {
  static async make(browser, place, test) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
      ...test.context,
    });
    const workbench = new Workbench(context, await context.newPage(), place, test);
    await workbench.listen();
    return workbench;
  }

  /** A tab of the same browser in place of this one, which may be gone. */
  async anotherTab() {
    this.page = await this.context.newPage();
    await this.listen();
  }

  async listen() {
    const { page } = this;
    await page.addInitScript(() => {
      globalThis.violations = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        globalThis.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
      });
    });
    page.on('console', (message) => {
      // The driver tells how it copies pixels for a screenshot; that is not the page's doing.
      if (message.type() === 'error' || (message.type() === 'warning' && !/GL Driver/.test(message.text()))) {
        this.complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('request', (request) => {
      if (this.loaded && !/^(blob|data):/.test(request.url())) {
        this.complaints.push(`request after load: ${request.url()}`);
      }
    });
    page.on('dialog', (dialog) => this.dialogs.push(dialog.type()) && dialog.accept());
  }

  constructor(context, page, place, test) {
    Object.assign(this, { context, page, place, test });
    this.complaints = [];
    this.dialogs = [];
    this.loaded = false;
  }

  close() {
    return this.context.close();
  }

  async checkManners() {
    const violations = await this.page.evaluate(() => globalThis.violations);
    assert.deepEqual(violations, [], 'the policy was violated');
    assert.deepEqual(this.complaints, [], 'the page complained');
  }

  // -- waiting ------------------------------------------------------------------------------------

  async until(what, probe, ...args) {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await probe(...args);
      if (answer) return answer;
      if (Date.now() > end) {
        assert.fail(`waited in vain for ${what}; the screen says:\n${await this.spoken()}`);
      }
      await this.page.waitForTimeout(POLL_MS);
    }
  }

  /** Until drawing and keeping, and looking for what is kept, have stopped and the mirror has caught up. */
  async settled() {
    let before = -1;
    await this.until('the page to settle', async () => {
      const [now, keeping] = await this.page.evaluate(() =>
        [milaan.frames.drawn + milaan.frames.callbacks, milaan.keeping]);
      const still = now === before && !keeping;
      before = now;
      await this.page.waitForTimeout(160);
      return still;
    });
  }

  // -- opening ------------------------------------------------------------------------------------

  async open(query = '') {
    this.loaded = false;
    await this.page.goto(this.place.address + query);
    await this.until('the page to start', () => this.page.evaluate(() => milaan.ready));
    this.loaded = true;
  }

  async reload() {
    this.loaded = false;
    await this.page.reload();
    await this.until('the page to start', () => this.page.evaluate(() => milaan.ready));
    this.loaded = true;
  }

  async openDemo(query = '') {
    await this.open(query);
    await this.page.getByRole('button', { name: 'Try with demo data' }).click();
    await this.onCanvas();
  }

  onCanvas() {
    return this.until('the workbench', () =>
      this.page.evaluate(() => document.documentElement.dataset.view === 'canvas'))
      .then(() => this.settled());
  }

  /** Files of tests/e2e/data by name, or { name, buffer }. */
  async choose(files, input = '#files') {
    await this.page.setInputFiles(input, files.map((file) => typeof file === 'string'
      ? { name: file, mimeType: 'application/octet-stream', buffer: readFileSync(path.join(data, file)) }
      : { mimeType: 'application/octet-stream', ...file }));
  }

  // -- the canvas through its mirror ----------------------------------------------------------------

  get mirror() {
    return this.page.locator('#spoken');
  }

  async spoken() {
    return this.page.evaluate(() => document.getElementById('spoken')?.innerText ?? '');
  }

  control(role, name) {
    return this.mirror.getByRole(role, { name }).first();
  }

  async has(text) {
    return (await this.spoken()).includes(text);
  }

  waitForText(text) {
    return this.until(`"${text}"`, () => this.has(text));
  }

  /** The real mouse, in the middle of where the mirror says the control is. */
  async click(role, name, button = 'left') {
    const control = this.control(role, name);
    await this.until(`${role} ${name}`, async () => (await control.count()) > 0);
    const box = await control.boundingBox();
    assert.ok(box && box.width > 0, `${role} ${name} is not drawn`);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button });
    await this.settled();
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.settled();
  }

  /** Tab until assistive technology would be told that the control with this name has the focus. */
  async tabTo(name) {
    const focused = () => this.page.evaluate(() => {
      const id = document.getElementById('canvas').getAttribute('aria-activedescendant');
      const element = id === null ? null : document.getElementById(id);
      return element === null ? '' : element.getAttribute('aria-label') ?? element.textContent;
    });
    for (let i = 0; i < MOST_TABS; i += 1) {
      if ((await focused()).startsWith(name)) return;
      await this.press('Tab');
    }
    assert.fail(`Tab did not reach ${name}; the screen says:\n${await this.spoken()}`);
  }

  async type(text) {
    await this.page.keyboard.type(text);
    await this.settled();
  }

  // -- files out ------------------------------------------------------------------------------------

  /** What `act` makes the page save: { name, bytes }. */
  async saved(act) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** A picture for people, where the run was asked for pictures. */
  async picture(name) {
    const folder = process.env.MILAAN_SCREENS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    const where = this.place.name === 'served' ? 'served' : 'file';
    await this.page.screenshot({ path: path.join(folder, `${name}-${where}.png`) });
  }
}
