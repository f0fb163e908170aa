'use strict';
// Keeps the work in this browser: a session a tab, written by a worker a little after each change,
// offered again on the first screen. On a hosted page it is on until switched off; opened from disk
// it is off until switched on, because all pages opened from a disk share one storage.

/** Questions to the keeper's worker, each answered by a promise. */
function makeKeeper(source) {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const waiting = new Map();
  const worker = new Worker(url);
  let number = 0;
  let stopped = false;
  let onClosed = () => {};
  const stop = () => {
    stopped = true;
    worker.terminate();
    for (const { failed } of waiting.values()) failed(new Error('the keeper stopped'));
    waiting.clear();
  };
  worker.onmessage = ({ data }) => {
    if (data.closed) {
      onClosed();
      return;
    }
    const { done, failed } = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.failed) failed(new DOMException('', data.failed));
    else done(data.answer);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    stop();
  };
  return {
    ask(task, details = {}, transfer = []) {
      if (stopped) return Promise.reject(new Error('the keeper stopped'));
      number += 1;
      worker.postMessage({ task, number, ...details }, transfer);
      return new Promise((done, failed) => waiting.set(number, { done, failed }));
    },
    whenClosed(call) {
      onClosed = call;
    },
  };
}

/** "14:02", with the day where it is not today. */
function clock(at) {
  const then = new Date(at);
  const time = then.toLocaleTimeString('en-IN', { hour: '2-digit', minute: '2-digit', hour12: false });
  const day = then.toLocaleDateString('en-IN', { day: 'numeric', month: 'long', year: 'numeric' });
  return then.toDateString() === new Date().toDateString() ? time : `${day}, ${time}`;
}

