'use strict';
// The help as a page of its own kind: the same lines that the canvas draws, as HTML that can be
// searched, printed and read aloud, in either language. Opens from the first screen and beside the
// canvas; the lines come once the wasm runs.

function makeHelp({ hindi }) {
  const GROUP = '\x1d', RECORD = '\x1e', UNIT = '\x1f'; // see milaan_help() in web_page.cpp
  const dialog = byId('help');
  const topics = byId('help-topics');
  const jumps = byId('help-jumps');
  const search = byId('help-search');
  const count = byId('help-count');
  let lines = []; // { row, section, words }: what the search looks through
  let texts = null; // () => the help, once the wasm runs

  function made(name, text, set = {}) {
    const element = Object.assign(document.createElement(name), set);
    element.textContent = text;
    return element;
  }

  function makeRow([title, what, milaan], both) {
    const row = document.createElement('tr');
    row.append(made('th', title, { scope: 'row' }), made('td', what));
    if (both) row.append(made('td', milaan));
    return row;
  }

  function makeTopic(group, at) {
    const [head, ...rest] = group.split(RECORD).map((record) => record.split(UNIT));
    const [title, intro, ...columns] = head.slice(0, 4);
    const both = columns[1] !== '';
    const section = document.createElement('section');
    const heading = made('h3', title, { id: `help-${at}`, tabIndex: -1 });
    section.setAttribute('aria-labelledby', heading.id);
    const table = document.createElement('table');
    const names = document.createElement('tr');
    for (const name of ['Topic', ...columns].slice(0, both ? 3 : 2)) names.append(made('th', name, { scope: 'col' }));
    table.append(document.createElement('thead'), document.createElement('tbody'));
    table.tHead.append(names);
    for (const record of rest) {
      const row = makeRow(record, both);
      table.tBodies[0].append(row);
      const words = [title, ...record].flatMap((text) => [text, hindi(text) ?? '']);
      lines.push({ row, section, words: words.join('\n').toLowerCase() });
    }
    section.append(heading, made('p', intro), table);
    const jump = made('button', title, { type: 'button', className: 'quiet' });
    jump.addEventListener('click', () => {
      heading.scrollIntoView();
      heading.focus({ preventScroll: true });
    });
    const item = document.createElement('li');
    item.append(jump);
    jumps.append(item);
    return section;
  }

  function fill() {
    if (texts === null || lines.length > 0) return;
    topics.replaceChildren(...texts().split(GROUP).map(makeTopic));
    narrow();
  }

  /** Every word must be in the line, in English or in Hindi. */
  function narrow() {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = lines.filter((line) => {
      line.row.hidden = !wanted.every((word) => line.words.includes(word));
      return !line.row.hidden;
    });
    const open = new Set(shown.map(({ section }) => section));
    for (const section of topics.children) section.hidden = !open.has(section);
    count.textContent = shown.length === lines.length
      ? `All ${lines.length} lines`
      : `${shown.length} of ${lines.length} lines`;
  }

  function open() {
    search.value = '';
    fill();
    if (lines.length > 0) narrow();
    dialog.showModal();
    search.focus();
  }

  search.addEventListener('input', narrow);
  byId('help-print').addEventListener('click', () => print());
  for (const id of ['help-open', 'after-help']) byId(id).addEventListener('click', open);

  return {
    /** `give()` returns what milaan_help() leaves. */
    attach(give) {
      texts = give;
      if (dialog.open) fill();
    },
  };
}
