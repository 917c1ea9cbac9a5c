const pause = 500, again = 3000, longestGoodbye = 60000;
const keyOf = (person, draft, kind = 'draft') => `${kind}:${person}:${draft}`;

/** A draft that this browser holds words of which no server has seen. */
export function unsaved(person) {
  const key = Object.keys(localStorage).find(it => it.startsWith(keyOf(person, '')));
  return key ? key.slice(keyOf(person, '').length) : null;
}

export function read(person, draft, kind) {
  return new TextEncoder().encode(localStorage.getItem(keyOf(person, draft, kind)) ?? '{}');
}

export function show(page) {
  const heading = page.querySelector('.new-form h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}

export function focus(name) {
  const field = document.getElementById(name) ?? document.querySelector(`[name^="${CSS.escape(name)}"]`);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}

/** Saves what is filled in as it is typed, past the page's circuit; what could not be saved waits in this browser. A form that is completed has its room's address. */
export function keep(page, person, draft, kind = 'draft') {
  const key = keyOf(person, draft, kind), at = kind === 'draft' ? '/new' : `/${kind}`, waiting = new Map(Object.entries(JSON.parse(localStorage.getItem(key) ?? '{}')));
  let timer = 0, running = Promise.resolve(true);
  const say = words => page.querySelectorAll('[data-saved]').forEach(it => { if (it.textContent !== words) { it.textContent = words; } });
  const remember = () => waiting.size ? localStorage.setItem(key, JSON.stringify(Object.fromEntries(waiting))) : localStorage.removeItem(key);
  const post = (answers, isGoodbye) => fetch(`${at}/${draft}/answers`, {
    method: 'POST',
    keepalive: isGoodbye,
    headers: { 'Content-Type': 'application/json', RequestVerificationToken: document.querySelector('meta[name=request-token]').content },
    body: JSON.stringify({ answers }),
  });
  const saveNow = async () => {
    clearTimeout(timer);
    if (!waiting.size) {
      return true;
    }

    const sent = [...waiting];
    try {
      const answer = await post(Object.fromEntries(sent), false);
      if (!answer.ok) {
        say((await answer.json().catch(() => null))?.detail ?? 'Not saved: reload the page and sign in again. Your words are kept in this browser.');
        return false;
      }
    } catch {
      say('Not saved yet: kept in this browser until the connection is back.');
      soon(again);
      return false;
    }

    sent.filter(([name, value]) => waiting.get(name) === value).forEach(([name]) => waiting.delete(name));
    remember();
    say(`Saved ${new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}`);
    if (kind === 'draft' && !location.pathname.endsWith(draft)) {
      history.replaceState(history.state, '', `/new/${draft}`);
    }

    return waiting.size === 0 || saveNow();
  };
  const save = () => running = running.then(saveNow);
  const soon = delay => { clearTimeout(timer); timer = setTimeout(save, delay); };
  const take = ({ target }) => {
    if (target.name) {
      waiting.set(target.name, target.type === 'checkbox' ? (target.checked ? 'yes' : '') : target.value);
      remember();
      soon(pause);
    }
  };
  const leave = () => { remember(); const text = JSON.stringify(Object.fromEntries(waiting)); if (waiting.size && text.length < longestGoodbye) { post(Object.fromEntries(waiting), true).catch(() => {}); } };
  const back = () => soon(0);
  ['input', 'change'].forEach(it => page.addEventListener(it, take));
  addEventListener('pagehide', leave);
  addEventListener('online', back);
  page.querySelector('[data-first]')?.setAttribute('data-awaited', 'yes');
  soon(0);
  page.dataset.ready = '';
  return {
    flush: save,
    end() {
      leave();
      clearTimeout(timer);
      ['input', 'change'].forEach(it => page.removeEventListener(it, take));
      removeEventListener('pagehide', leave);
      removeEventListener('online', back);
    },
  };
}
