'use strict';
// What the build packed into the page as text: the wasm module, the demo files and the sources
// of the workers. Nothing is fetched.

const byId = (id) => document.getElementById(id);

function bytesOf(script) {
  return Uint8Array.from(atob(script.textContent), (character) => character.charCodeAt(0));
}

/** The module, compiled; page and worker make their own instances of it. */
async function compileWasm() {
  const packed = new Blob([bytesOf(byId('wasm'))]).stream();
  const stream = packed.pipeThrough(new DecompressionStream('deflate-raw'));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}

/** The example files, as if they had been dropped. */
function demoFiles() {
  return [...document.querySelectorAll('script[data-demo]')].map(
    (script) => new File([bytesOf(script)], script.dataset.demo),
  );
}

function keeperSource() {
  return byId('keeper').textContent;
}

function workerSource() {
  return ['glue', 'seam', 'worker'].map((id) => byId(id).textContent).join('\n');
}
