'use strict';
// On the first screen: the sessions that this browser keeps, and whether it is to keep any.

function makeKeptScreen({ onContinue, onSaveFile, onRemove, onChoice, onForget }) {
  const section = byId('kept');
  const items = byId('kept-list');
  const box = byId('keep-here');
  const says = byId('keep-says');
  let sessions = [];

  function button(text, name, act, look) {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.className = look;
    made.setAttribute('aria-label', name);
    made.addEventListener('click', act);
    return made;
  }

  function item(session) {
    const line = document.createElement('li');
    const text = document.createElement('p');
    const title = document.createElement('strong');
    title.textContent = session.title;
    const saved = document.createElement('span');
    saved.className = 'saved';
    saved.textContent = `Saved ${clock(session.at)}`;
    text.append(title, saved);
    const remove = button('Remove', `Remove ${session.title}`, () => onRemove(session), 'quiet');
    if (session.aside) {
      const why = document.createElement('span');
      why.className = 'saved aside';
      why.textContent = `Set aside: ${session.aside}`;
      text.append(why);
      const save = button('Save as a file', `Save ${session.title} as a file`, () => onSaveFile(session), '');
      line.append(text, save, remove);
    } else {
      const go = button('Continue', `Continue ${session.title}`, () => onContinue(session), 'primary');
      line.append(text, go, remove);
    }
    return line;
  }

  function list(those) {
    sessions = those;
    items.replaceChildren(...sessions.map(item));
    section.hidden = sessions.length === 0;
  }

  box.addEventListener('change', () => onChoice(box.checked));
  byId('forget').addEventListener('click', onForget);

  return {
    list,

    /** It is not kept any more. */
    gone(session) {
      list(sessions.filter((other) => other !== session));
    },

    /** It could not be opened: says so at its place. */
    setAside(session, reason) {
      list(sessions.map((other) => (other === session ? { ...session, aside: reason } : other)));
    },

    show({ possible, on }, fromDisk) {
      box.disabled = !possible;
      box.checked = on;
      if (!possible) {
        says.textContent = 'This browser lets the page keep nothing: save the session to a file.';
      } else if (on) {
        says.textContent = 'It stays on this computer: the five latest sessions, until you forget them or ' +
          'switch this off. A crash or a reload costs nothing.';
      } else if (fromDisk) {
        says.textContent = 'Off, because pages opened from a disk share one storage: another page on this ' +
          'computer could read it. All is forgotten when you close the tab, unless you save the session.';
      } else {
        says.textContent = 'Off: all is forgotten when you close the tab, unless you save the session.';
      }
    },
  };
}
