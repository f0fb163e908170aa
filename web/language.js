'use strict';
// The language of everything but the drawing: English as it is written, or Hindi from the tables that
// hindi.js brings together. The other scripts write English; while Hindi is on, what they wrote is put
// into Hindi in its place, and what the tables do not have stays English and is marked so, for voices
// to pronounce it right. While English is on nothing is touched.

/** From the tables: an English text in Hindi, or null. */
function makeHindi({ texts, patterns }) {
  const KEPT = 5000; // results remembered: the mirror asks for the same few hundred, ten times a second
  const known = new Map();

  // Figures, GSTINs and names of returns are the same in both languages.
  const isNeutral = (text) => !/[a-z]{2}/.test(text);

  /**
   * `{1}`: what the first group caught, in Hindi where there is one. `{1!}`: only if there is.
   * `{1=}`: as it stands, being quoted from a file.
   */
  function fill(pattern, caught) {
    let whole = true;
    const filled = pattern.replace(/\{(\d)([!=]?)\}/g, (_, group, how) => {
      const part = caught[group] ?? '';
      if (how === '=') return part;
      const said = find(part);
      if (said === null && how === '!' && !isNeutral(part)) whole = false;
      return said ?? part;
    });
    return whole ? filled : null;
  }

  /** Sentences that the screens join with semicolons: in Hindi if every one of them is. */
  function findParts(text) {
    for (let at = text.indexOf('; '); at >= 0; at = text.indexOf('; ', at + 2)) {
      const both = fill('{1!}; {2!}', [text, text.slice(0, at), text.slice(at + 2)]);
      if (both !== null) return both;
    }
    return null;
  }

  function look(text) {
    const exact = texts.get(text);
    if (exact !== undefined) return exact;
    if (isNeutral(text)) return null;
    const parts = findParts(text);
    if (parts !== null) return parts;
    for (const [pattern, hindi] of patterns) {
      const caught = text.match(pattern);
      const filled = caught === null ? null : fill(hindi, caught);
      if (filled !== null && filled !== text) return filled;
    }
    return null;
  }

  function find(text) {
    if (known.has(text)) return known.get(text);
    const found = look(text);
    if (known.size >= KEPT) known.clear();
    known.set(text, found);
    return found;
  }

  return find;
}

function makeLanguage({ hindi, buttons }) {
  const NAMES = { hi: 'हिन्दी', en: 'English' };
  const ATTRIBUTES = ['aria-label', 'title'];
  // These speak for themselves: the mirror asks say(); what is printed is the portal's own form.
  const APART = '#spoken, #paper, script, style, svg';
  const root = document.documentElement;
  const paper = byId('paper');
  const written = root.lang;
  const english = new WeakMap(); // text node or element: { what it is: { english, shown } }
  const marked = new Set(); // elements whose lang is of our making
  const listeners = [];
  let on = false;

  function wanted() {
    const given = new URLSearchParams(location.search).get('lang');
    return (given ?? navigator.languages?.[0] ?? '').toLowerCase().startsWith('hi');
  }

  const hasWords = (text) => /[A-Za-z]{2}/.test(text);

  /** In Hindi, where it is on and the tables have it; else as it is. */
  function say(text) {
    return (on ? hindi(text) : null) ?? text;
  }

  /** What lang an element with this text needs; null: that of what is around it. */
  function langOf(text) {
    if (!on || !hasWords(text)) return null;
    return hindi(text) === null ? 'en' : 'hi';
  }

  // What a script wrote since is English; what we wrote stands for the English it was made from.
  function shownFor(node, what, now) {
    if (!english.has(node)) english.set(node, {});
    const of = english.get(node);
    if (of[what] === undefined || of[what].shown !== now) of[what] = { english: now, shown: now };
    const [, before, text, after] = of[what].english.match(/^(\s*)([^]*?)(\s*)$/);
    of[what].shown = on ? before + say(text.replace(/\s*\n\s*/g, ' ')) + after : of[what].english;
    return of[what].shown;
  }

  function mark(element) {
    if (element === root || (element.lang !== '' && !marked.has(element))) return;
    const own = [...element.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE && hasWords(child.data));
    const stays = on && own.length > 0
      && own.every((text) => english.get(text)?.text.english === text.data);
    if (stays) {
      element.lang = 'en';
      marked.add(element);
    } else if (marked.delete(element)) {
      element.removeAttribute('lang');
    }
  }

  function sayText(node) {
    const shown = shownFor(node, 'text', node.data);
    if (node.data !== shown) node.data = shown;
  }

  function sayElement(element) {
    for (const name of ATTRIBUTES) {
      const now = element.getAttribute(name);
      if (now === null) continue;
      const shown = shownFor(element, name, now);
      if (now !== shown) element.setAttribute(name, shown);
    }
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) sayText(child);
    }
    mark(element);
  }

  function sayTree(element) {
    if (element.closest(APART) !== null) return;
    sayElement(element);
    for (const child of element.children) sayTree(child);
  }

  // What scripts write while Hindi is on; runs before anything is painted.
  const watcher = new MutationObserver((changes) => {
    const touched = new Set(changes.map(({ target }) =>
      (target.nodeType === Node.TEXT_NODE ? target.parentElement : target)));
    for (const element of touched) {
      if (element?.isConnected) sayTree(element);
    }
  });

  function watch() {
    watcher.observe(document.body, {
      subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES,
    });
  }

  function show() {
    watcher.disconnect();
    root.lang = on ? 'hi' : written;
    if (on) paper.lang = 'en';
    else paper.removeAttribute('lang');
    sayTree(document.body);
    for (const button of buttons) {
      button.lang = on ? 'en' : 'hi';
      button.textContent = NAMES[button.lang];
    }
    if (on) watch();
    for (const listener of listeners) listener(on);
  }

  /** The address remembers it: a reload or a bookmark comes back in the same language. */
  function remember() {
    const address = new URL(location.href);
    address.searchParams.set('lang', on ? 'hi' : 'en');
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // A browser that does not let a page from the disk change its address.
    }
  }

  for (const button of buttons) {
    button.addEventListener('click', () => {
      on = !on;
      show();
      remember();
    });
  }
  on = wanted();
  if (on) show();

  return {
    say,
    langOf,
    /** `listener(on)` is called now and at every change. */
    follow(listener) {
      listeners.push(listener);
      listener(on);
    },
  };
}
