// Hindi and English: the first screen and its dialogs, the help, and what the mirror says of the
// canvas; which language it is, and that coming back leaves nothing behind.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const HINDI = '?lang=hi';
const LATIN_ONLY = 'यह चित्रण देवनागरी नहीं बना सकता';

const button = (bench, name) => bench.page.getByRole('button', { name, exact: true }).first();
const language = (bench) => bench.page.evaluate(() => document.documentElement.lang);
/** The page as it is written, without what only tells that time passes. */
const markup = (bench) => bench.page.evaluate(() =>
  ['first', 'check', 'help', 'ask', 'after-canvas', 'paper'].map((id) => document.getElementById(id).outerHTML).join('\n'));

async function clean(bench, where) {
  const violations = await bench.page.evaluate(async () => {
    const found = await globalThis.axe.run(document, {
      resultTypes: ['violations'], rules: { 'target-size': { enabled: true } },
    });
    return found.violations.map(({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.slice(0, 3).map((node) => `    ${node.html.slice(0, 160)}`).join('\n')}`);
  });
  assert.equal(violations.join('\n'), '', `axe-core on ${where}`);
}

const file = (name, contents) => ({ name, buffer: Buffer.from(contents) });
const ours = (name) => readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8');
/** Headings and names in the registers, which stay as they are. */
const OF_THE_REGISTERS = ['Taxable Value', 'Bill No', 'Invoice No', 'Bill Amount', 'Kaveri Castings', 'seven hundred'];

/** What the mirror leaves in English, but for what is quoted. */
const leftInEnglish = (bench, quoted = []) => bench.mirror.locator('[lang="en"]').evaluateAll((elements, known) =>
  elements.map((element) => element.textContent)
    .filter((text) => /[a-z]{2,} [a-z]{2,}/i.test(text) && !known.includes(text)), quoted);

/** Rows of the help that are shown. */
const shownLines = (bench) => bench.page.locator('#help-topics tbody tr:visible').count();
const counted = (bench, text) => bench.until(`"${text}"`, async () =>
  (await bench.page.locator('#help-count').innerText()) === text);

export default [
  {
    name: 'the first screen in Hindi by the address, and back by the button',
    async run(bench) {
      await bench.open(HINDI);
      assert.equal(await language(bench), 'hi');
      for (const name of ['फ़ाइलें चुनें…', 'डेमो डेटा के साथ आज़माएँ', 'ख़ुद जाँच लें', 'मदद']) {
        assert.ok(await button(bench, name).isVisible(), name);
      }
      await bench.picture('hindi-first');
      await button(bench, 'English').click();
      assert.equal(await language(bench), 'en-IN');
      assert.ok(await button(bench, 'Choose files…').isVisible());
      assert.match(bench.page.url(), /\?lang=en$/);
      await bench.reload();
      assert.equal(await language(bench), 'en-IN', 'the address remembers it');
    },
  },
  {
    name: 'to Hindi and back changes nothing of the English page',
    async run(bench) {
      await bench.open();
      assert.equal(await language(bench), 'en-IN');
      const before = await markup(bench);
      await button(bench, 'हिन्दी').click();
      assert.equal(await language(bench), 'hi');
      assert.ok(await bench.page.getByRole('heading', { name: 'इस ब्राउज़र से कुछ भी बाहर नहीं जाता' }).isVisible());
      const left = await bench.page.evaluate(() => {
        const walker = document.createTreeWalker(document.getElementById('first'), NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) {
          const { data, parentElement } = walker.currentNode;
          if (/[a-z]{3}/.test(data) && !/[\u0900-\u097f]/.test(data) && parentElement.lang !== 'en') texts.push(data.trim());
        }
        return texts;
      });
      assert.deepEqual(left, [], 'what is not in Hindi is marked as English');
      await button(bench, 'English').click();
      assert.equal(await markup(bench), before);
    },
  },
  {
    name: 'a browser that prefers Hindi gets Hindi, unless the address says otherwise',
    only: 'served',
    context: { locale: 'hi-IN' },
    async run(bench) {
      await bench.open();
      assert.equal(await language(bench), 'hi');
      await bench.open('?lang=en');
      assert.equal(await language(bench), 'en-IN');
    },
  },
  {
    name: 'what scripts write is in Hindi, and turns with the language',
    async run(bench) {
      await bench.open(HINDI);
      await button(bench, 'ख़ुद जाँच लें').click();
      await button(bench, 'कनेक्ट करके देखें').click();
      const result = bench.page.locator('#check-result');
      await bench.until('the refusal', async () => /^ब्राउज़र ने रोका: नियम connect-src/.test(await result.innerText()));
      // This one refusal was asked for.
      await bench.page.evaluate(() => globalThis.violations.splice(0));
      bench.complaints.length = 0;
      await bench.picture('hindi-check');
      await button(bench, 'बंद करें').click();
      await button(bench, 'English').click();
      assert.match(await result.textContent(), /^Refused by the browser: the rule connect-src/);
    },
  },
  {
    name: 'screen readers hear the workbench in Hindi, and step 1 says why it is drawn in English',
    async run(bench) {
      await bench.open(HINDI);
      await button(bench, 'डेमो डेटा के साथ आज़माएँ').click();
      await bench.onCanvas();
      await bench.waitForText('Milaan: लोड');
      await bench.waitForText(LATIN_ONLY);
      await bench.picture('hindi-load');
      assert.equal(await bench.mirror.getByRole('tab', { name: /^चरण 2 जाँचें, \d+ देखने हैं$/ }).count(), 1);
      await bench.press('3');
      await bench.waitForText('Milaan: कार्रवाई');
      assert.ok(await bench.mirror.getByRole('columnheader', { name: 'निष्कर्ष' }).count() > 0);
      const supplier = await bench.mirror.getByRole('row').nth(2).evaluate((row) =>
        [...row.querySelectorAll('[lang="en"]')].map((cell) => cell.textContent).join());
      assert.match(supplier, /[a-z]/, 'a name is marked as English');
      await bench.press('F1');
      await bench.waitForText('महीना, आठ चरणों में');
      await bench.press('Escape', '1');
      await bench.page.locator('#after-speak').focus();
      await bench.press('Enter');
      await bench.waitForText('Milaan: Load');
      assert.equal(await bench.has(LATIN_ONLY), false);
      assert.equal(await bench.mirror.locator('[lang]').count(), 0);
    },
  },
  ...[['', 'English'], [HINDI, 'Hindi']].map(([query, name]) => ({
    name: `the help in ${name}: opens, is narrowed by words of either language, closes`,
    async run(bench) {
      await bench.open(query);
      await bench.page.locator('#help-open').focus();
      await bench.press('Enter');
      const english = query === '';
      assert.equal(await bench.page.evaluate(() => document.activeElement.id), 'help-search');
      const all = await shownLines(bench);
      assert.ok(all > 100, `${all} lines`);
      await counted(bench, english ? `All ${all} lines` : `सभी ${all} पंक्तियाँ`);
      await bench.picture(`help-${name.toLowerCase()}`);
      for (const word of ['Compute GSTR-2B', 'अवरुद्ध']) {
        await bench.page.locator('#help-search').fill(word);
        const some = await shownLines(bench);
        assert.ok(some > 0 && some < 12, `${some} lines with ${word}`);
        await counted(bench, english ? `${some} of ${all} lines` : `${all} में से ${some} पंक्तियाँ`);
      }
      await bench.picture(`help-search-${name.toLowerCase()}`);
      await bench.page.locator('#help-search').fill('nothing says this');
      await counted(bench, english ? `0 of ${all} lines` : `${all} में से 0 पंक्तियाँ`);
      await bench.page.locator('#help-search').fill('');
      await button(bench, english ? 'Keys' : 'कुंजियाँ').click();
      assert.equal(await bench.page.evaluate(() => document.activeElement.textContent), english ? 'Keys' : 'कुंजियाँ');
      if (!english) {
        const left = await bench.page.locator('#help-topics :is(th, td, p, h3)[lang="en"]').allTextContents();
        assert.deepEqual(left.filter((text) => /[a-z]{3} [a-z]{3}/.test(text)), [], 'every sentence is in Hindi');
      }
      await bench.page.emulateMedia({ media: 'print' });
      assert.equal(await bench.page.locator('#first').isVisible(), false, 'only the help is printed');
      assert.ok(await bench.page.locator('#help-topics').isVisible());
      await bench.page.emulateMedia({ media: 'screen' });
      await bench.press('Escape');
      assert.equal(await bench.page.locator('#help').isVisible(), false);
      assert.equal(await bench.page.evaluate(() => document.activeElement.id), 'help-open');
    },
  })),
  {
    name: 'the help opens beside the canvas too',
    async run(bench) {
      await bench.openDemo();
      await bench.page.locator('#after-help').focus();
      await bench.press('Enter');
      assert.ok(await bench.page.getByRole('heading', { name: 'The month in eight steps' }).isVisible());
      await bench.press('Escape');
      assert.equal(await bench.page.evaluate(() => document.activeElement.id), 'after-help');
    },
  },
  ...['light', 'dark'].map((colorScheme) => ({
    name: `axe-core finds nothing on the first screen in Hindi and on the help, ${colorScheme}`,
    context: { colorScheme },
    async run(bench) {
      await bench.page.addInitScript({ content: axe });
      await bench.open(HINDI);
      await clean(bench, 'the first screen in Hindi');
      await button(bench, 'मदद').click();
      await clean(bench, 'the help in Hindi');
      await bench.picture(`help-hindi-${colorScheme}`);
      await bench.press('Escape');
      await button(bench, 'English').click();
      await button(bench, 'Help').click();
      await clean(bench, 'the help in English');
      await bench.press('Escape');
      await button(bench, 'हिन्दी').click();
      await button(bench, 'डेमो डेटा के साथ आज़माएँ').click();
      await bench.onCanvas();
      await bench.press('2');
      await clean(bench, 'the mirror in Hindi');
    },
  })),
  {
    name: 'screen readers hear in Hindi what is wrong with a file, and why a row was left out',
    async run(bench) {
      await bench.open(HINDI);
      await bench.choose([
        'register-errors.csv', 'gstr2b.json',
        file('ims.json', ours('ims.json').replace(/"txval": ?[\d.]+/, '"txval": "a lot"')),
        file('half.json', ours('gstr2b.json').slice(0, 900)),
        file('bill.pdf', '%PDF-1.4 not a register'),
        file('copy.csv', ours('register-errors.csv')),
        file('empty.csv', ''),
      ]);
      await bench.onCanvas();
      for (const text of [
        'register-errors.csv: आंशिक ली गई',
        'GSTR-2B, 27ZZZCB0001A1Z3, अक्टूबर 2026, 19 दस्तावेज़',
        'अल्पविराम से अलग किए कॉलम, UTF-8; कॉलम-शीर्षक: पंक्ति 2; सप्लायर का GSTIN = GSTIN; ',
        '1 योग पंक्तियों में से 1 ऊपर की पंक्तियों के योग से अलग',
        'पंक्ति 7, कॉलम "Taxable Value": राशि काम की नहीं; चाहिए: कोई राशि; मिला: "seven hundred"। पंक्ति छोड़ दी गई।',
        'मिला: "31-02-2026"। पंक्ति इस तारीख के बिना पढ़ी गई।',
        'मिला: "a lot"। रिकॉर्ड छोड़ दिया गया।',
        'बाइट 901: फ़ाइल बीच में कटी हुई है; ',
        'मिला: PDF फ़ाइल। ',
        'वही फ़ाइल दो बार दी गई; मिला: वही सामग्री जो register-errors.csv में है। एक ही बार ली गई।',
        'फ़ाइल ख़ाली है; मिला: 0 बाइट। इससे कुछ नहीं पढ़ा गया।',
      ]) await bench.waitForText(text);
      assert.deepEqual(await leftInEnglish(bench), []);
      await bench.picture('hindi-files');
      await bench.click('button', 'register-errors.csv में 1 त्रुटियाँ');
      await bench.waitForText('कॉलम "Taxable Value" में "seven hundred" राशि नहीं है');
      assert.deepEqual(await leftInEnglish(bench, OF_THE_REGISTERS), []);
      await bench.page.locator('#after-speak').focus();
      await bench.press('Enter');
      await bench.waitForText('"seven hundred" in column "Taxable Value" is no amount');
    },
  },
  {
    name: 'screen readers hear in Hindi what is asked about columns and about a month that is there twice',
    async run(bench) {
      await bench.open(HINDI);
      await bench.choose([
        file('dates.csv', 'Date,Bill No,Invoice No,GSTIN,Taxable Value,IGST\n' +
          '10/05/2026,1,AM/1,27ZZZPA2001A1Z9,1000,180\n10/06/2026,2,AM/2,27ZZZPA2001A1Z9,2000,360\n' +
          '10/07/2026,3,AM/3,27ZZZPA2001A1Z9,3000,540\n'),
        'gstr2b.json', 'ims.json', 'gstr3b.json',
      ]);
      await bench.onCanvas();
      await bench.waitForText('dates.csv: कॉलमों की पुष्टि करनी है');
      await bench.waitForText('कॉलम पक्के नहीं हैं: कृपया पुष्टि करें। सभी तारीखों का पहला अंक एक ही है और दूसरा अलग: ' +
        'क्या महीना दिन से पहले है? इस फ़ाइल से अभी तक कुछ नहीं पढ़ा गया।');
      await bench.waitForText('"सप्लायर का इनवॉइस नंबर" कौन-सा है: "Bill No" या "Invoice No"?');
      assert.deepEqual(await leftInEnglish(bench), []);
      await bench.click('button', 'dates.csv के कॉलम');
      await bench.waitForText('प्रश्न: सभी तारीखों का पहला अंक एक ही है');
      await bench.waitForText('05/10/2026 में पहले दिन है या महीना।');
      assert.deepEqual(await leftInEnglish(bench, OF_THE_REGISTERS), []);
      await bench.press('Escape');
      await bench.choose([file('later.json', ours('gstr2b.json').replace('14-11-2026', '16-11-2026'))]);
      await bench.waitForText('पहले से लोड है, दूसरी सामग्री के साथ।');
      await bench.click('button', 'लोड की हुई रखें');
      await bench.waitForText('मिला: अक्टूबर 2026 का दूसरा GSTR-2B। छोड़ दिया गया।');
      assert.deepEqual(await leftInEnglish(bench), []);
    },
  },
];
export const places = 'in turn';
