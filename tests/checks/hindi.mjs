// The Hindi tables against the sources: no entry is left over from a text that changed, and every
// text of the first screen and of the help has its Hindi. One test per entry and per text.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SOMETHING, textsOfCpp, unescaped } from './cpp_texts.mjs';
import { makeReport } from './report.mjs';

const TABLES = ['web/hindi_page.js', 'web/hindi_workbench.js', 'web/hindi_files.js', 'web/hindi_help.js', 'web/hindi.js'];
const LOOKUP = 'web/language.js';
// Latin in both languages: names, and keys as they stand on a keyboard.
const LATIN = new Set(['Milaan', 'JSON', 'milaan:version', 'Content Security Policy']);
const KEY_WORDS = /^(?:(?:Ctrl|Shift|Page Up|Page Down|Page|Up|Down|Home|End|Space|Enter|Esc|Tab|Menu|F\d+|.)(?:[\s+,/]+|$))+$/u;

// Where it is said what was made of a file, a row or a column.
const SAID_OF_FILES = [
  'src/books', 'src/engine', 'src/portal', 'src/sheets',
  'src/records/intake.cpp', 'src/records/register_mapping.cpp',
  'src/rules/preview_notices.cpp', 'src/rules/statement_checks.cpp',
  'src/ui/file_cards.cpp', 'src/ui/mapping.cpp', 'src/ui/mapping_screen.cpp',
  'src/ui/month_question.cpp', 'src/ui/row_list.cpp', 'src/ui/row_list_model.cpp',
  'src/workspace/derived.cpp', 'src/workspace/kept.cpp', 'src/workspace/requests.cpp',
];
// Of these: what is looked for in files or written to them.
const READ_NOT_SAID = /\/(heading_\w+|titles|type_words|date_text|bench_\w+|summary_writer|upload_writer|workbook_columns|number_format)\.cpp$/;
const NOT_SAID = new Set([
  'SQLite format 3', '<!doctype html', 'Short Date', 'Medium Date', 'Long Date', 'General Date', 'Table 3',
  'credit note', 'debit note', 'heading and values', 'data', 'itcsumm', 'itc_elg.3', 'cpsumm.3',
  '<voucher 3', 'Workbook', 'content.xml', 'xl/workbook.xml', 'Use',
  '3 of 3', // a return and whose it is, in sentences of their own
]);

const report = makeReport();
const read = (file) => readFileSync(file, 'utf8');
const hasWords = (text) => /[a-z]{2}/i.test(text);

function filesUnder(folder, pattern) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(file, pattern);
    return pattern.test(entry.name) ? [file] : [];
  });
}

// -- texts of the sources ---------------------------------------------------------------------------