function makeKeep({ source, fromDisk, onState, announce }) {
  const SOON_MS = 300;
  const PERIOD_MS = 2000;
  const AFTER_FAILURE_MS = 60_000;
  const LET_GO_MS = 500;
  const MOST_SESSIONS = 5;
  // Of the time between two saves, the page may spend so much on making one.
  const SHARE = 20;

  let keeper = null;
  let offer = () => {}; // shows what is kept
  let work = null; // () => the app's side, once it runs: see attach()
  let possible = true;
  let starting = true; // what is kept has not been looked for yet
  let on = false;
  let problem = ''; // why the last save did not work
  let id = null; // of this tab's session
  let base = null; // bytes that are to be kept with the next save
  let baseKept = false;
  let generation = 0; // grows when what is on the screen is made of other files
  let keptRevision = null;
  let keptAt = 0;
  let saving = false;
  let timer = 0;
  let period = PERIOD_MS;
  let lastSave = -Infinity;
  let letGo = () => {}; // of this tab's session
  let look = null; // as the user wants the page, where that is not as it comes
  let puttingLook = 0;

  const reasons = {
    QuotaExceededError: 'the browser\'s space is used up',
    NoMemory: 'there is not enough memory for a copy',
    ForgottenElsewhere: 'everything was forgotten in another tab',
    VersionError: 'a later version of Milaan keeps its sessions here',
  };
  const because = (error) => reasons[error?.name] ?? 'the browser refused';

  function line() {
    if (!on) return '';
    const kept = keptAt === 0 ? '' : clock(keptAt);
    if (problem !== '') {
      return `Not saved in this browser: ${problem}${kept === '' ? '' : `; kept as of ${kept}`}`;
    }
    return kept === '' ? '' : `Saved in this browser ${kept}`;
  }

  function tell() {
    onState({ possible, on, failed: problem !== '', line: line() });
  }

  // -- saving --------------------------------------------------------------------------------------

  const changed = () => work !== null && work.hasData() && work.revision() !== keptRevision;

  function schedule() {
    if (!on || saving || timer !== 0 || !changed()) return;
    const wait = problem === '' ? period : Math.max(period, AFTER_FAILURE_MS);
    timer = setTimeout(save, Math.max(SOON_MS, lastSave + wait - performance.now()));
  }

  /** Takes a session for this tab: how to let go of it, or null where another tab has it open. */
  function claim(session) {
    return new Promise((done) => {
      // Where the browser has no locks nobody can tell, and one tab is what there mostly is.
      const unknown = () => done(() => {});
      if (!navigator.locks) {
        unknown();
        return;
      }
      navigator.locks.request(`milaan ${session}`, { ifAvailable: true }, (lock) => {
        if (lock !== null) return new Promise((release) => done(release));
        done(null);
        return null;
      }).catch(unknown);
    });
  }

  /** Other tabs see by it that this session is at work. `claimed`: what claim() promised. */
  function hold(claimed) {
    letGo();
    letGo = () => {
      claimed.then((free) => free?.());
      letGo = () => {};
    };
  }

  async function save() {
    clearTimeout(timer);
    timer = 0;
    if (!on || saving || !changed()) return;
    saving = true;
    lastSave = performance.now();
    const revision = work.revision();
    const began = generation;
    let again = false;
    try {
      if (id === null) {
        id = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
        hold(claim(id));
      }
      const part = baseKept ? null : (base ?? work.base());
      base = null;
      const bytes = work.bytes();
      period = Math.max(PERIOD_MS, SHARE * (performance.now() - lastSave));
      const at = Date.now();
      const session = { id, title: work.title(), at, unsaved: work.unsaved() };
      const transfer = part === null ? [bytes.buffer] : [part.buffer, bytes.buffer];
      await keeper.ask('put', { session, base: part, work: bytes }, transfer);
      if (part !== null) prune();
      problem = '';
      if (began === generation) {
        baseKept = true;
        keptRevision = revision;
        keptAt = at;
      }
    } catch (error) {
      if (error?.name === 'NoBase') {
        again = true; // removed meanwhile, but this tab still has it open
      } else {
        if (error?.name === 'ForgottenElsewhere') switchedOff();
        else if (problem === '') announce(`The work could not be saved in this browser: ${because(error)}.`);
        problem = because(error);
      }
    }
    saving = false;
    if (again) {
      baseKept = false;
      keptRevision = null;
      save();
      return;
    }
    tell();
    schedule();
  }

  /** A look that could not be kept is no loss that needs words: it is chosen again with one press. */
  function putLook() {
    if (!on || look === null) return;
    puttingLook += 1;
    keeper.ask('putLook', { look }).catch(() => {}).then(() => { puttingLook -= 1; });
  }

  function switchedOff() {
    on = false;
    baseKept = false;
    keptRevision = null;
    id = null;
    letGo();
  }

  /** Removes those of them that no tab has open; how many were left. */
  async function removeFree(ids) {
    const claims = await Promise.all(ids.map(claim));
    const free = ids.filter((_, at) => claims[at] !== null);
    try {
      if (free.length > 0) await keeper.ask('remove', { ids: free });
    } finally {
      for (const release of claims) release?.();
    }
    return ids.length - free.length;
  }

  /** The latest few are kept; those that a tab has open are not touched. */
  async function prune() {
    try {
      const { sessions } = await keeper.ask('list');
      const open = await openSessions();
      const old = sessions.filter((s) => !open.has(s.id) && s.id !== id)
        .sort((a, b) => b.at - a.at).slice(MOST_SESSIONS - 1);
      await removeFree(old.map((s) => s.id));
    } catch {
      // They are looked for again at the next save.
    }
  }

  /** Offers what no tab has open, latest first; whether that is all that is kept. */
  async function offerFree() {
    const { sessions } = await keeper.ask('list');
    const open = await openSessions();
    const free = sessions.filter((session) => !open.has(session.id));
    offer(free.sort((a, b) => b.at - a.at));
    return free.length === sessions.length;
  }

  async function openSessions() {
    const locks = await navigator.locks?.query() ?? { held: [] };
    return new Set(locks.held.map(({ name }) => name.replace(/^milaan /, '')));
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) save();
  });
  addEventListener('pagehide', save);

  return {
    /**
     * Finds whether the user lets the page keep anything; `show` gets what is kept, latest first,
     * `showLook` how the page is to look, where that is kept.
     */
    async start(show, showLook) {
      offer = show;
      try {
        keeper = makeKeeper(source);
        keeper.whenClosed(() => {
          if (!on) return;
          switchedOff();
          problem = '';
          announce('Everything kept in this browser was forgotten in another tab.');
          tell();
        });
        const { choice, look: kept } = await keeper.ask('list');
        on = choice === null ? !fromDisk : choice === 'yes';
        if (on && look !== null) {
          putLook(); // chosen before this was known
        } else if (on && kept !== null) {
          look = kept;
          showLook(kept);
        }
        tell();
        if (!(await offerFree())) {
          // The page before this one, if it was a reload, may not have let go yet.
          await new Promise((done) => setTimeout(done, LET_GO_MS));
          if (id === null) await offerFree();
        }
      } catch {
        possible = false;
        on = false;
      }
      starting = false;
      tell();
    },

    /** The app runs: from now on changes are seen. */
    attach(side) {
      work = side;
      tell();
    },

    /** The user wants the page to look otherwise. */
    keepLook(text) {
      look = text;
      putLook();
    },

    /** Something may have changed. */
    schedule,

    /** Other files are loaded: `bytes` is the new base, which is taken over. */
    rebase(bytes) {
      generation += 1;
      baseKept = false;
      keptRevision = null;
      base = on ? bytes : null;
      clearTimeout(timer);
      timer = 0;
      save();
    },

    /** Another session is on the screen; what was kept of the one before stays kept. */
    another() {
      generation += 1;
      id = null;
      base = null;
      keptAt = 0;
      letGo();
    },

    /** To be taken before a kept session is opened: see claim() above. */
    claim: (session) => claim(session.id),

    /** This kept session is on the screen now; `free` is what claim() gave. */
    resumed(session, free) {
      generation += 1;
      id = session.id;
      hold(Promise.resolve(free));
      base = null;
      baseKept = true;
      keptRevision = work.revision();
      keptAt = session.at;
      tell();
    },

    /** All that is on the screen is kept. */
    get holds() {
      return on && problem === '' && !changed();
    },
    get busy() {
      return starting || saving || puttingLook > 0 || (timer !== 0 && problem === '');
    },

    /** Says again how it stands: an answer was taken back. */
    tell,

    read: (session) => keeper.ask('read', { id: session.id }),
    setAside: (session, reason) => keeper.ask('setAside', { id: session.id, reason }),
    /** False where another tab has it open: it stays. */
    remove: async (session) => (await removeFree([session.id])) === 0,

    /** How many sessions switching off would remove besides the one on the screen. */
    async others() {
      const { sessions } = await keeper.ask('list');
      const open = await openSessions();
      return sessions.filter((s) => s.id !== id && !open.has(s.id)).length;
    },

    /** Switching off removes what was kept before, but for what other tabs have open. */
    async choose(yes) {
      try {
        await keeper.ask('choose', { choice: yes ? 'yes' : 'no' });
        on = yes;
        problem = '';
        if (!yes) {
          const { sessions } = await keeper.ask('list');
          if (id !== null) await keeper.ask('remove', { ids: [id] });
          const left = await removeFree(sessions.map((s) => s.id).filter((other) => other !== id));
          switchedOff();
          keptAt = 0;
          offer([]);
          if (left > 0) announce('What other tabs of this page have open stays kept by them.');
        }
      } catch (error) {
        announce(`This browser did not keep the choice: ${because(error)}.`);
      }
      tell();
      putLook();
      save();
    },

    async forget() {
      const before = on;
      on = false; // a save would make the database anew
      try {
        await keeper.ask('forget');
      } catch (error) {
        on = before;
        tell();
        throw error;
      }
    },
  };
}
