'use strict';
// Runs in the worker, after the glue script and seam.js: reads files slice by slice into the wasm
// job and posts progress and the resulting block. A message with `failed` is this worker's last.

(() => {
  const SLICE = 8 << 20;
  const PROGRESS_PERIOD_MS = 100;
  const READING_SHARE = 600; // per mille of the bar; the rest is checking and matching
  const DONE = 0, OUT_OF_MEMORY = 1;

  let ready = null;
  let lastProgress = 0;

  function post(label, permille) {
    const now = performance.now();
    if (now - lastProgress < PROGRESS_PERIOD_MS) return;
    lastProgress = now;
    postMessage({ progress: { label, permille: Math.round(permille) } });
  }

  async function start(wasm) {
    const host = {};
    const module = await makeModule(wasm, host);
    const seam = makeSeam(module);
    host.progress = (label, done, total) => post(
      seam.text(label),
      READING_SHARE + (1000 - READING_SHARE) * (total > 0 ? done / total : 0),
    );
    return { module, seam };
  }

  function check(code) {
    if (code === OUT_OF_MEMORY) throw new RangeError('out of memory');
    if (code !== DONE) throw new Error('stopped');
  }

  /** Milliseconds inside wasm; what the browser takes to hand out the bytes is not counted. */
  function timed(took, work) {
    const began = performance.now();
    check(work());
    took.wasm += performance.now() - began;
  }

  function readFile({ module, seam }, file, before, all, took) {
    const reader = new FileReaderSync();
    check(module._milaan_job_begin_file(seam.putText(file.name), file.size));
    for (let at = 0; at < file.size; at += SLICE) {
      let slice;
      try {
        slice = reader.readAsArrayBuffer(file.slice(at, at + SLICE));
      } catch {
        throw new Error(`unreadable:${file.name}`);
      }
      timed(took, () => module._milaan_job_feed(seam.put(new Uint8Array(slice))));
      post(`Reading ${file.name}`, READING_SHARE * ((before + at) / all));
    }
    timed(took, () => module._milaan_job_end_file());
    const [kind, ...fingerprints] = seam.takeText().split(' ');
    return { kind, fingerprints };
  }

  function run(app, { files, settings, seed, keepLoaded, registersAgain }) {
    const { module, seam } = app;
    check(module._milaan_job_begin(
      settings === null ? 0 : seam.put(settings), keepLoaded ? 1 : 0, registersAgain ? 1 : 0));
    if (seed !== null) check(module._milaan_job_seed(seam.put(seed)));
    const all = files.reduce((sum, file) => sum + file.size, 0) || 1;
    const read = []; // per file: its kind and the fingerprints of what was in it
    const reading = { wasm: 0 };
    const running = { wasm: 0 };
    let before = 0;
    for (const file of files) {
      read.push(readFile(app, file, before, all, reading));
      before += file.size;
    }
    timed(running, () => module._milaan_job_run());
    const block = seam.take();
    module._milaan_job_same_months();
    const months = seam.take();
    seam.release();
    const took = { readingMs: reading.wasm, runningMs: running.wasm };
    postMessage({ block, months, read, took }, [block.buffer, months.buffer]);
  }

  addEventListener('message', async ({ data }) => {
    if (data.wasm) {
      ready = start(data.wasm);
      ready.catch(() => {}); // who waits for it is told
      return;
    }
    try {
      run(await ready, data);
    } catch (error) {
      const memory = error instanceof RangeError || /out of memory|OOM/i.test(error.message);
      const named = error instanceof Error && error.message.startsWith('unreadable:');
      postMessage({ failed: memory ? 'memory' : named ? error.message : 'stopped' });
    }
  });
})();
