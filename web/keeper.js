'use strict';
// Runs in a worker of its own: keeps sessions in the browser's database (IndexedDB), so that no
// frame waits for the disk. Bytes come in and go out as they are; the page's own code looks into
// them. One transaction a save: it is there in full, or what was there before still is.

(() => {
  const NAME = 'milaan';
  const LAYOUT = 1;
  // A browser refuses single values of more than some 130 MB.
  const PIECE = 16 << 20;
  const LET_GO_MS = 2000;

  let database = null;
  let forgottenElsewhere = false;

  const settled = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

  /** Opens the database; without `make` only if it is there already, and nothing is made. */
  function open(make) {
    if (database !== null) return Promise.resolve(database);
    return new Promise((done, failed) => {
      const request = indexedDB.open(NAME, LAYOUT);
      let absent = false;
      request.onupgradeneeded = () => {
        if (!make) {
          absent = true;
          request.transaction.abort();
          return;
        }
        const made = request.result;
        made.createObjectStore('sessions', { keyPath: 'id' });
        made.createObjectStore('pieces');
        made.createObjectStore('choices');
      };
      request.onerror = () => (absent ? done(null) : failed(request.error));
      request.onblocked = () => failed(new Error('blocked'));
      request.onsuccess = () => {
        database = request.result;
        database.onversionchange = () => {
          // Another tab forgets everything, or a later version wants another layout.
          database.close();
          database = null;
          forgottenElsewhere = true;
          postMessage({ closed: true });
        };
        database.onclose = () => { database = null; };
        done(database);
      };
    });
  }

  function within(stores, mode, work) {
    return new Promise((done, failed) => {
      // To the disk, not only to the system: power cuts are common where this is used.
      const transaction = database.transaction(stores, mode, { durability: 'strict' });
      let answer;
      transaction.oncomplete = () => done(answer);
      transaction.onabort = () => failed(transaction.error ?? new Error('aborted'));
      // What throws here must end the transaction too: half of it is worse than none.
      new Promise((go) => go(work((name) => transaction.objectStore(name)))).then(
        (value) => { answer = value; },
        (error) => {
          failed(error);
          try {
            transaction.abort();
          } catch {
            // It has ended already.
          }
        },
      );
    });
  }

  const allOf = (id, part) => IDBKeyRange.bound([id, part, 0], [id, part, Infinity]);
  const everyPart = (id) => IDBKeyRange.bound([id], [id, []]);

  function putPieces(store, id, part, bytes) {
    store.delete(allOf(id, part));
    for (let n = 0; n * PIECE < bytes.length; n += 1) {
      store.put(bytes.slice(n * PIECE, (n + 1) * PIECE), [id, part, n]);
    }
  }

  async function list(make) {
    if (await open(make) === null) return { choice: null, sessions: [], look: null };
    return within(['sessions', 'choices'], 'readonly', async (store) => {
      const choice = settled(store('choices').get('keep'));
      const sessions = settled(store('sessions').getAll());
      const look = settled(store('choices').get('look'));
      return { choice: (await choice) ?? null, sessions: await sessions, look: (await look) ?? null };
    });
  }

  const tasks = {
    list: () => list(false),

    async choose({ choice }) {
      forgottenElsewhere = false;
      await open(true);
      await within(['choices'], 'readwrite', (store) => {
        store('choices').put(choice, 'keep');
        if (choice === 'no') store('choices').delete('look');
      });
    },

    /** How the page is to look: the theme and the tables. */
    async putLook({ look }) {
      if (forgottenElsewhere) throw new DOMException('', 'ForgottenElsewhere');
      await open(true);
      await within(['choices'], 'readwrite', (store) => { store('choices').put(look, 'look'); });
    },

    /** `base` is null where the one kept for this session is still right. */
    async put({ session, base, work }) {
      if (forgottenElsewhere) throw new DOMException('', 'ForgottenElsewhere');
      await open(true);
      await within(['sessions', 'pieces'], 'readwrite', async (store) => {
        // Work without its base could never be opened: it may have been removed in the meantime.
        if (base !== null) putPieces(store('pieces'), session.id, 'base', base);
        else if (await settled(store('pieces').count(allOf(session.id, 'base'))) === 0) {
          throw new DOMException('', 'NoBase');
        }
        putPieces(store('pieces'), session.id, 'work', work);
        store('sessions').put(session);
      });
    },

    /** The session file: its base and the work on it. */
    async read({ id }) {
      await open(true);
      const [base, work] = await within(['pieces'], 'readonly', (store) => Promise.all(
        ['base', 'work'].map((part) => settled(store('pieces').getAll(allOf(id, part)))),
      ));
      const pieces = [...base, ...work];
      if (pieces.length === 0) throw new DOMException('', 'NotKept');
      const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      return bytes;
    },

    /** It could not be opened: it stays, with the reason. */
    async setAside({ id, reason }) {
      await open(true);
      await within(['sessions'], 'readwrite', async (store) => {
        const session = await settled(store('sessions').get(id));
        if (session !== undefined) store('sessions').put({ ...session, aside: reason });
      });
    },

    async remove({ ids }) {
      await open(true);
      await within(['sessions', 'pieces'], 'readwrite', (store) => {
        for (const id of ids) {
          store('sessions').delete(id);
          store('pieces').delete(everyPart(id));
        }
      });
    },

    async forget() {
      database?.close();
      database = null;
      const request = indexedDB.deleteDatabase(NAME);
      // Other tabs of this page close theirs when they are told, after what they write just now.
      await new Promise((done, failed) => {
        request.onblocked = () => setTimeout(() => failed(new Error('blocked')), LET_GO_MS);
        settled(request).then(done, failed);
      });
    },
  };

  // One after the other, in the order asked.
  let queue = Promise.resolve();
  addEventListener('message', ({ data }) => {
    queue = queue.then(async () => {
      try {
        const answer = await tasks[data.task](data);
        const transfer = answer instanceof Uint8Array ? [answer.buffer] : [];
        postMessage({ number: data.number, answer }, transfer);
      } catch (error) {
        postMessage({ number: data.number, failed: error?.name ?? 'Error' });
      }
    });
  });
})();
