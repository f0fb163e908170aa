'use strict';
// The only owner of requestAnimationFrame. A frame is asked for when something happened, never
// because time passes: an idle or hidden page asks for none.

function makeFrames({ draw, after, canDraw }) {
  // ImGui needs a frame to see an event, one to react, and one for what the reaction moved.
  const FRAMES_PER_EVENT = 3;
  // Sooner than the browser would: so many at most, should drawing never settle.
  const MOST_AT_ONCE = 8;
  // Tooltips appear when the pointer has rested this long.
  const REST_MS = 500;

  let pending = 0;
  let asked = false;
  let rest = 0;
  // The times are read by the benchmark: all drawing so far, and the longest of one frame.
  const counter = { drawn: 0, callbacks: 0, ms: 0, longest: 0 };

  function step(now) {
    pending = Math.max(0, pending - 1);
    counter.drawn += 1;
    const began = performance.now();
    if (draw(now)) pending = Math.max(1, pending);
    const took = performance.now() - began;
    counter.ms += took;
    counter.longest = Math.max(counter.longest, took);
  }

  function ask() {
    if (asked || pending === 0 || document.hidden || !canDraw()) return;
    asked = true;
    requestAnimationFrame((now) => {
      asked = false;
      counter.callbacks += 1;
      if (pending > 0 && canDraw()) step(now);
      after();
      ask();
    });
  }

  const frames = {
    counter,

    wake(count = FRAMES_PER_EVENT) {
      pending = Math.max(pending, count);
      ask();
    },

    /** One frame when the pointer has come to rest. */
    wakeAtRest() {
      clearTimeout(rest);
      rest = setTimeout(() => frames.wake(2), REST_MS);
    },

    /** Draws what is outstanding now, so that the next event meets a settled page. */
    settle() {
      if (!canDraw()) return;
      for (let i = 0; i < MOST_AT_ONCE && pending > 0; i += 1) step(performance.now());
    },

    /** Draws at once: a resized canvas is blank until it is drawn again. */
    now(count = 1) {
      if (!canDraw()) return;
      for (let i = 0; i < count; i += 1) step(performance.now());
      frames.wake();
    },
  };

  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) frames.wake();
  });
  return frames;
}
