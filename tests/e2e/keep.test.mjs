// What stays when a tab is closed, reloaded or killed, and that nothing stays where the user did not
// want it. Hosted pages keep the work by themselves; from disk only what was allowed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { FILES, fileOf, figures, json } from './month.mjs';

const served = (bench) => bench.place.name === 'served';

const databases = (bench) => bench.page.evaluate(async () =>
  (await indexedDB.databases()).map(({ name }) => name));

/** Everything in the database, in words: store and keys. */
const stored = (bench) => bench.page.evaluate(() => new Promise((done, failed) => {
  const request = indexedDB.open('milaan');
  request.onerror = () => failed(request.error);
  request.onsuccess = () => {
    const database = request.result;
    const keys = database.transaction('pieces').objectStore('pieces').getAllKeys();
    keys.onsuccess = () => {
      database.close();
      done(keys.result.map((key) => key.join(' ')));
    };
  };
}));

/** Changes one kept piece: `edit` is told which and by what rule. */
const damage = (bench, part, how) => bench.page.evaluate(([wanted, change]) => new Promise((done, failed) => {
  const request = indexedDB.open('milaan');
  request.onerror = () => failed(request.error);
  request.onsuccess = () => {
    const database = request.result;
    const transaction = database.transaction('pieces', 'readwrite');
    const store = transaction.objectStore('pieces');
    store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (cursor === null) return;
      if (cursor.key[1] === wanted) {
        const bytes = cursor.value;
        if (change === 'version') bytes[8] = 99;
        if (change === 'byte') bytes[bytes.length >> 1] ^= 1;
        cursor.update(change === 'cut' ? bytes.slice(0, bytes.length >> 1) : bytes);
      }
      cursor.continue();
    };
    transaction.oncomplete = () => {
      database.close();
      done();
    };
  };
}), [part, how]);

const keptLine = (bench) => bench.until('the work to be kept', async () =>
  (await bench.spoken()).match(/Saved in this browser \d\d:\d\d/)?.[0]);

/** From disk the user must allow it first. */
async function allow(bench) {
  if (served(bench)) return;
  await bench.press('6');
  await bench.click('checkbox', 'Keep my work in this browser');
}

/** The month's GSTR-2B, made again by the portal on another day of November. */
const again = (name, day) => ({
  name,
  buffer: Buffer.from(readFileSync(fileOf('gstr2b.json'), 'utf8').replace('14-11-2026', `${day}-11-2026`)),
});

/** The month with every exact record accepted, kept. */
async function worked(bench) {
  await bench.open();
  await bench.choose(FILES);
  await bench.onCanvas();
  await allow(bench);
  await bench.press('3', 'Home', 'Control+a', 'a', 'Enter');
  await bench.settled();
  await keptLine(bench);
  return figures(bench);
}

async function carryOn(bench) {
  await bench.page.getByRole('heading', { name: 'Continue where you left' }).waitFor();
  await bench.page.getByRole('button', { name: /^Continue / }).first().click();
  await bench.onCanvas();
}

/** The page and the file are one program: each test runs at one of them; MILAAN_E2E_BOTH at both. */
export const places = 'in turn';

