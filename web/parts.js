'use strict';
// What the build packed into the page as text: the wasm module, the demo files and the source of
// the worker. Nothing is fetched.

const byId = (id) => document.getElementById(id);

async function unpack(script) {
  const text = atob(script.textContent);
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The module, compiled; page and worker make their own instances of it. */
async function compileWasm() {
  return WebAssembly.compile(await unpack(byId('wasm')));
}

/** The example files, as if they had been dropped. */
function demoFiles() {
  return Promise.all([...document.querySelectorAll('script[data-demo]')].map(
    async (script) => new File([await unpack(script)], script.dataset.demo),
  ));
}

function workerSource() {
  return ['glue', 'seam', 'worker'].map((id) => byId(id).textContent).join('\n');
}
