'use strict';
// The first screen: choosing, dropping and pasting files, the demo, progress before there is a
// canvas, and the panel with which anyone can check that nothing leaves. Works from the first
// paint; what is chosen before the wasm is ready waits for it.

/** Files of a drop, folders opened. */
async function droppedFiles(transfer) {
  // Entries and files must be taken before the first await: the list dies with the event.
  const items = [...transfer.items].filter((item) => item.kind === 'file').map((item) => ({
    file: item.getAsFile(),
    entry: item.webkitGetAsEntry?.() ?? null,
  }));
  const files = [];
  async function open(entry) {
    if (entry.isFile) {
      files.push(await new Promise((done, failed) => entry.file(done, failed)));
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      // readEntries gives at most a hundred at a time and an empty list at the end.
      const some = await new Promise((done, failed) => reader.readEntries(done, failed));
      if (some.length === 0) return;
      for (const child of some) {
        if (!child.name.startsWith('.')) await open(child);
      }
    }
  }
  for (const { file, entry } of items) {
    if (entry?.isDirectory) await open(entry);
    else if (file !== null) files.push(file);
  }
  return files;
}

function makeFirstScreen({ onFiles, onDemo, onCancel }) {
  const working = byId('working');
  const problem = byId('problem');

  function take(list) {
    const files = [...list];
    problem.textContent = '';
    if (files.length > 0) onFiles(files);
  }

  for (const [button, input] of [['choose', 'files'], ['resume', 'session-file']]) {
    byId(button).addEventListener('click', () => byId(input).click());
    byId(input).addEventListener('change', ({ target }) => {
      take(target.files);
      target.value = ''; // so that the same file can be chosen again
    });
  }
  byId('demo').addEventListener('click', () => {
    problem.textContent = '';
    onDemo();
  });
  byId('cancel').addEventListener('click', onCancel);

  let depth = 0; // dragenter and dragleave come for every element crossed
  const dragging = (on) => document.body.classList.toggle('dragging', on);
  const holdsFiles = (event) => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragenter', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    depth += 1;
    dragging(true);
  });
  addEventListener('dragleave', (event) => {
    if (!holdsFiles(event)) return;
    depth = Math.max(0, depth - 1);
    if (depth === 0) dragging(false);
  });
  addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault(); // else the browser would open the file in place of the page
    event.dataTransfer.dropEffect = 'copy';
  });
  addEventListener('drop', async (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    depth = 0;
    dragging(false);
    try {
      take(await droppedFiles(event.dataTransfer));
    } catch {
      problem.textContent = 'The browser would not open that folder. Drop the files themselves.';
    }
  });
  addEventListener('paste', (event) => {
    const files = event.clipboardData?.files ?? [];
    if (files.length > 0) take(files);
  });

  return {
    pickFiles: () => byId('files').click(),
    working(label, permille) {
      working.hidden = false;
      byId('working-label').textContent = label;
      byId('working-bar').value = permille;
    },
    idle(error) {
      working.hidden = true;
      problem.textContent = error;
    },
  };
}

// -- check it yourself -----------------------------------------------------------------------------

function prepareCheck() {
  const dialog = byId('check');
  const result = byId('check-result');
  const PROBE = 'https://example.com/';

  function show() {
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    byId('check-policy').textContent = policy === null
      ? 'This copy carries no policy: it was not made by the build.'
      : policy.content.split(';').map((rule) => rule.trim()).filter(Boolean).join(';\n');
    byId('check-online').textContent = navigator.onLine
      ? 'your computer says it is online now.'
      : 'your computer says it is offline now.';
    const loaded = performance.getEntriesByType('resource').map(({ name }) =>
      name.startsWith('blob:') ? `${name} (made by this page in memory: its own worker)` : name);
    byId('check-loaded').replaceChildren(
      ...(loaded.length === 0 ? ['Nothing but the page itself.'] : loaded).map((line) => {
        const item = document.createElement('li');
        item.textContent = line;
        return item;
      }),
    );
    dialog.showModal();
  }

  byId('check-open').addEventListener('click', show);
  byId('after-check').addEventListener('click', show);

  let rule = null;
  document.addEventListener('securitypolicyviolation', (event) => {
    if (event.blockedURI.startsWith(PROBE)) rule = event.effectiveDirective;
  });
  byId('check-try').addEventListener('click', async () => {
    rule = null;
    result.className = '';
    result.textContent = 'Trying…';
    try {
      await fetch(PROBE, { mode: 'no-cors', cache: 'no-store' });
      result.className = 'reached';
      result.textContent = 'It went through. This copy does not protect you: do not use it.';
    } catch {
      // The report of the rule comes as an event after the refusal.
      await new Promise((done) => setTimeout(done, 50));
      result.className = rule === null ? 'reached' : 'refused';
      result.textContent = rule === null
        ? 'It failed, but not because of the page\'s rules: perhaps there is no network.'
        : `Refused by the browser: the rule ${rule} forbids it. Nothing was sent.`;
    }
  });
}

/** Asks a yes-or-no question in a dialog; resolves to true for yes. */
function ask(text, yes) {
  const dialog = byId('ask');
  byId('ask-text').textContent = text;
  byId('ask-yes').textContent = yes;
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener('close', () => done(dialog.returnValue === 'yes'), { once: true });
  });
}
