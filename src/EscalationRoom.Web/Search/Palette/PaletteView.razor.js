import { actions, offer } from '../../Shell/Keys/KeySheet.razor.js';
import { awaitField } from '../../Shell/Keys/TypedAhead.razor.js';

/** The palette filters and moves in the browser; what the server adds later is filtered like the rest. */
export function start(dialog) {
  const input = dialog.querySelector('input'), list = dialog.querySelector('.palette-list'), status = dialog.querySelector('[role=status]');
  const acts = dialog.querySelector('.palette-actions'), search = dialog.querySelector('.palette-search');
  let active = null, chosen = false, runs = new Map();

  function open() {
    if (dialog.open) {
      return;
    }

    input.value = '';
    runs = new Map();
    acts.replaceChildren(...actions().map(option));
    dialog.showModal();
    input.focus();
    filter();
  }

  function option(action, at) {
    const element = document.createElement('div'), words = document.createElement('span'), key = document.createElement('span');
    element.className = 'palette-option';
    element.id = `act-${at}`;
    element.setAttribute('role', 'option');
    words.className = 'palette-words';
    words.textContent = action.words;
    key.className = 'palette-more';
    key.append(...action.keys.split(' ').filter(Boolean).map(cap => { const it = document.createElement('kbd'); it.textContent = cap; return it; }));
    element.append(words, key);
    runs.set(element.id, action.run);
    return element;
  }

  function filter() {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    search.hidden = words.length === 0;
    search.dataset.href = `/search?q=${encodeURIComponent(input.value.trim())}`;
    search.querySelector('.palette-words').textContent = `Search for “${input.value.trim()}”`;
    for (const it of all().filter(it => it !== search)) {
      it.hidden = !words.every(word => plain(it.textContent).includes(word));
    }

    for (const group of list.querySelectorAll('.palette-group')) {
      group.hidden = !group.querySelector('[role=option]:not([hidden])');
    }

    const seen = shown();
    status.textContent = seen.length === 1 ? '1 fits' : `${seen.length} fit`;
    choose(chosen && seen.includes(active) ? active : seen[0]);
  }

  const all = () => [...list.querySelectorAll('[role=option]')];
  const shown = () => all().filter(it => !it.hidden);

  function choose(next) {
    active?.setAttribute('aria-selected', 'false');
    active = next ?? null;
    active?.setAttribute('aria-selected', 'true');
    active?.scrollIntoView({ block: 'nearest' });
    active ? input.setAttribute('aria-activedescendant', active.id) : input.removeAttribute('aria-activedescendant');
  }

  function go(target) {
    if (!target) {
      return;
    }

    const run = runs.get(target.id);
    dialog.close();
    target.dataset.href?.startsWith('/r/') && awaitField();
    run ? run() : Blazor.navigateTo(target.dataset.href);
  }

  function onKey(event) {
    const seen = shown(), at = seen.indexOf(active), last = seen.length - 1;
    const next = { ArrowDown: at < last ? at + 1 : 0, ArrowUp: at > 0 ? at - 1 : last, Home: event.ctrlKey ? 0 : undefined, End: event.ctrlKey ? last : undefined }[event.key];
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      go(active);
    } else if (next !== undefined) {
      event.preventDefault();
      chosen = true;
      choose(seen[next]);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      dialog.close();
    }
  }

  const onInput = () => { chosen = false; filter(); };
  const onClick = event => event.target === dialog ? dialog.close() : go(event.target.closest('[role=option]'));
  const watcher = new MutationObserver(changes => changes.some(it => !acts.contains(it.target) && !search.contains(it.target)) && filter());
  const offers = [offer('palette', open), offer('search', findHere)];
  input.addEventListener('input', onInput);
  input.addEventListener('keydown', onKey);
  dialog.addEventListener('click', onClick);
  dialog.dataset.ready = 'yes';
  watcher.observe(list, { childList: true, subtree: true, characterData: true });
  return { end() { watcher.disconnect(); offers.forEach(it => it.end()); } };
}

/** A page's own field comes first. */
function findHere() {
  const field = document.querySelector('#search-words, [data-find]');
  field ? field.focus() : Blazor.navigateTo('/search');
}

/** Without capitals and accents. */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
