// Registers as they come, on step 1: what a card says, the rows behind each count, the columns that
// are asked about, and a month that is loaded twice. By mouse and by keyboard.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { zipOf } from '../bench/sheets/zip.mjs';

const text = (name) => readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8');

/** A workbook with one sheet of texts and numbers. */
function workbook(rows) {
  const cell = (value) => (typeof value === 'number'
    ? `<c><v>${value}</v></c>`
    : `<c t="inlineStr"><is><t>${value}</t></is></c>`);
  const sheet = rows.map((row, i) => `<row r="${i + 1}">${row.map(cell).join('')}</row>`).join('');
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipOf([
    ['[Content_Types].xml', `<Types xmlns="${types}">` +
      `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`],
    ['_rels/.rels', `<Relationships xmlns="${relations}">` +
      `<Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
      '<sheet name="Purchases" sheetId="1" r:id="r1"/></sheets></workbook>'],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${relations}">` +
      `<Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`],
    ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`],
  ]);
}

// Two columns claim to be the supplier's number, so the reader asks.
const ASKED = {
  name: 'asked.xlsx',
  buffer: workbook([
    ['Date', 'Bill No', 'Invoice No', 'GSTIN', 'Taxable Value', 'IGST'],
    ['05-Oct-2026', '1', 'AM/101', '27ZZZPA2001A1Z9', 1000, 180],
    ['06-Oct-2026', '2', 'AM/102', '27ZZZPA2001A1Z9', 2000, 360],
    ['07-Oct-2026', '3', 'KA-77', '29ZZZCC0003C1ZS', 3000, 540],
  ]),
};

async function load(bench, files) {
  await bench.open();
  await bench.choose(files);
  await bench.onCanvas();
}

/** More files while the canvas is shown. */
async function add(bench, files) {
  await bench.choose(files);
  await bench.settled();
}

const older = () => text('gstr2b.json');
/** The portal made it again two days later. */
const newer = () => text('gstr2b.json').replace('14-11-2026', '16-11-2026');

const twice = (name, contents) => ({ name, buffer: Buffer.from(contents) });

/** The page and the file are one program: each test runs at one of them; MILAAN_E2E_BOTH at both. */
export const places = 'in turn';

export default [
  {
    name: 'a card accounts for every row of a register, and says that its total agrees',
    async run(bench) {
      await load(bench, ['register-clean.csv']);
      await bench.waitForText('register-clean.csv: taken');
      await bench.waitForText('1 total row agrees with the rows above');
      await bench.waitForText('3 documents, taxable 62,500.50, tax 11,250.10');
      await bench.click('button', '3 documents in register-clean.csv');
      await bench.waitForText('Milaan: Rows');
      assert.equal(await bench.mirror.getByRole('grid').getAttribute('aria-rowcount'), '4');
      assert.ok(await bench.has('KA-77'));
      await bench.press('Escape');
      await bench.waitForText('Milaan: Load');
      // Nothing was asked, and nothing is wrong: there is nothing to export.
      assert.equal(await bench.control('button', 'Export the errors').count(), 0);
    },
  },
  {
    name: 'rows that cannot be used are listed with the reason and exported, by mouse',
    async run(bench) {
      await load(bench, ['register-errors.csv']);
      await bench.waitForText('register-errors.csv: taken in part');
      await bench.waitForText('1 of 1 total row differs from what the rows above make');
      await bench.click('button', '1 error in register-errors.csv');
      await bench.waitForText('"seven hundred" in column "Taxable Value" is no amount');
      assert.ok(await bench.has('KA-80'));
      await bench.click('button', 'out of scope 1');
      await bench.waitForText('no GSTIN and no tax');
      await bench.click('button', 'errors 1');
      const file = await bench.saved(() => bench.click('button', 'Export the errors'));
      assert.equal(file.name, 'register-errors.csv');
      const lines = file.bytes.toString('utf8').split(/\r?\n/);
      assert.match(lines[0], /^.?file,row,why,cells/);
      assert.match(lines[1], /^register-errors\.csv,7,/);
      await bench.click('button', 'Back to the files');
      await bench.waitForText('Milaan: Load');
    },
  },
  {
    name: 'the same by keyboard: Tab to a class, Enter, arrows, copy, Escape',
    async run(bench) {
      await load(bench, ['register-errors.csv']);
      await bench.tabTo('4 documents in register-errors.csv');
      await bench.press('Enter');
      await bench.waitForText('Milaan: Rows');
      await bench.press('ArrowDown', 'ArrowDown');
      assert.match(await bench.page.evaluate(() => {
        const id = document.getElementById('canvas').getAttribute('aria-activedescendant');
        return document.getElementById(id).innerText;
      }), /KA-77/);
      const copied = bench.page.evaluate(() => new Promise((done) => {
        document.addEventListener('copy', (event) => done(event.clipboardData.getData('text/plain')), { once: true });
      }));
      await bench.page.waitForTimeout(100); // the listener is there
      await bench.press('Control+c');
      assert.equal((await copied).trim().split('\n').length, 5);
      await bench.press('Tab');
      await bench.tabTo('errors 1');
      await bench.press('Enter');
      await bench.waitForText('is no amount');
      await bench.press('Escape');
      await bench.waitForText('Milaan: Load');
    },
  },
  {
    name: 'a register that asks is read with the columns picked by mouse, and the mapping is a file',
    async run(bench) {
      await load(bench, [ASKED]);
      await bench.waitForText('asked.xlsx: columns to confirm');
      await bench.click('button', 'Columns of asked.xlsx');
      await bench.waitForText('Milaan: Columns');
      await bench.click('combobox', 'Use of column 2, Bill No');
      await bench.picture('mapping-list');
      await bench.press('Home');
      await bench.click('button', 'Not used');
      await bench.click('combobox', 'Use of column 3, Invoice No');
      await bench.click('button', "Supplier's invoice number");
      assert.equal(await bench.control('combobox', 'Use of column 3, Invoice No').innerText(),
        "Supplier's invoice number");
      const mapping = await bench.saved(() => bench.click('button', 'Save mapping…'));
      assert.equal(mapping.name, 'asked-columns.json');
      assert.equal(JSON.parse(mapping.bytes).columns[2].use, 'number');
      await bench.click('button', 'Use these columns');
      await bench.waitForText('asked.xlsx: taken');
      assert.equal(await bench.mirror.getByRole('heading', { name: 'asked.xlsx' }).count(), 1,
        'one card for a file that was read again');
      await bench.click('button', '3 documents in asked.xlsx');
      await bench.waitForText('AM/102');

      // Remembered: another file with these headings is not asked about.
      await bench.press('Escape');
      await add(bench, [{ name: 'november.xlsx', buffer: workbook([
        ['Date', 'Bill No', 'Invoice No', 'GSTIN', 'Taxable Value', 'IGST'],
        ['05-Nov-2026', '4', 'AM/140', '27ZZZPA2001A1Z9', 1500, 270],
      ]) }]);
      await bench.waitForText('november.xlsx: taken');
    },
  },
  {
    name: 'the same by keyboard alone',
    async run(bench) {
      await load(bench, [ASKED]);
      await bench.tabTo('Columns of asked.xlsx');
      await bench.press('Enter');
      await bench.waitForText('Milaan: Columns');
      await bench.tabTo('Use of column 2, Bill No');
      await bench.press('Enter');
      await bench.press('Escape');
      await bench.waitForText('Milaan: Columns'); // Escape closes the list, not the screen
      await bench.tabTo('Use of column 2, Bill No');
      await bench.press('Enter', 'Home', 'Enter'); // the first of the list is "Not used"
      assert.equal(await bench.control('combobox', 'Use of column 2, Bill No').innerText(), 'Not used');
      await bench.tabTo('Use of column 3, Invoice No');
      await bench.press('Enter', 'Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
      await bench.tabTo('Use these columns');
      await bench.press('Enter');
      await bench.waitForText('asked.xlsx: taken');
      await bench.waitForText('3 documents, taxable 6,000.00');
    },
  },
  {
    name: 'cancelling the columns leaves everything as it was',
    async run(bench) {
      await load(bench, ['register-clean.csv']);
      await bench.click('button', 'Columns of register-clean.csv');
      await bench.click('combobox', 'Use of column 5, Taxable Value');
      await bench.click('button', 'Not used');
      await bench.waitForText('Changed, not yet used');
      await bench.click('button', 'Cancel');
      await bench.waitForText('3 documents, taxable 62,500.50, tax 11,250.10');
      await bench.click('button', 'Columns of register-clean.csv');
      assert.equal(await bench.control('combobox', 'Use of column 5, Taxable Value').innerText(),
        'Taxable value');
    },
  },
  {
    name: 'what holds for the whole register is changed and read again',
    async run(bench) {
      await load(bench, [twice('dates.csv', 'Date,Bill No,GSTIN,Taxable Value,IGST\n' +
        '10/05/2026,AM/1,27ZZZPA2001A1Z9,1000,180\n10/06/2026,AM/2,27ZZZPA2001A1Z9,2000,360\n' +
        '10/07/2026,AM/3,27ZZZPA2001A1Z9,3000,540\n')]);
      await bench.waitForText('dates.csv: columns to confirm');
      await bench.waitForText('does the month stand before the day?');
      await bench.click('button', 'Columns of dates.csv');
      await bench.click('button', 'Dates: month first');
      await bench.click('button', 'Use these columns');
      await bench.waitForText('dates.csv: taken');
      await bench.click('button', '3 documents in dates.csv');
      await bench.waitForText('06-10-2026');
    },
  },
  {
    name: 'a newer download of a month is asked about, and decisions stay when it is taken',
    async run(bench) {
      await load(bench, ['ims.json', twice('2b-first.json', older()), 'register.csv']);
      await bench.press('3');
      await bench.press('j', 'a');
      await bench.waitForText('accepted');
      const accepted = await bench.spoken();
      await add(bench, [twice('2b-second.json', newer())]);
      await bench.waitForText('A month is loaded already: which file stands?');
      for (const word of ['2b-first.json', '14-11-2026', '2b-second.json', '16-11-2026']) {
        assert.ok(await bench.has(word), word);
      }
      await bench.picture('month-asked');
      await bench.click('button', 'Take the new file');
      await bench.waitForText('2b-second.json: taken');
      await bench.waitForText('2b-first.json: set aside');
      await bench.press('3');
      const open = (said) => said.match(/Step 3 Act, (\d+) open/)[1];
      assert.equal(open(await bench.spoken()), open(accepted), 'the action is still there');
    },
  },
  {
    name: 'the older file of a month can be kept, by keyboard; nothing else changes',
    async run(bench) {
      await load(bench, ['ims.json', twice('2b-first.json', newer()), 'register.csv']);
      await add(bench, [twice('2b-second.json', older()), 'register-clean.csv']);
      await bench.waitForText('A month is loaded already: which file stands?');
      await bench.tabTo('Keep what is loaded'); // the new one is the earlier draft
      await bench.press('Enter');
      await bench.waitForText('2b-second.json: set aside');
      await bench.waitForText('2b-first.json: taken');
      await bench.waitForText('register-clean.csv: taken');
      assert.ok(!(await bench.has('which file stands?')));
    },
  },
  {
    name: 'a register that was put right replaces the one before',
    async run(bench) {
      await load(bench, ['register-clean.csv']);
      await add(bench, [twice('register-corrected.csv',
        text('register-clean.csv').replaceAll('50000.00', '51000.00'))]);
      await bench.waitForText('3 records of this Purchase register are loaded already');
      await bench.click('button', 'Take the new file');
      await bench.waitForText('register-corrected.csv: taken');
      await bench.waitForText('register-clean.csv: set aside');
      await bench.waitForText('3 in the books');
    },
  },
  {
    name: 'the same file twice is said and taken once',
    async run(bench) {
      await load(bench, ['register-clean.csv']);
      await add(bench, [twice('copy of it.csv', text('register-clean.csv'))]);
      await bench.waitForText('copy of it.csv: loaded before');
      await bench.waitForText('the same bytes as register-clean.csv');
      assert.ok(!(await bench.has('which file stands?')));
    },
  },
  {
    name: 'two recipients stand apart, and the statements go to the one that is chosen',
    async run(bench) {
      const other = older().replaceAll('27ZZZCB0001A1Z3', '27ZZZFD5150A1ZB');
      await load(bench, [twice('mine.json', older()), twice('branch.json', other)]);
      await bench.waitForText('Oct 2026, worked on');
      await bench.click('button', 'Work on Oct 2026 of 27ZZZFD5150A1ZB');
      await bench.waitForText('Oct 2026 of 27ZZZFD5150A1ZB, worked on now');
    },
  },
  ...['light', 'dark'].flatMap((colorScheme) => [[1280, 800], [1920, 1080]].map(([width, height]) => ({
    name: `cards, rows and columns at ${width} x ${height}, ${colorScheme}`,
    only: 'served',
    context: { colorScheme, viewport: { width, height } },
    async run(bench) {
      const label = `${width}-${colorScheme}`;
      await load(bench, ['ims.json', 'gstr2b.json', 'gstr3b.json', 'register-errors.csv', ASKED]);
      await add(bench, ['register-errors.csv', twice('photo.png', '\x89PNG not a register')]);
      await bench.picture(`cards-${label}`);
      await bench.click('button', '4 documents in register-errors.csv');
      await bench.picture(`rows-documents-${label}`);
      await bench.click('button', 'errors 1');
      await bench.picture(`rows-errors-${label}`);
      await bench.press('Escape');
      await bench.page.mouse.move(700, 500);
      await bench.page.mouse.wheel(0, 400); // its card is below the edge of the small page
      await bench.settled();
      await bench.click('button', 'Columns of asked.xlsx');
      await bench.picture(`mapping-${label}`);
      const picture = await bench.page.screenshot();
      assert.ok(picture.length > 30_000, 'the mapping screen is nearly blank');
      await bench.press('Escape');
      await add(bench, [twice('later.json', newer())]);
      await bench.picture(`month-${label}`);
      await bench.waitForText('which file stands?');
    },
  }))),
];
