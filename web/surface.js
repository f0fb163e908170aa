'use strict';
// The canvas as a surface: its size in physical pixels, the scale and theme of the system, the
// WebGL context that may come and go, and the pixels of the software renderer.

function makeSurface({ module, frames, canvas }) {
  const LIGHT = 0, DARK = 1, HIGH_CONTRAST = 2;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const forced = matchMedia('(forced-colors: active)');

  function theme() {
    if (contrast.matches || forced.matches) return HIGH_CONTRAST;
    return dark.matches ? DARK : LIGHT;
  }

  function appearance() {
    module._milaan_page_appearance(theme(), devicePixelRatio);
    frames.now();
  }

  // Moving to another monitor and browser zoom both change the ratio; the query must then be
  // asked anew for the new one.
  function watchRatio() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      appearance();
      watchRatio();
    }, { once: true });
  }

  // The exact size is right to the pixel at any zoom; but a ratio that is only emulated (developer
  // tools) does not reach it.
  function physical(exact, css) {
    const rounded = Math.round(css * devicePixelRatio);
    return exact !== undefined && Math.abs(exact - rounded) <= 1 ? exact : rounded;
  }

  function watchSize() {
    const observer = new ResizeObserver((entries) => {
      const entry = entries[entries.length - 1];
      const exact = entry.devicePixelContentBoxSize?.[0];
      const css = entry.contentBoxSize[0];
      const width = physical(exact?.inlineSize, css.inlineSize);
      const height = physical(exact?.blockSize, css.blockSize);
      if (width === 0 || height === 0) return; // not shown
      if (canvas.width === width && canvas.height === height) return;
      canvas.width = width;
      canvas.height = height;
      module._milaan_page_resize(width, height);
      frames.now();
    });
    try {
      observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(canvas); // Safari knows only the CSS box
    }
  }

  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault(); // asks for it back
    module._milaan_context_lost();
  });
  canvas.addEventListener('webglcontextrestored', () => {
    module._milaan_context_restored();
    frames.wake();
  });

  return {
    start() {
      appearance();
      watchRatio();
      watchSize();
      for (const query of [dark, contrast, forced]) query.addEventListener('change', appearance);
    },
  };
}

/** The two calls that the software renderer needs; available before the surface is. */
function makePixels(canvas) {
  let context = null;
  return {
    open2d() {
      context = canvas.getContext('2d', { alpha: false });
      return context !== null;
    },
    putPixels(bytes, width, height) {
      const clamped = new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.length);
      context.putImageData(new ImageData(clamped, width, height), 0, 0);
    },
  };
}
