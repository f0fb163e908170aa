'use strict';
// What leaves the page because the user asked for it: a file, or a text for the clipboard.

// No path, no character that a file system refuses, nothing that shows a name other than it is.
const UNSAFE_IN_NAMES = /[\u0000-\u001f\u007f/\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function saveFile(name, bytes, mime) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: mime }));
  link.download = name.replace(UNSAFE_IN_NAMES, '_').slice(0, 120) || 'milaan';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Rejects where the browser lets nothing be copied. */
async function copyText(text) {
  if (navigator.clipboard !== undefined) {
    await navigator.clipboard.writeText(text);
    return;
  }
  // A page that was not served securely has no clipboard, but may answer the command to copy.
  const answer = (event) => {
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', answer, { capture: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', answer, { capture: true });
  if (!copied) throw new DOMException('', 'NotAllowedError');
}
