'use strict';
// What the user does on the canvas: pointer, wheel, keyboard, text, clipboard. Which keys are taken
// from the browser is decided in src/platform/browser_keys.cpp; this file only listens and passes on.

function listenToInput({ module, seam, frames, canvas, agent }) {
  const CTRL = 1, SHIFT = 2, ALT = 4, META = 8;
  const TAKE = 1, PASSED = 2;
  const SOURCE = { mouse: 0, touch: 1, pen: 2 };
  // One wheel notch in the units that WheelEvent.deltaMode names: pixels, lines, pages.
  const NOTCH = [100, 3, 1];
  const MOST_NOTCHES = 10;
  // A finger that moved less than this many CSS pixels tapped; more, and it scrolls.
  const TAP_SLOP = 8;

  const mods = (event) =>
    (event.ctrlKey ? CTRL : 0) | (event.shiftKey ? SHIFT : 0) | (event.altKey ? ALT : 0) |
    (event.metaKey ? META : 0);

  const ours = (element) => element === canvas || element === agent;
  const typing = () => document.activeElement === agent;

  // -- pointer ---------------------------------------------------------------------------------

  function place(event) {
    const box = canvas.getBoundingClientRect();
    return [
      (event.clientX - box.left) * (canvas.width / box.width),
      (event.clientY - box.top) * (canvas.height / box.height),
    ];
  }

  function moveTo(event) {
    const [x, y] = place(event);
    module._milaan_pointer_move(x, y, SOURCE[event.pointerType] ?? 0);
  }

  let finger = null;

  function fingerDown(event) {
    finger = { id: event.pointerId, x: event.clientX, y: event.clientY, scrolls: false };
    moveTo(event);
  }

  function fingerMove(event) {
    const dx = event.clientX - finger.x;
    const dy = event.clientY - finger.y;
    if (!finger.scrolls && Math.hypot(dx, dy) < TAP_SLOP) return;
    finger.scrolls = true;
    finger.x = event.clientX;
    finger.y = event.clientY;
    module._milaan_wheel(dx / NOTCH[0], dy / NOTCH[0], 0);
  }

  function fingerUp(event) {
    if (!finger.scrolls) {
      moveTo(event);
      module._milaan_pointer_button(0, 1, 0);
      module._milaan_pointer_button(0, 0, 0);
    }
    finger = null;
  }

  canvas.addEventListener('pointerdown', (event) => {
    if (!ours(document.activeElement)) canvas.focus({ preventScroll: true });
    canvas.setPointerCapture(event.pointerId); // moves and the release arrive from outside too
    if (event.pointerType === 'touch') {
      fingerDown(event);
    } else {
      moveTo(event);
      module._milaan_pointer_button(event.button, 1, mods(event));
    }
    frames.wake();
  });
  // Focus is ours to move: the default would take it from the text field on every click.
  canvas.addEventListener('mousedown', (event) => event.preventDefault());
  canvas.addEventListener('contextmenu', (event) => event.preventDefault());

  canvas.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch') {
      if (finger === null || finger.id !== event.pointerId) return;
      fingerMove(event);
    } else {
      moveTo(event);
    }
    frames.wake();
    frames.wakeAtRest();
  });

  canvas.addEventListener('pointerup', (event) => {
    if (event.pointerType === 'touch') {
      if (finger === null || finger.id !== event.pointerId) return;
      fingerUp(event);
    } else {
      moveTo(event);
      module._milaan_pointer_button(event.button, 0, mods(event));
    }
    frames.wake();
  });

  canvas.addEventListener('pointercancel', (event) => {
    if (finger !== null && finger.id === event.pointerId) finger = null;
    if (event.pointerType !== 'touch') {
      for (const button of [0, 1, 2]) module._milaan_pointer_button(button, 0, 0);
    }
    frames.wake();
  });

  canvas.addEventListener('pointerleave', () => {
    module._milaan_pointer_gone();
    frames.wake();
  });

  canvas.addEventListener('wheel', (event) => {
    if (event.ctrlKey) return; // zooming, also as a pinch, is the browser's
    event.preventDefault();
    const notches = (delta) =>
      Math.max(-MOST_NOTCHES, Math.min(MOST_NOTCHES, -delta / NOTCH[event.deltaMode]));
    let x = notches(event.deltaX);
    let y = notches(event.deltaY);
    // ImGui turns the wheel sideways for Shift itself; some browsers have done it already.
    if (event.shiftKey && y === 0) [x, y] = [0, x];
    module._milaan_wheel(x, y, mods(event));
    frames.wake();
    frames.wakeAtRest();
  }, { passive: false });

  // -- keyboard --------------------------------------------------------------------------------

  // Escape, then Tab leaves the canvas whatever the screens do with Tab (WCAG 2.1.2).
  let escaped = false;

  function onKey(event, down) {
    if (event.isComposing || event.keyCode === 229) return; // the input method is at work
    if (down) {
      // A text field asked for by the key before may have the focus only now.
      frames.settle();
      if (event.key === 'Tab' && escaped) {
        escaped = false;
        return;
      }
      if (event.key !== 'Shift') escaped = event.key === 'Escape';
    }
    const size = seam.putText(`${event.code}\n${event.key}`);
    const answer = module._milaan_key(size, down ? 1 : 0, mods(event), typing() ? 1 : 0);
    if (answer & TAKE) event.preventDefault();
    if (answer & PASSED) frames.wake();
  }

  for (const element of [canvas, agent]) {
    element.addEventListener('keydown', (event) => onKey(event, true));
    element.addEventListener('keyup', (event) => onKey(event, false));
    element.addEventListener('focus', () => {
      module._milaan_focus(1);
      frames.wake();
    });
    element.addEventListener('blur', (event) => {
      if (ours(event.relatedTarget)) return;
      escaped = false;
      module._milaan_focus(0);
      frames.wake();
    });
  }

  // -- text ------------------------------------------------------------------------------------

  // Characters are taken from a real text field, so that every keyboard layout, dead key, input
  // method and phone works. It is empty between characters.
  function sendText() {
    if (agent.value === '') return;
    module._milaan_text(seam.putText(agent.value));
    agent.value = '';
    frames.wake();
  }
  agent.addEventListener('input', (event) => {
    if (!event.isComposing) sendText();
  });
  agent.addEventListener('compositionstart', () => agent.classList.add('composing'));
  agent.addEventListener('compositionend', () => {
    agent.classList.remove('composing');
    sendText();
  });
  agent.addEventListener('beforeinput', (event) => {
    // Only software keyboards get here with nothing to delete: real ones sent a key first.
    if (event.inputType !== 'deleteContentBackward' || agent.value !== '') return;
    event.preventDefault();
    module._milaan_backspace();
    frames.wake();
  });

  // -- clipboard -------------------------------------------------------------------------------

  // The browser wants the text while the event lasts, so the screens are shown the key and drawn
  // at once.
  function answerCopy(event, press) {
    if (!ours(document.activeElement)) return;
    module._milaan_copy_begin();
    press();
    frames.now(3);
    if (module._milaan_copy_end()) {
      event.clipboardData.setData('text/plain', seam.takeText());
      event.preventDefault();
    }
  }
  document.addEventListener('copy', (event) =>
    answerCopy(event, () => module._milaan_press_copy()));
  document.addEventListener('cut', (event) =>
    answerCopy(event, () => module._milaan_press_cut()));
  document.addEventListener('paste', (event) => {
    if (!ours(document.activeElement) || event.clipboardData === null) return;
    const text = event.clipboardData.getData('text/plain');
    event.preventDefault();
    if (text === '') return; // files are handled as a drop, by the page
    module._milaan_paste(seam.putText(text));
    module._milaan_press_paste();
    frames.wake();
  });

  // -- what the screens want back ----------------------------------------------------------------

  const CURSORS = ['default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize',
    'nwse-resize', 'pointer', 'not-allowed'];

  return {
    cursor(shape) {
      canvas.style.cursor = shape < 0 ? 'none' : CURSORS[shape] ?? 'default';
    },
    textInput(wanted) {
      if (!ours(document.activeElement)) return;
      (wanted ? agent : canvas).focus({ preventScroll: true });
    },
    /** Physical pixels of the canvas: where an input method shows its candidates. */
    caret(x, y, height) {
      const ratio = canvas.clientWidth / canvas.width;
      agent.style.left = `${x * ratio}px`;
      agent.style.top = `${y * ratio}px`;
      agent.style.height = `${Math.max(1, height * ratio)}px`;
    },
  };
}
