'use strict';
// The canvas for those who cannot see it, and for tests: elements with the roles, names and places
// of what is drawn, lying invisibly over it. Built from src/platform/web_mirror.hpp's bytes; texts
// become textContent or attributes, never markup. Clicking one (assistive technology does) activates
// the control on the canvas; a real pointer passes through to the canvas itself.

function makeMirror({ module, seam, frames, canvas, root, language }) {
  const FOCUSED = 1, DISABLED = 2, CHECKED = 4, FOLDS = 8, OPEN = 16;
  // Fast enough to follow typing, slow enough to cost nothing.
  const PERIOD_MS = 100;
  const SORTS = ['none', 'ascending', 'descending'];
  const TAGS = { button: 'button', tab: 'button', link: 'button', checkbox: 'button', radio: 'button' };
  const SELECTED_ROLES = new Set(['tab', 'row']);
  const CHECKED_ROLES = new Set(['checkbox', 'radio']);
  const HOLDS_TEXT = new Set(['heading', 'text', 'button', 'tab', 'link', 'columnheader', 'rowheader', 'status']);

  const elements = new Map();
  let nodes = []; // as they came, in English
  let due = 0;
  let again = false; // the same nodes, in another language

  function decode(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 4;
    const number = (get, size) => {
      const value = view[get](at, true);
      at += size;
      return value;
    };
    const text = () => {
      const size = Number(number('getBigUint64', 8));
      const value = seam.text(bytes.subarray(at, at + size));
      at += size;
      return value;
    };
    return Array.from({ length: view.getUint32(0, true) }, () => ({
      id: number('getUint32', 4),
      parent: number('getInt32', 4),
      level: number('getUint8', 1),
      flags: number('getUint8', 1),
      sorted: number('getInt8', 1),
      rowIndex: number('getInt32', 4),
      rowCount: number('getInt32', 4),
      x: number('getFloat32', 4),
      y: number('getFloat32', 4),
      width: number('getFloat32', 4),
      height: number('getFloat32', 4),
      role: text(),
      name: text(),
      value: text(),
    }));
  }

  // Writing an attribute that is already so would still wake assistive technology.
  function set(element, name, value) {
    if (value === null) {
      if (element.hasAttribute(name)) element.removeAttribute(name);
    } else if (element.getAttribute(name) !== value) {
      element.setAttribute(name, value);
    }
  }

  function makeElement(node) {
    const element = document.createElement(TAGS[node.role] ?? 'div');
    element.id = `m${node.id}`;
    element.dataset.role = node.role;
    if (element.tagName === 'BUTTON') {
      element.type = 'button';
      element.tabIndex = -1; // Tab stops are the canvas's own
    }
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      module._milaan_activate(node.id);
      frames.wake();
    });
    return element;
  }

  function ownText(element, text) {
    let first = element.firstChild;
    if (first === null || first.nodeType !== Node.TEXT_NODE) {
      if (text === '') return;
      first = document.createTextNode('');
      element.insertBefore(first, element.firstChild);
    }
    if (first.data !== text) first.data = text;
  }

  function update(element, node, parentRole, ratio) {
    const { role } = node;
    const name = language.say(node.name);
    // What was typed is the user's own.
    const value = role === 'textbox' ? node.value : language.say(node.value);
    set(element, 'role', role === 'text' ? null : role);
    set(element, 'lang', language.langOf(role === 'cell' && node.value !== '' ? node.value : node.name));
    if (role === 'cell') {
      ownText(element, value === '' ? name : value);
      set(element, 'aria-label', null);
    } else if (role === 'textbox' || role === 'combobox') {
      ownText(element, value);
      set(element, 'aria-label', name);
    } else if (HOLDS_TEXT.has(role)) {
      ownText(element, value === '' ? name : `${name} ${value}`);
      set(element, 'aria-label', null);
    } else {
      set(element, 'aria-label', name === '' ? null : name);
    }
    if (CHECKED_ROLES.has(role)) ownText(element, name);
    set(element, 'aria-level', role === 'heading' ? String(node.level || 2) : null);
    set(element, 'aria-disabled', node.flags & DISABLED ? 'true' : null);
    const on = node.flags & CHECKED ? 'true' : 'false';
    set(element, 'aria-checked', CHECKED_ROLES.has(role) ? on : null);
    // Rows of a plain table are not there to be selected.
    const selects = SELECTED_ROLES.has(role) && parentRole !== 'table';
    set(element, 'aria-selected', selects ? on : null);
    const open = node.flags & OPEN ? 'true' : 'false';
    set(element, 'aria-expanded', node.flags & FOLDS ? open : null);
    set(element, 'aria-sort', node.sorted < 0 ? null : SORTS[node.sorted]);
    set(element, 'aria-multiselectable', role === 'grid' && node.flags & CHECKED ? 'true' : null);
    set(element, 'aria-rowindex', node.rowIndex > 0 ? String(node.rowIndex) : null);
    set(element, 'aria-rowcount', node.rowCount >= 0 ? String(node.rowCount) : null);
    const drawn = node.width > 0 && node.height > 0;
    const style = drawn
      ? `left:${node.x * ratio}px;top:${node.y * ratio}px;` +
        `width:${node.width * ratio}px;height:${node.height * ratio}px`
      : null;
    set(element, 'style', style);
    set(element, 'data-drawn', drawn ? '' : null);
  }

  function sync() {
    due = 0;
    const changed = module._milaan_mirror() !== 0;
    if (changed) nodes = decode(seam.take());
    if (!changed && !again) return;
    again = false;
    const ratio = canvas.width === 0 ? 1 : canvas.clientWidth / canvas.width;
    const seen = new Set();
    const built = [];
    const cursor = new Map(); // per parent element: the child that should come next
    let focused = null;
    for (const node of nodes) {
      seen.add(node.id);
      let element = elements.get(node.id);
      if (element === undefined || element.dataset.role !== node.role) {
        element?.remove();
        element = makeElement(node);
        elements.set(node.id, element);
      }
      built.push(element);
      update(element, node, node.parent >= 0 ? nodes[node.parent].role : '', ratio);
      const parent = node.parent >= 0 ? built[node.parent] : root;
      const last = cursor.get(parent);
      const text = parent.firstChild?.nodeType === Node.TEXT_NODE ? parent.firstChild : null;
      const next = last ? last.nextSibling : text ? text.nextSibling : parent.firstChild;
      if (next !== element) parent.insertBefore(element, next);
      cursor.set(parent, element);
      if (node.flags & FOCUSED) focused = element;
    }
    for (const [id, element] of elements) {
      if (seen.has(id)) continue;
      element.remove();
      elements.delete(id);
    }
    set(canvas, 'aria-activedescendant', focused === null ? null : focused.id);
  }

  function schedule() {
    if (due === 0) due = setTimeout(sync, PERIOD_MS);
  }

  language.follow(() => {
    again = true;
    schedule();
  });

  return {
    /** Called after frames; brings the elements up to date soon. */
    schedule,
  };
}
