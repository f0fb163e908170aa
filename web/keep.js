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
  let onClosed = () => {};
  const failAll = () => {
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
    failAll();
  };
  return {
    ask(task, details = {}, transfer = []) {
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
  let work = null; // () => the app's side, once it runs: see attach()
  let possible = true;
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
  let releaseLock = null;

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

  /** Other tabs see by it that this session is at work. */
  function hold(session) {
    releaseLock?.();
    releaseLock = null;
    navigator.locks?.request(`milaan ${session}`, () => new Promise((done) => { releaseLock = done; }))
      .catch(() => {});
  }

  async function save() {
    clearTimeout(timer);
    timer = 0;
    if (!on || saving || !changed()) return;
    saving = true;
    lastSave = performance.now();
    const revision = work.revision();
    const began = generation;
    try {
      if (id === null) {
        id = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
        hold(id);
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
      if (error?.name === 'ForgottenElsewhere') switchedOff();
      else if (problem === '') announce(`The work could not be saved in this browser: ${because(error)}.`);
      problem = because(error);
    }
    saving = false;
    tell();
    schedule();
  }

  function switchedOff() {
    on = false;
    baseKept = false;
    keptRevision = null;
    id = null;
  }

  /** The latest few are kept; those that a tab has open are not touched. */
  async function prune() {
    try {
      const { sessions } = await keeper.ask('list');
      const open = await openSessions();
      const old = sessions.filter((s) => !open.has(s.id) && s.id !== id)
        .sort((a, b) => b.at - a.at).slice(MOST_SESSIONS - 1);
      if (old.length > 0) await keeper.ask('remove', { ids: old.map((s) => s.id) });
    } catch {
      // They are looked for again at the next save.
    }
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
    /** Finds whether the user lets the page keep anything; `offer` gets what is kept, latest first. */
    async start(offer) {
      try {
        keeper = makeKeeper(source);
        keeper.whenClosed(() => {
          if (!on) return;
          switchedOff();
          problem = '';
          announce('Everything kept in this browser was forgotten in another tab.');
          tell();
        });
        const { choice, sessions } = await keeper.ask('list');
        on = choice === null ? !fromDisk : choice === 'yes';
        tell();
        sessions.sort((a, b) => b.at - a.at);
        const free = async () => {
          const open = await openSessions();
          return sessions.filter((session) => !open.has(session.id));
        };
        const now = await free();
        offer(now);
        if (now.length === sessions.length) return;
        // The page before this one, if it was a reload, may not have let go yet.
        await new Promise((done) => setTimeout(done, LET_GO_MS));
        const later = await free();
        if (later.length > now.length && id === null) offer(later);
      } catch {
        possible = false;
        on = false;
        tell();
      }
    },

    /** The app runs: from now on changes are seen. */
    attach(side) {
      work = side;
      tell();
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
      keptAt = 0;
    },

    /** The kept session with this name is on the screen now. */
    resumed(session) {
      id = session.id;
      hold(id);
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
      return saving || (timer !== 0 && problem === '');
    },
    get state() {
      return { possible, on, failed: problem !== '', line: line() };
    },

    read: (session) => keeper.ask('read', { id: session.id }),
    setAside: (session, reason) => keeper.ask('setAside', { id: session.id, reason }),
    remove: (session) => keeper.ask('remove', { ids: [session.id] }),

    async choose(yes) {
      try {
        await keeper.ask('choose', { choice: yes ? 'yes' : 'no' });
        on = yes;
        problem = '';
        if (!yes && id !== null) {
          await keeper.ask('remove', { ids: [id] });
          switchedOff();
          keptAt = 0;
        }
      } catch (error) {
        announce(`This browser did not keep the choice: ${because(error)}.`);
      }
      tell();
      save();
    },

    async forget() {
      on = false;
      await keeper.ask('forget');
    },
  };
}
