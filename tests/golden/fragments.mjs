// Parts of an output, for cases that speak of a few figures and should not repeat forty rows of
// zeros. The name of a file in expected/ says what part it is:
//
//   table4.nonzero.csv     the rows of table4.csv whose computed or draft figure is not zero
//   diagnostics.brief.txt  every warning and error of diagnostics.json, a line each: severity, code,
//                          and of which record (section, GSTIN, number) where it is about one
//   NAME.pick.csv          the columns of NAME.csv that the header of this file names, every row
//   FILE.has               lines that stand in FILE in this order, other lines may stand between
//   FILE.lacks             lines of which FILE has none
//
// In .has and .lacks a line is compared without its indentation and its closing comma, and "…"
// stands for any text.

const lines = (text) => text.split('\n').map((line) => line.trim().replace(/,$/, ''));

function cellsOf(line) {
  const cells = [];
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) cells.push(quoted?.replaceAll('""', '"') ?? plain);
  return cells;
}

const quote = (cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function rowsOf(csv) {
  return csv.split('\n').map((line) => line.replace(/\r$/, '')).filter((line) => line !== '').map(cellsOf);
}

function csvOf(rows) {
  return rows.map((row) => `${row.map(quote).join(',')}\n`).join('');
}

function pattern(line) {
  const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${line.split('…').map(literal).join('.*')}$`);
}

function nonzero(csv) {
  const [head, ...rows] = rowsOf(csv);
  const isFigure = (text) => text !== undefined && text !== '' && Number(text) !== 0;
  return csvOf([head, ...rows.filter((row) => isFigure(row[head.indexOf('computed')]) || isFigure(row[head.indexOf('draft')]))]);
}

function brief(json) {
  return JSON.parse(json)
    .filter((one) => one.severity !== 'info')
    .map((one) => [one.severity, one.code, one.section, one.gstin, one.number].filter(Boolean).join(' ') + '\n')
    .join('');
}

function pick(csv, wanted) {
  const columns = rowsOf(wanted)[0];
  const [head, ...rows] = rowsOf(csv);
  const at = columns.map((column) => head.indexOf(column));
  return csvOf([columns, ...rows.map((row) => at.map((i) => (i < 0 ? 'no such column' : row[i])))]);
}

/** Lines of the fragment that the output lacks, in words; empty when all are there in order. */
function missing(text, fragment) {
  const all = lines(text);
  let from = 0;
  for (const line of lines(fragment).filter(Boolean)) {
    const found = all.findIndex((candidate, i) => i >= from && pattern(line).test(candidate));
    if (found < 0) return `no line ${from === 0 ? '' : `after "${all[from - 1]}" `}is\n${line}`;
    from = found + 1;
  }
  return '';
}

function present(text, fragment) {
  const all = lines(text);
  const found = lines(fragment).filter(Boolean).find((line) => all.some((candidate) => pattern(line).test(candidate)));
  return found === undefined ? '' : `has the line\n${found}`;
}

/**
 * What a file of expected/ asks for: { source, part } where part(text, wanted) makes the text to
 * compare, or { source, complaint } where complaint(text, wanted) says what is wrong, '' when
 * nothing is. A file that is no fragment is compared whole.
 */
export function fragmentOf(name) {
  if (name === 'table4.nonzero.csv') return { source: 'table4.csv', part: nonzero };
  if (name === 'diagnostics.brief.txt') return { source: 'diagnostics.json', part: brief };
  if (name.endsWith('.pick.csv')) return { source: name.replace(/\.pick\.csv$/, '.csv'), part: pick };
  if (name.endsWith('.has')) return { source: name.slice(0, -'.has'.length), complaint: missing };
  if (name.endsWith('.lacks')) return { source: name.slice(0, -'.lacks'.length), complaint: present };
  return { source: name, part: (text) => text };
}