export default [
  {
    name: 'a reload asks nothing and loses nothing',
    async run(bench) {
      const before = await worked(bench);
      await bench.reload();
      assert.deepEqual(bench.dialogs, []);
      const item = bench.page.locator('#kept li');
      assert.match(await item.innerText(), /27ZZZCB0001A1Z3, .*: [1-9]\d* records? decided, 4 files\s+Saved \d\d:\d\d/);
      await bench.picture('kept');
      await carryOn(bench);
      assert.deepEqual(await figures(bench), before);
      assert.match(await bench.spoken(), /Saved in this browser/);
      // What comes after is kept too, in the same place.
      await bench.press('3', 'Home', 'p');
      await bench.settled();
      const after = await figures(bench);
      assert.notDeepEqual(after, before);
      await bench.reload();
      assert.equal(await bench.page.locator('#kept li').count(), 1);
      await carryOn(bench);
      assert.deepEqual(await figures(bench), after);
    },
  },
  {
    name: 'a tab that is killed loses nothing',
    async run(bench) {
      const before = await worked(bench);
      const killed = bench.page;
      const session = await bench.context.newCDPSession(killed);
      const gone = new Promise((done) => killed.once('crash', done));
      session.send('Page.crash').catch(() => {});
      await gone;
      await bench.anotherTab();
      await bench.open();
      await carryOn(bench);
      assert.deepEqual(await figures(bench), before);
    },
  },
  {
    name: 'from disk nothing is stored before it is allowed, and nothing after it is forbidden',
    only: 'from disk',
    async run(bench) {
      await bench.open();
      assert.equal(await bench.page.getByLabel('Keep my work in this browser').isChecked(), false);
      assert.match(await bench.page.locator('#keep-says').innerText(), /share one storage/);
      await bench.choose(FILES);
      await bench.onCanvas();
      await bench.press('3', 'Home', 'Control+a', 'a', 'Enter');
      await bench.settled();
      assert.deepEqual(await databases(bench), []);
      assert.ok(!(await bench.has('Saved in this browser')));
      await allow(bench);
      await keptLine(bench);
      await bench.picture('records-kept');
      assert.ok((await stored(bench)).length > 0);
      await bench.click('checkbox', 'Keep my work in this browser');
      await bench.until('it to be removed', async () => (await stored(bench)).length === 0);
      assert.ok(!(await bench.has('Saved in this browser')));
    },
  },
  {
    name: 'a chosen theme and the columns of a table stay with the work, and are forgotten with it',
    async run(bench) {
      await bench.openDemo();
      await allow(bench);
      const paper = () => bench.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const light = await paper();
      await bench.press('2');
      await bench.click('button', 'Dark');
      const dark = await paper();
      assert.notEqual(dark, light, 'the page follows at once');
      const heads = () => bench.mirror.getByRole('columnheader').allInnerTexts();
      const before = await heads();
      await bench.press('F6', 'F6', 'Escape');
      await bench.page.locator('#canvas').focus();
      await bench.press('2', 'ArrowRight', 'm');
      const moved = await heads();
      assert.notDeepEqual(moved, before);
      await keptLine(bench);
      await bench.reload();
      await bench.page.getByRole('heading', { name: 'Continue where you left' }).waitFor();
      assert.equal(await paper(), dark, 'the first screen is dark again');
      await bench.page.getByRole('button', { name: /^Continue / }).first().click();
      await bench.onCanvas();
      await bench.press('2');
      assert.deepEqual(await heads(), moved);
      await bench.press('6');
      await bench.click('button', 'Forget everything');
      const focused = await bench.page.evaluate(() => document.activeElement.textContent);
      assert.equal(focused, 'Cancel', 'Enter forgets nothing');
      bench.loaded = false;
      await bench.page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
      await bench.until('the page anew', () => bench.page.evaluate(() =>
        milaan.ready && document.documentElement.dataset.view === 'first').catch(() => false));
      assert.equal(await paper(), light);
    },
  },
  {
    name: 'forgetting everything leaves nothing, after asking',
    async run(bench) {
      await worked(bench);
      await bench.press('6');
      await bench.click('button', 'Forget everything');
      await bench.page.getByRole('button', { name: 'Cancel' }).click();
      assert.ok((await stored(bench)).length > 0, 'not without a yes');
      await bench.click('button', 'Forget everything');
      bench.loaded = false; // the page reloads itself
      await Promise.all([
        bench.page.waitForEvent('load'),
        bench.page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click(),
      ]);
      await bench.until('the page to start', () => bench.page.evaluate(() => globalThis.milaan?.ready));
      assert.deepEqual(bench.dialogs, [], 'no second question');
      await bench.settled(); // what is kept would be offered by now
      assert.deepEqual(await databases(bench), []);
      assert.equal(await bench.page.locator('#kept').isVisible(), false);
      assert.equal(await bench.page.evaluate(() => document.documentElement.dataset.view), 'first');
      assert.equal(await bench.page.evaluate(() => localStorage.length + sessionStorage.length), 0);
      await bench.until('the word', async () =>
        (await bench.page.locator('#announcer').innerText()) === 'Everything was forgotten.');
    },
  },
  ...[
    ['base', 'version', /saved by another version of Milaan/],
    ['base', 'byte', /damaged/],
    ['work', 'byte', /damaged/],
    ['work', 'cut', /incomplete|damaged/],
  ].map(([part, how, reason]) => ({
    name: `a kept session with a broken ${part} (${how}) is set aside and told, and costs nothing else`,
    async run(bench) {
      await worked(bench);
      await damage(bench, part, how);
      await bench.reload();
      await bench.page.getByRole('button', { name: /^Continue / }).click();
      await bench.until('the reason', async () => reason.test(await bench.page.locator('#kept li').innerText()));
      await bench.reload();
      assert.match(await bench.page.locator('#kept li').innerText(), reason, 'it stays, with the reason');
      const file = await bench.saved(() => bench.page.getByRole('button', { name: /as a file$/ }).click());
      assert.match(file.name, /\.milaan$/);
      assert.ok(file.bytes.length > 1000);
      await bench.page.getByRole('button', { name: /^Remove / }).click();
      await bench.until('the list to go', async () => !(await bench.page.locator('#kept').isVisible()));
      assert.deepEqual(await stored(bench), []);
      await bench.choose(FILES);
      await bench.onCanvas();
    },
  })),

  {
    name: 'what another tab has open is not offered, and stays its own',
    async run(bench) {
      const before = await worked(bench);
      const first = bench.page;
      await bench.anotherTab();
      await bench.open();
      await bench.settled(); // it would be offered by now
      assert.equal(await bench.page.locator('#kept').isVisible(), false);
      await bench.page.getByRole('button', { name: 'Try with demo data' }).click();
      await bench.onCanvas();
      await keptLine(bench);
      await bench.page.close();
      bench.page = first;
      await bench.reload();
      assert.equal(await bench.page.locator('#kept li').count(), 2);
      await bench.page.getByRole('button', { name: /^Continue 27ZZZCB0001A1Z3/ }).click();
      await bench.onCanvas();
      assert.deepEqual(await figures(bench), before);
    },
  },
  {
    name: 'a session that two tabs offer is opened by one of them, and the other can not remove it',
    async run(bench) {
      const before = await worked(bench);
      await bench.reload();
      await bench.settled();
      const first = bench.page;
      await bench.anotherTab();
      await bench.open();
      await bench.settled();
      const second = bench.page;
      bench.page = first;
      await first.bringToFront();
      await carryOn(bench);
      await second.bringToFront();
      const refused = /is open in another tab/;
      for (const button of [/^Continue /, /^Remove /]) {
        await second.evaluate(() => { document.getElementById('problem').textContent = ''; });
        await second.getByRole('button', { name: button }).click();
        await bench.until('the word', async () => refused.test(await second.locator('#problem').innerText()));
      }
      assert.equal(await second.evaluate(() => document.documentElement.dataset.view), 'first');
      await first.close();
      bench.page = second;
      await bench.until('the closed tab to let go', () => second.evaluate(async () =>
        (await navigator.locks.query()).held.length === 0));
      await carryOn(bench);
      assert.deepEqual(await figures(bench), before);
    },
  },
  {
    name: 'files that wait for an answer are kept once it is given, as it was given',
    only: 'served',
    async run(bench) {
      await bench.open();
      await bench.choose(['ims.json', 'gstr2b.json', again('2b-again.json', 16)]);
      await bench.onCanvas();
      await bench.waitForText('which file stands?');
      assert.deepEqual(await databases(bench), [], 'nothing is on the screen yet');
      await bench.click('button', 'Take the new file');
      await bench.waitForText('2b-again.json: taken');
      await keptLine(bench);
      await bench.settled();
      const before = await figures(bench);
      await bench.reload();
      await carryOn(bench);
      assert.deepEqual(await figures(bench), before);
      await bench.press('1');
      assert.ok(await bench.has('2b-again.json: taken'));
      assert.ok(await bench.has('gstr2b.json: set aside'));
    },
  },
  {
    name: 'an opened session ends the question that was asked before it',
    only: 'served',
    async run(bench) {
      await worked(bench);
      await bench.press('6');
      const session = await bench.saved(() => bench.click('button', 'Save session'));
      await bench.choose([again('2b-dropped.json', 16)]);
      await bench.waitForText('which file stands?');
      await bench.choose([{ name: session.name, buffer: session.bytes }]);
      await bench.until('the question to go', async () => !(await bench.has('which file stands?')));
      await bench.settled();
      await bench.choose([again('2b-asked.json', 17)]);
      await bench.waitForText('which file stands?');
      await bench.click('button', 'Keep what is loaded');
      await bench.waitForText('2b-asked.json: set aside');
      assert.ok(await bench.has('gstr2b.json: taken'));
      assert.ok(!(await bench.has('2b-dropped.json')), 'it was for what was on the screen before');
    },
  },
  {
    name: 'switching keeping off removes what is kept, after asking',
    async run(bench) {
      await worked(bench);
      await bench.reload();
      await bench.settled();
      const box = bench.page.getByLabel('Keep my work in this browser');
      await box.click();
      await bench.until('the question to name the session', async () =>
        /also removes one other session/.test(await bench.page.locator('#ask-text').innerText()));
      await bench.page.getByRole('button', { name: 'Cancel' }).click();
      await bench.until('the box to be on again', () => box.isChecked());
      assert.ok((await stored(bench)).length > 0, 'not without a yes');
      await box.click();
      await bench.page.getByRole('button', { name: 'Switch off and remove' }).click();
      await bench.until('it to be removed', async () => (await stored(bench)).length === 0);
      await bench.until('the list to go', async () => !(await bench.page.locator('#kept').isVisible()));
      await bench.reload();
      await bench.settled();
      assert.equal(await box.isChecked(), false);
      assert.equal(await bench.page.locator('#kept').isVisible(), false);
    },
  },
  {
    name: 'where the space is used up the page says so, work goes on, and leaving asks',
    only: 'served',
    async run(bench) {
      // Before anything is written: the browser looks for space only every half minute.
      const session = await bench.context.newCDPSession(bench.page);
      const { origin } = new URL(bench.place.address);
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      await bench.open();
      await bench.choose(FILES);
      await bench.onCanvas();
      await bench.waitForText('Not saved in this browser: the browser\'s space is used up');
      assert.match(await bench.page.locator('#announcer').innerText(), /could not be saved in this browser/);
      await bench.picture('quota');
      const before = await figures(bench);
      await bench.press('3', 'Home', 'Control+a', 'a', 'Enter');
      assert.notDeepEqual(await figures(bench), before, 'what was done is on the screen');
      await bench.waitForText('Not saved in this browser');
      await bench.reload();
      assert.deepEqual(bench.dialogs, ['beforeunload'], 'what is not kept is asked about');
      await bench.settled();
      assert.equal(await bench.page.locator('#kept').isVisible(), false, 'half a session is never offered');
    },
  },
  {
    name: 'another session is another place, and the five latest are kept',
    only: 'served',
    async run(bench) {
      await worked(bench);
      await bench.press('6');
      const session = await bench.saved(() => bench.click('button', 'Save session'));
      for (let i = 0; i < 6; i += 1) {
        await bench.choose([{ name: `copy-${i}.milaan`, buffer: session.bytes }]);
        await bench.settled();
        await keptLine(bench);
      }
      await bench.until('the oldest to go', async () =>
        new Set((await stored(bench)).map((key) => key.split(' ')[0])).size === 5);
      await bench.reload();
      assert.equal(await bench.page.locator('#kept li').count(), 5);
      await carryOn(bench);
      const upload = (await figures(bench))['ims-upload.json'];
      assert.equal(json({ bytes: Buffer.from(upload) }).rtin, '27ZZZCB0001A1Z3');
    },
  },
];
