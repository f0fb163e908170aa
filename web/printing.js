'use strict';
// The statements as real tables, for the browser to print: made from src/platform/web_print.hpp's
// bytes when printing begins, gone when it is over. Ctrl+P and the page's own button meet here.

function makePaper({ module, seam, root, wanted }) {
  function decode(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    const count = () => {
      at += 4;
      return view.getUint32(at - 4, true);
    };
    const text = () => {
      const size = Number(view.getBigUint64(at, true));
      at += 8 + size;
      return seam.text(bytes.subarray(at - size, at));
    };
    const many = (read) => Array.from({ length: count() }, read);
    return many(() => ({
      title: text(),
      head: text(),
      facts: many(text),
      heads: many(text),
      columns: many(text),
      rows: many(() => ({
        kind: text(), depth: count(), heading: text(), reference: text(), figures: many(text),
      })),
      notes: many(text),
    }));
  }

  function element(tag, text = '', attributes = {}) {
    const made = document.createElement(tag);
    if (text !== '') made.textContent = text;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  }

  function head(page) {
    const { columns, heads } = page;
    const all = 2 + heads.length * columns.length;
    const sheet = element('tr');
    sheet.append(element('td', page.head, { colspan: all, class: 'sheet-head' }));
    const groups = element('tr');
    groups.append(
      element('th', 'Heading', { scope: 'col', rowspan: 2, class: 'left' }),
      element('th', 'GSTR-3B', { scope: 'col', rowspan: 2, class: 'left' }),
      ...heads.map((text) => element('th', text, { scope: 'colgroup', colspan: columns.length, class: 'head' })),
    );
    const names = element('tr');
    for (let h = 0; h < heads.length; h += 1) {
      columns.forEach((text, c) => names.append(element('th', text, { scope: 'col', class: c === 0 ? 'of-first' : '' })));
    }
    const made = element('thead');
    made.append(sheet, groups, names);
    return made;
  }

  /** A difference is an amount and, under it, what it is. */
  function figure(text, first) {
    const cell = element('td', '', first ? { class: 'of-first' } : {});
    const words = text.match(/^(\S+ [\d,.]+) (.*)$/);
    if (words === null) {
      cell.textContent = text;
    } else {
      cell.append(`${words[1]} `, element('span', words[2], { class: 'said' }));
    }
    return cell;
  }

  function article(page) {
    const made = element('article');
    const lines = (texts) => {
      const made = element('div', '', { class: 'facts' });
      made.append(...texts.map((text) => element('p', text)));
      return made;
    };
    const table = element('table', '', { 'aria-label': page.title });
    const body = element('tbody');
    for (const row of page.rows) {
      const line = element('tr', '', { class: row.kind, 'data-depth': row.depth });
      line.append(
        element('th', row.heading, { scope: 'row' }),
        element('td', row.reference, { class: 'reference' }),
        ...row.figures.map((text, k) => figure(text, k % page.columns.length === 0)),
      );
      body.append(line);
    }
    table.append(head(page), body);
    made.append(element('h1', page.title), lines(page.facts), table);
    if (page.notes.length > 0) made.append(lines(page.notes));
    return made;
  }

  addEventListener('beforeprint', () => {
    if (!wanted()) return;
    module._milaan_print_pages();
    root.replaceChildren(...decode(seam.take()).map(article));
  });
  addEventListener('afterprint', () => root.replaceChildren());
}
