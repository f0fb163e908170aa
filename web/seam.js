'use strict';
// The wasm module and the bytes between it and JavaScript; page and worker both use it. User data
// crosses only here, as bytes and UTF-8 text, and is never parsed on this side.

/** An instance of the compiled module, which calls `host`. Fails where there is no memory for it. */
function makeModule(wasm, host) {
  return new Promise((done, failed) => {
    createMilaan({
      host,
      instantiateWasm(imports, receive) {
        // The glue would wait for ever for an instance that cannot be made.
        WebAssembly.instantiate(wasm, imports).then((instance) => receive(instance, wasm)).catch(failed);
        return {};
      },
    }).then(done, failed);
  });
}

function makeSeam(module) {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  // Addresses above 2 GB come out of wasm as negative numbers.
  const address = (pointer) => pointer >>> 0;

  return {
    /** Copies bytes in; returns their length, which is what the C++ functions take. */
    put(bytes) {
      const at = address(module._milaan_input(bytes.length));
      if (at === 0 && bytes.length > 0) throw new RangeError('out of memory');
      module.HEAPU8.set(bytes, at);
      return bytes.length;
    },

    putText(text) {
      return this.put(encoder.encode(text));
    },

    /** Two texts one after the other, as [length, length]. */
    putTexts(first, second) {
      const a = encoder.encode(first);
      const b = encoder.encode(second);
      const both = new Uint8Array(a.length + b.length);
      both.set(a);
      both.set(b, a.length);
      this.put(both);
      return [a.length, b.length];
    },

    /** A copy of what C++ left in its output. */
    take() {
      const at = address(module._milaan_output());
      return module.HEAPU8.slice(at, at + address(module._milaan_output_size()));
    },

    takeText() {
      return decoder.decode(this.take());
    },

    release() {
      module._milaan_release();
    },

    text: (bytes) => decoder.decode(bytes),
  };
}
