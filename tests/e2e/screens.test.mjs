// One walk with the mouse over everything that is pressed on the canvas, at each pixel ratio, drawn
// with WebGL and without: what is drawn, what the mirror says and where a click lands must agree.

import assert from 'node:assert/strict';

const rows = async (bench) => Number(await bench.mirror.getByRole('grid').getAttribute('aria-rowcount'));

async function press(bench, element) {
  const box = await element.boundingBox();
  assert.ok(box && box.width > 0, 'it is drawn');
  await bench.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await bench.settled();
}

async function walk(bench) {
  await bench.openDemo();
  await bench.click('button', 'Guided path');
  await bench.click('button', 'Next: Open IMS');
  await bench.click('button', 'Leave the path  Esc');

  await bench.click('tab', /^Step 2 /);
  const all = await rows(bench);
  await bench.click('checkbox', /^Mismatch \d/);
  const some = await rows(bench);
  assert.ok(some < all, 'a chip narrows the list');
  await bench.click('columnheader', 'Tax');
  assert.equal(await bench.control('columnheader', 'Tax').getAttribute('aria-sort'), 'descending', 'most tax first');
  await press(bench, bench.mirror.getByRole('grid').getByRole('row').nth(1));
  await bench.waitForText('Why: Mismatch');
  await bench.click('checkbox', /^Mismatch \d/);
  await bench.click('checkbox', /^Columns/);
  await bench.click('checkbox', 'GSTIN');
  assert.equal(await bench.control('columnheader', 'GSTIN').count(), 1);
  await bench.press('Escape');

  await bench.click('tab', /^Step 3 /);
  await bench.click('button', 'Accept exact …  O');
  await bench.click('button', 'Accept all exact');
  await bench.waitForText('Before it is done');
  await bench.click('button', 'Accept them  Enter');
  await bench.until('the records to be accepted', () => bench.has('accepted'));
  await bench.click('button', 'Undo');

  await bench.click('tab', /^Step 5 /);
  const row = bench.mirror.getByRole('row').filter({
    has: bench.page.getByRole('rowheader', { name: '(4) Inward supplies from ISD' }),
  });
  await press(bench, row.getByRole('cell').nth(3)); // computed IGST
  await bench.waitForText('Milaan: Act');
  await bench.press('Escape');
  await bench.waitForText('Milaan: Match 3B');

  await bench.click('button', 'Overview  7');
  await bench.click('button', /^At risk: /);
  await bench.waitForText('Milaan: Verify');
  await bench.press('Escape');
  await bench.click('button', 'Suppliers  8');
  await bench.click('button', /^Supplier Bhoomi/);
  await bench.click('button', 'Show the documents');
  await bench.waitForText('Milaan: Verify');

  await bench.press('Control+k');
  await bench.type('keep rec');
  await bench.click('button', 'Go to Keep records');
  const file = await bench.saved(() => bench.click('button', 'Save matches.csv'));
  assert.equal(file.name, 'matches.csv');
}

export default [1, 1.25, 2].flatMap((ratio) => ['usual', 'without WebGL'].map((browser) => ({
  name: `everything is pressed where it is drawn, ratio ${ratio}, ${browser === 'usual' ? 'with WebGL' : browser}`,
  browser,
  context: { deviceScaleFactor: ratio },
  async run(bench) {
    await walk(bench);
    await bench.picture(`walk-${ratio}-${browser.replace(' ', '-')}`);
  },
})));
