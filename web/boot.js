'use strict';
// Starts the page and ties its parts together: the wasm is compiled once and given to the worker
// too; files go to the worker, its block to the screens, what the screens ask for comes back here.

(() => {
  const CANNOT_DRAW = 0;
  const BYTES = 'application/octet-stream';
  const FAILED = 1, ASKS = 2; // what adopting answers
  const SESSION_HEAD = 64; // bytes enough to recognise a session file
  const canvas = byId('canvas');
  const agent = byId('agent');
  const root = document.documentElement;

  // The one thing that tests read besides the document itself.
  globalThis.milaan = {
    ready: false, frames: { drawn: 0, callbacks: 0 }, drawing: CANNOT_DRAW, keeping: true,
  };

  let app = null; // everything below once the wasm runs
  const early = []; // what was asked for before that
  let requested = null; // settings that jobs run with which bring none, as a block; null: the defaults
  let guarded = false;
  const asked = new URLSearchParams(location.search);
  let resuming = false;
  let saidKept = ''; // what the screens last showed about keeping
  const known = new Map(); // fingerprint of what was read: the file that it was in
  const undecided = []; // files of jobs that wait for the answer which file of a month stands

  let keptLook = null; // to be given to the screens once they are there
  const hindi = makeHindi(HINDI);
  const language = makeLanguage({ hindi, buttons: [byId('speak'), byId('after-speak')] });
  const help = makeHelp({ hindi });
  const first = makeFirstScreen({
    onFiles: (files) => whenReady(() => open(files)),
    onDemo: () => whenReady(loadDemo),
    onCancel: () => app?.jobs.cancel(),
  });
  prepareCheck();
  const keep = makeKeep({
    source: keeperSource(),
    fromDisk: location.protocol === 'file:',
    onState: showKeeping,
    announce,
  });
  const kept = makeKeptScreen({
    onContinue: (session) => whenReady(() => resume(session)),
    onSaveFile: saveKept,
    onRemove: removeKept,
    onChoice: chooseKeeping,
    onForget: forgetEverything,
  });

  function whenReady(work) {
    if (app !== null) {
      work();
    } else {
      early.push(work);
      first.working('Getting ready', 0);
    }
  }

  // -- files in ------------------------------------------------------------------------------------

  function loadDemo() {
    open(demoFiles());
  }

  async function isSession(file) {
    const head = new Uint8Array(await file.slice(0, SESSION_HEAD).arrayBuffer());
    return app.module._milaan_looks_like_session(app.seam.put(head)) !== 0;
  }

  async function open(files) {
    let sessions;
    try {
      sessions = await Promise.all(files.map(isSession));
    } catch {
      report('The browser could not read a file: it was moved, changed or is locked.');
      return;
    }
    const at = sessions.indexOf(true);
    if (at >= 0) await openSession(files[at]);
    const others = files.filter((_, index) => !sessions[index]);
    if (others.length > 0) app.jobs.run(others);
  }

  async function openSession(file) {
    if (app.module._milaan_unsaved() && !(await ask(
      `Opening ${file.name} replaces what is on the screen, with decisions that are not saved yet.`,
      'Open it',
    ))) return;
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      report(`There is not enough memory to open ${file.name}.`);
      return;
    }
    const { problem, baseSize } = showSession(bytes, file.name);
    if (problem === '') {
      keep.another();
      keep.rebase(bytes.slice(0, baseSize));
    }
    report(problem);
  }

  /** Puts the session that these bytes are on the screen, or says why not and changes nothing. */
  function showSession(bytes, name) {
    const { module, seam } = app;
    let baseSize = 0;
    try {
      if (module._milaan_open_session(seam.put(bytes))) return { problem: seam.takeText() };
      baseSize = module._milaan_base_size(bytes.length) >>> 0;
    } catch {
      return { problem: `There is not enough memory to open ${name}.` };
    } finally {
      seam.release();
    }
    // What was read and asked was for what was on the screen before.
    undecided.length = 0;
    app.jobs.cancel();
    app.jobs.forgetHeld();
    keepSettings();
    return { problem: '', baseSize };
  }

  // -- what this browser keeps ----------------------------------------------------------------------

  const openElsewhere = (session) => `${session.title} is open in another tab.`;

  async function resume(session) {
    if (resuming) return;
    resuming = true;
    try {
      const free = await keep.claim(session);
      if (free === null) report(openElsewhere(session));
      else if (await showKept(session)) keep.resumed(session, free);
      else free();
    } finally {
      resuming = false;
    }
  }

  /** Puts a kept session on the screen; false where it cannot be, with the reason at its place. */
  async function showKept(session) {
    let problem = 'The browser could not read what it kept.';
    try {
      ({ problem } = showSession(await keep.read(session), session.title));
    } catch (error) {
      if (error?.name === 'NotKept') {
        kept.gone(session);
        report(`${session.title} was removed in another tab.`);
        return false;
      }
      // The database is damaged.
    }
    if (problem !== '') {
      await keep.setAside(session, problem).catch(() => {});
      kept.setAside(session, problem);
    } else if (session.unsaved) {
      app.module._milaan_mark_unsaved();
    }
    report(problem);
    return problem === '';
  }

  async function saveKept(session) {
    try {
      saveFile(`${session.title}.milaan`, await keep.read(session), BYTES);
    } catch {
      report('The browser could not read what it kept.');
    }
  }

  async function removeKept(session) {
    try {
      if (await keep.remove(session)) kept.gone(session);
      else report(openElsewhere(session));
    } catch {
      report(`The browser did not remove ${session.title}.`);
    }
  }

  /** Switching off removes what earlier work left here, too: that is asked first. */
  async function chooseKeeping(yes) {
    const others = yes ? 0 : await keep.others().catch(() => 0);
    const those = others === 1 ? 'one other session' : `${others} other sessions`;
    if (others > 0 && !(await ask(
      `Switching this off also removes ${those} that this browser keeps. It cannot be undone: continue ` +
        'and save to a file first what you need.',
      'Switch off and remove',
    ))) {
      keep.tell();
      return;
    }
    await keep.choose(yes);
  }

  function showKeeping(state) {
    kept.show(state, location.protocol === 'file:');
    if (app === null) return;
    const size = app.seam.putText(state.line);
    app.module._milaan_kept(state.possible ? 1 : 0, state.on ? 1 : 0, state.failed ? 1 : 0, size);
    guardUnsaved();
    globalThis.milaan.keeping = keep.busy;
    const said = `${state.on} ${state.line}`;
    if (said !== saidKept) app.frames.wake();
    saidKept = said;
  }

  async function forgetEverything() {
    if (!(await ask(
      'Forget everything? This removes all work that this browser keeps and what is on the screen. ' +
        'Files on your disk, also those you saved, stay. It cannot be undone.',
      'Forget everything',
    ))) return;
    try {
      await keep.forget();
    } catch {
      report('The browser did not remove what it keeps. Close other tabs of this page and try again.');
      return;
    }
    removeEventListener('beforeunload', guard);
    history.replaceState({ forgotten: true }, '');
    location.reload(); // and with it all that was in memory
  }

  /** The HTML around the canvas is as light or dark as what was chosen for the canvas. */
  function showTheme(look) {
    const chosen = look.match(/^theme=(light|dark)$/m)?.[1];
    if (chosen === undefined) return;
    root.dataset.theme = chosen;
    const paper = getComputedStyle(root).getPropertyValue('--paper').trim();
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.content = paper;
  }

  function takeLook(look) {
    showTheme(look);
    if (app === null) {
      keptLook = look;
      return;
    }
    app.module._milaan_take_look(app.seam.putText(look));
    app.frames.wake();
  }

  function lookChanged(look) {
    showTheme(look);
    keep.keepLook(look);
  }

  /** What the screens now work with is what the next job works with. */
  function keepSettings() {
    app.module._milaan_settings();
    requested = app.seam.take();
  }

  function adopt({ block, months, read, took }, { files, settings = null, afterwards = '' }) {
    const { module, seam } = app;
    read.forEach(({ fingerprints }, index) => {
      for (const fingerprint of fingerprints) known.set(fingerprint, files[index]);
    });
    try {
      module._milaan_same_months(seam.put(months));
      const answer = module._milaan_adopt(seam.put(block));
      if (answer === ASKS) undecided.push(...files);
      else if (answer !== FAILED) keep.rebase(block);
      if (answer === FAILED) {
        report(seam.takeText());
        app.jobs.forgetHeld();
        return;
      }
    } catch {
      app.jobs.forgetHeld();
      report('There is not enough memory to show that many documents.');
      return;
    } finally {
      seam.release();
    }
    globalThis.milaan.took = took; // for the benchmark in the browser
    if (settings !== null) requested = settings;
    if (read.some(({ kind }) => kind === 'settings')) keepSettings();
    report(afterwards);
  }

  /** Registers that were given before, with other columns. `lines`: fingerprint, blank, name. */
  function readAgain(settings, lines) {
    const files = new Set();
    const missing = [];
    for (const line of lines.split('\n')) {
      const at = line.indexOf(' ');
      const file = known.get(line.slice(0, at));
      if (file === undefined) missing.push(line.slice(at + 1));
      else files.add(file);
    }
    const afterwards = missing.length === 0 ? ''
      : `The page has not got ${missing.join(', ')} at hand: add it again. ` +
        'What its columns mean is remembered.';
    app.jobs.run([...files], { settings, registersAgain: true, afterwards });
  }

  function monthAnswered(takeNew) {
    const files = undecided.splice(0);
    if (takeNew) {
      keep.rebase(null); // it is what the screens work with already
      return;
    }
    // The worker has taken the new file already; another starts from what the page shows.
    app.jobs.forgetHeld();
    app.jobs.run(files, { keepLoaded: true });
  }

  /** A block of everything loaded, for a new worker to start from; null when there is nothing. */
  function heldBlock() {
    return app.module._milaan_has_data() ? bytesFrom(() => app.module._milaan_held()) : null;
  }

  // -- what is shown -------------------------------------------------------------------------------

  function status(running, permille, label, error) {
    if (app === null) return;
    const [labelSize, errorSize] = app.seam.putTexts(label, error);
    app.module._milaan_job_status(running ? 1 : 0, permille, labelSize, errorSize);
    showWorkbench();
    app.frames.wake();
  }

  function progress(label, permille) {
    first.working(label, permille);
    status(true, permille, label, '');
  }

  /** The job is over; `error` is empty when it went well. */
  function report(error) {
    first.idle(error);
    status(false, 0, '', error);
    if (error !== '') announce(error);
  }

  function showWorkbench() {
    const has = asked.has('gallery') || app.module._milaan_has_data() !== 0;
    if (has === (root.dataset.view === 'canvas')) return;
    if (has && globalThis.milaan.drawing === CANNOT_DRAW) {
      first.idle('This browser offers neither WebGL nor a 2D canvas to this page, so the workbench ' +
        'cannot be drawn. Another browser, or another profile of this one, will do.');
      return;
    }
    root.dataset.view = has ? 'canvas' : 'first';
    if (has) canvas.focus({ preventScroll: true });
  }

  function announce(text) {
    const announcer = byId('announcer');
    announcer.textContent = '';
    // Assistive technology speaks changes of a region that was there before.
    setTimeout(() => { announcer.textContent = text; }, 50);
  }

  function guard(event) {
    event.preventDefault();
    event.returnValue = '';
  }
  // Only while there is something to lose: the listener alone keeps a page out of the browser's
  // back-and-forward cache.
  function guardUnsaved() {
    const unsaved = app.module._milaan_unsaved() !== 0 && !keep.holds;
    if (unsaved === guarded) return;
    guarded = unsaved;
    (unsaved ? addEventListener : removeEventListener)('beforeunload', guard);
  }

  // -- files out -----------------------------------------------------------------------------------

  /** What `make` leaves in the output. */
  function bytesFrom(make) {
    if (!make()) throw new DOMException('', 'NoMemory');
    const bytes = app.seam.take();
    app.seam.release();
    return bytes;
  }

  // -- start ---------------------------------------------------------------------------------------

  async function start() {
    const wasm = await compileWasm();
    const pixels = makePixels(canvas);
    const host = {
      ...pixels,
      wake: () => app?.frames.wake(),
      pickFiles: first.pickFiles,
      loadDemo,
      rerun: (settings) => app.jobs.run([], { settings }),
      readAgain: (settings, lines) => readAgain(settings, app.seam.text(lines)),
      monthAnswered,
      cancelJob: () => app.jobs.cancel(),
      saveFile: (name, bytes, mime) =>
        saveFile(app.seam.text(name), bytes, app.seam.text(mime)),
      copyText: (bytes) => copyText(app.seam.text(bytes)).catch(
        () => announce('The browser did not allow copying.')),
      composeMail: (subject, body) => {
        const link = document.createElement('a');
        link.href = `mailto:?subject=${encodeURIComponent(app.seam.text(subject))}`
          + `&body=${encodeURIComponent(app.seam.text(body).replace(/\n/g, '\r\n'))}`;
        link.click();
      },
      // After the frame that asks: the dialog stops everything until it is closed.
      print: () => setTimeout(() => print()),
      // After the frame that asks: it may put a question.
      keepHere: (on) => setTimeout(() => chooseKeeping(on)),
      lookChanged: (look) => lookChanged(app.seam.text(look)),
      forgetEverything: () => setTimeout(forgetEverything),
      announce: (bytes) => announce(app.seam.text(bytes)),
      leaveCanvas: (forward) => byId(forward ? 'after-check' : 'before-canvas').focus(),
    };
    const module = await makeModule(wasm, host);
    const seam = makeSeam(module);
    const soft = asked.get('renderer') === 'soft';
    const mac = /mac|iphone|ipad/i.test(navigator.platform);
    globalThis.milaan.drawing = module._milaan_page_open(soft ? 1 : 0, mac ? 1 : 0);

    const frames = makeFrames({
      draw: (now) => module._milaan_frame(now) !== 0,
      canDraw: () => root.dataset.view === 'canvas',
      after: () => {
        mirror.schedule();
        showWorkbench();
        keep.schedule();
        guardUnsaved();
        globalThis.milaan.keeping = keep.busy;
      },
    });
    const mirror = makeMirror({ module, seam, frames, canvas, root: byId('spoken'), language });
    Object.assign(host, listenToInput({ module, seam, frames, canvas, agent }));
    const jobs = makeJobs({
      wasm,
      workerSource: workerSource(),
      settingsNow: () => requested,
      onProgress: progress,
      onDone: adopt,
      onFailed: report,
      heldBlock,
    });
    app = { module, seam, frames, jobs };
    globalThis.milaan.frames = frames.counter;
    makeSurface({ module, frames, canvas }).start();
    makePaper({ module, seam, root: byId('paper'), wanted: () => root.dataset.view === 'canvas' });
    keep.attach({
      hasData: () => module._milaan_shows_data() !== 0,
      revision: () => module._milaan_revision(),
      unsaved: () => module._milaan_unsaved() !== 0,
      base: () => bytesFrom(() => module._milaan_base()),
      bytes: () => bytesFrom(() => module._milaan_work()),
      title: () => {
        module._milaan_title();
        return seam.takeText();
      },
    });

    if (keptLook !== null) takeLook(keptLook);
    byId('after-back').addEventListener('click', () => canvas.focus());
    language.follow((inHindi) => {
      module._milaan_around_in_hindi(inHindi ? 1 : 0);
      frames.wake();
    });
    help.attach(() => {
      module._milaan_help();
      return seam.takeText();
    });
    first.idle('');
    if (asked.has('gallery')) {
      module._milaan_show_gallery();
      showWorkbench();
    }
    performance.mark('milaan ready');
    globalThis.milaan.ready = true;
    for (const work of early.splice(0)) work();
  }

  keep.start((sessions) => kept.list(sessions), takeLook);
  if (history.state?.forgotten) {
    history.replaceState(null, '');
    announce('Everything was forgotten.');
  }
  start().catch((error) => {
    first.idle(`Milaan could not start in this browser (${error.message}). It needs WebAssembly ` +
      'Chrome or Edge 103, Firefox 113, Safari 16.4, or later.');
  });

  // Kept for working offline on a hosted page; the single file has no manifest and needs none.
  if (document.querySelector('link[rel="manifest"]') !== null && 'serviceWorker' in navigator) {
    navigator.serviceWorker.register('sw.js').catch(() => {});
  }
})();