/** String literals of C++; adjacent ones are one. */
function literalsOfCpp(source) {
  return [...source.replace(/^\s*(\/\/|#).*$/gm, '').matchAll(/"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*/g)]
    .map(([all]) => [...all.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(([, text]) => unescaped(text)).join(''));
}

/** String literals of JavaScript, those added up as one; of templates what stands between figures. */
function literalsOfJs(source) {
  const plain = source.replace(/^\s*\/\/.*$/gm, '');
  const strings = [...plain.matchAll(/'(?:[^'\\\n]|\\.)*'(?:\s*\+\s*'(?:[^'\\\n]|\\.)*')*/g)]
    .map(([all]) => [...all.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text]) => unescaped(text)).join(''));
  const templates = [...plain.matchAll(/`([^`]*)`/g)].flatMap(([, text]) => text.split(/\$\{[^}]*\}/));
  return [...strings, ...templates];
}

/** What is written and said in the HTML. */
function textsOfHtml(source) {
  const body = source.slice(source.indexOf('<body>')).replace(/<!--[^]*?-->/g, '');
  const shown = body.split(/<[^>]*>/);
  const said = [...body.matchAll(/(?:aria-label|title)="([^"]*)"/g)].map(([, text]) => text);
  return [...shown, ...said].map((text) => text.replace(/\s+/g, ' ').trim()).filter(hasWords);
}

// -- the tables -------------------------------------------------------------------------------------

const { HINDI, makeHindi, blocks } = new Function(
  `${[LOOKUP, ...TABLES].map(read).join('\n')}
   return { HINDI, makeHindi, blocks: [HINDI_PAGE, HINDI_WORKBENCH, HINDI_COMPLAINTS, HINDI_FILES, HINDI_HELP] };`)();
const hindi = makeHindi(HINDI);

function checkTables(everything) {
  const seen = new Set();
  for (const block of blocks) {
    const lines = block.split('\n').filter(Boolean);
    for (let at = 0; at < lines.length; at += 2) {
      const [english, said = ''] = lines.slice(at, at + 2);
      if (/[\u0900-\u097f]/.test(english) || said === '') {
        report.fail(english, 'a line of English and a line of Hindi do not alternate from here on');
        break;
      }
      if (/[०-९]/.test(said)) report.fail(english, 'figures are Western');
      else if (seen.has(english)) report.fail(english, 'stands in the tables twice');
      else if (!everything.some((text) => stands(english, text))) report.fail(english, 'is in no source any more');
      else report.pass();
      seen.add(english);
    }
  }
}

/** The whole text, or a part of it that stands by itself: "Close help" of "Close help  Esc". */
function stands(part, text) {
  const at = text.indexOf(part);
  if (at < 0) return false;
  const joins = (character) => character !== undefined && /[A-Za-z]/.test(character);
  return !(joins(text[at - 1]) && joins(part[0])) && !(joins(text[at + part.length]) && joins(part.at(-1)));
}

function needs(text, where) {
  if (!hasWords(text) || LATIN.has(text) || KEY_WORDS.test(text)) return;
  const said = hindi(text);
  if (said !== null) report.pass();
  else if (/[a-z]{2}/.test(text)) report.fail(text, `no Hindi for this text of ${where}`);
}

// -- what must be there in Hindi --------------------------------------------------------------------

function checkHelp() {
  const file = 'src/ui/help_text.cpp';
  const [tables] = read(file).split('const HelpText& help_text(');
  for (const text of literalsOfCpp(tables)) needs(text, file);
  for (const line of linesOf('src/ui/glossary.cpp', 'kWords', 3)) {
    for (const text of line) needs(text, 'src/ui/glossary.cpp');
  }
}

/** `size` literals a line, of the table that begins with `start`. */
function linesOf(file, start, size) {
  const source = read(file);
  const table = source.slice(source.indexOf(start));
  const literals = literalsOfCpp(table.slice(0, table.search(/^\}+;/m)));
  if (literals.length === 0 || literals.length % size !== 0) {
    report.fail(file, `${literals.length} texts, not a number of ${size} a line`);
    return [];
  }
  return Array.from({ length: literals.length / size }, (_, at) => literals.slice(at * size, (at + 1) * size));
}

/** Put together as the help does, each part is still said in Hindi. */
function whole(text, parts, where) {
  const said = hindi(text) ?? '';
  const lost = parts.find((part) => !said.includes(hindi(part) ?? part));
  if (lost === undefined) report.pass();
  else report.fail(text, `"${lost}" is not in Hindi in this line of ${where}`);
}

function checkAdvice() {
  const file = 'src/rules/advice_cases.cpp';
  for (const [, finding, working, followUp, sentence, source] of linesOf(file, 'kCases', 6)) {
    for (const text of [finding, working, followUp, sentence]) needs(text, file);
    whole(source ? `${sentence} (${source})` : sentence, [sentence, source].filter(Boolean), file);
    const parts = ['Pending, as a question', working, followUp].filter(Boolean);
    whole(parts.join('; '), parts, file);
  }
}

function checkSettings() {
  const file = 'src/records/settings_table.cpp';
  for (const [, name, alternatives, sentence, source] of linesOf(file, 'kSettings', 5)) {
    for (const text of [name, alternatives, sentence]) needs(text, file);
    whole(source ? `${sentence} (${source})` : sentence, [sentence, source].filter(Boolean), file);
    if (alternatives !== '') whole(`Default: yes. Instead: ${alternatives}. A setting.`, [alternatives], file);
  }
}

/** What a settings file should have had. */
function checkExpected() {
  const file = 'src/records/settings_table.cpp';
  const [, expected] = read(file).match(/^struct Expected \{([^]*?)^\};/m);
  for (const { text } of textsOfCpp(expected)) needs(text, file);
}

/** Whatever is said of files, rows and columns, by readers, by the job that reads and by the cards. */
function checkFiles() {
  const files = SAID_OF_FILES.flatMap((place) =>
    (/\.cpp$/.test(place) ? [place] : filesUnder(place, /\.(cpp|hpp)$/)))
    .filter((file) => !READ_NOT_SAID.test(file));
  for (const [label] of linesOf('src/books/columns.cpp', 'kLabels', 1)) needs(label, 'src/books/columns.cpp');
  const done = new Set();
  for (const file of files) {
    for (const { text, coded } of textsOfCpp(read(file))) {
      const said = text.replace(/^ /, `${SOMETHING} `).replace(/ $/, ` ${SOMETHING}`);
      const shown = coded || / /.test(said) || (file.startsWith('src/ui/') && /^[A-Z][a-z]+$/.test(said));
      if (!shown || done.has(said) || NOT_SAID.has(said)) continue;
      done.add(said);
      needs(said, file);
    }
  }
}

/** Put together as sentence() does, with a place, a date that was found, and a count. */
function checkComplaints() {
  const file = 'src/records/diagnostic.cpp';
  for (const [name, phrase] of linesOf(file, 'kCodes', 2)) {
    const done = 'The row was left out.';
    for (const place of ['', 'line 3: ', 'a.csv, line 3, column "Amt: net; of": ']) {
      whole(`${place}${phrase}; expected an amount, found "x. Y". ${done}`, [phrase, 'an amount', done], file);
      whole(`${place}${phrase}; expected an amount, found "x". ${done}`, [phrase, 'an amount', done], file);
      whole(`${place}${phrase}; expected an amount. ${done}`, [phrase, 'an amount', done], file);
      whole(`${place}${phrase}; found nothing. ${done}`, [phrase, 'nothing', done], file);
      whole(`${place}${phrase}. ${done} (7 times)`, [phrase, done], file);
    }
    needs(`${phrase}.`, `${file}, ${name}`);
  }
}

const shell = textsOfHtml(read('web/shell.html'));
const cpp = filesUnder('src', /\.(cpp|hpp)$/).flatMap((file) => literalsOfCpp(read(file)));
const js = filesUnder('web', /\.js$/)
  .filter((file) => !TABLES.includes(file))
  .flatMap((file) => literalsOfJs(read(file)));
// to_month_name() writes the beginnings of the months' names.
const months = literalsOfCpp(read('src/base/date.cpp')).filter((text) => /^[A-Z][a-z]+$/.test(text))
  .map((name) => name.slice(0, 3));
checkTables([...new Set([...shell, ...cpp, ...js, ...months])]);
for (const text of shell) needs(text, 'web/shell.html');
checkHelp();
checkAdvice();
checkSettings();
checkExpected();
checkFiles();
checkComplaints();
report.close();
