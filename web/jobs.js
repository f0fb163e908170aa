'use strict';
// The page's side of the reading worker. One job at a time, later drops wait for it. Cancelling or
// failing ends the worker; the next job starts another from what the page holds, so neither costs
// the user what was loaded.

/** `settingsNow`: those of a job that brings none. `heldBlock`: what the page holds; throws where
 *  there is not enough memory for it. */
function makeJobs({ wasm, workerSource, settingsNow, onProgress, onDone, onFailed, heldBlock }) {
  const sourceUrl = URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' }));
  let worker = null;
  let holdsPage = false; // whether the worker has read all that the page shows
  let current = null;
  const waiting = [];

  function endWorker() {
    worker?.terminate();
    worker = null;
    holdsPage = false;
  }

  function describe(files) {
    if (files.length === 0) return 'the new settings';
    return files.length === 1 ? files[0].name : `${files.length} files`;
  }

  function sentence(reason, job) {
    const what = describe(job.files);
    if (reason === 'memory') {
      const megabytes = Math.ceil(job.files.reduce((sum, file) => sum + file.size, 0) / 1048576);
      return `There was not enough memory for ${what} (${megabytes} MB). ` +
        'What was loaded before is untouched; closing other tabs or loading fewer files at once helps.';
    }
    if (reason.startsWith('unreadable:')) {
      return `The browser could not read ${reason.slice('unreadable:'.length)}: it was moved, ` +
        'changed or is locked by another program. What was loaded before is untouched.';
    }
    return `Reading ${what} stopped unexpectedly. What was loaded before is untouched.`;
  }

  function finish(report) {
    const job = current;
    current = null;
    report(job);
    startNext();
  }

  function fail(reason) {
    endWorker();
    finish((job) => onFailed(sentence(reason, job)));
  }

  function makeWorker() {
    worker = new Worker(sourceUrl);
    worker.onmessage = ({ data }) => {
      if (current === null) return;
      if (data.progress) {
        onProgress(data.progress.label, data.progress.permille);
      } else if (data.failed) {
        fail(data.failed);
      } else if (data.block) {
        holdsPage = true;
        finish((job) => onDone(data, job));
      }
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (current !== null) fail(/out of memory|OOM/i.test(event.message) ? 'memory' : 'stopped');
    };
    worker.postMessage({ wasm });
  }

  function startNext() {
    if (current !== null || waiting.length === 0) return;
    current = waiting.shift();
    onProgress(`Reading ${describe(current.files)}`, 0);
    const { files, settings = settingsNow(), keepLoaded = false, registersAgain = false } = current;
    try {
      const seed = holdsPage ? null : heldBlock();
      if (worker === null) makeWorker();
      const transfer = seed === null ? [] : [seed.buffer];
      worker.postMessage({ files, settings, seed, keepLoaded, registersAgain }, transfer);
    } catch {
      fail('memory');
    }
  }

  return {
    /**
     * `how`: settings that are to hold from this job on (else those of when it starts), keepLoaded
     * (of two files of one month), registersAgain (of files that were given before), afterwards
     * (what is to be said when it went well). onDone gets all of it.
     */
    run(files, how = {}) {
      waiting.push({ ...how, files });
      startNext();
    },

    cancel() {
      waiting.length = 0;
      if (current === null) return;
      endWorker();
      current = null;
      onFailed('');
    },

    /** The page shows something else now. A job that runs begins again, from that. */
    forgetHeld() {
      endWorker();
      if (current === null) return;
      waiting.unshift(current);
      current = null;
      startNext();
    },
  };
}
