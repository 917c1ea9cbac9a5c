import { awaitField, awaitPage } from './TypedAhead.razor.js';

// The registry of keys. Other modules import it by this very address, so that there is one of it.
const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
const offers = new Map();
const patience = 1000;
let sheet = null, rows = [], begun = '', begunAt = 0;

/** Offers an action while the page can do it; the key, its words and its place in the overlay stand in KeyMap. */
export function offer(does, run) {
  offers.set(does, run);
  return { end: () => offers.get(does) === run && offers.delete(does) };
}

/** Begins to listen for the keys on the sheet. */
export function listen(dialog) {
  sheet = dialog;
  rows = [...dialog.querySelectorAll('[data-keys]')].map(it => ({ ...it.dataset, does: it.dataset.keyOf, element: it }));
  dialog.querySelectorAll('kbd').forEach(it => { it.textContent = written(it.textContent); });
  offer('keys', showKeys);
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
  sheet.dataset.ready = 'yes';
}

/** Everything the page offers now, with its words and key. */
export function actions() {
  const named = [...document.querySelectorAll('[data-does]')].filter(isThere)
    .map(it => ({ does: it.dataset.does, words: it.dataset.says || it.textContent.trim(), run: () => press(it) }));
  const keyed = rows.filter(it => !named.some(other => other.does === it.does) && it.does !== 'palette' && !/^(list|regions)\./.test(it.does) && canDo(it))
    .map(it => ({ does: it.does, words: wordsOf(it), run: () => run(it) }));
  const isOfPage = it => !/^(go\.|new$|search$|keys$|side\.)/.test(it.does);
  return [...named, ...keyed].filter((it, at, all) => all.findIndex(other => other.does === it.does) === at)
    .sort((one, other) => isOfPage(other) - isOfPage(one))
    .map(it => ({ ...it, keys: written(rows.find(row => row.does === it.does)?.keys ?? '') }));
}

export function areSingleKeysOn() {
  return !/(^|; )keys=off/.test(document.cookie);
}

function wordsOf(row) {
  const where = row.element.closest('section').querySelector('h3').textContent, says = row.element.firstElementChild.textContent;
  return where === 'Go to' || where === 'Write in a lane' ? `${where}: ${says}` : says;
}

function showKeys() {
  for (const row of rows) {
    row.element.hidden = !canDo(row);
  }

  for (const group of sheet.querySelectorAll('.key-group')) {
    group.hidden = !group.querySelector('.key-row:not([hidden])') || (group.dataset.only && !document.querySelector(group.dataset.only));
  }

  sheet.querySelector('.keys-are-off').hidden = areSingleKeysOn();
  sheet.showModal();
}

function onClick(event) {
  const run = offers.get(event.target.closest('[data-offer]')?.dataset.offer);
  if (run) {
    event.target.closest('[popover]')?.hidePopover();
    run();
  }
}

function onKey(event) {
  if (event.isComposing || event.defaultPrevented || document.querySelector(':modal')) {
    return;
  }

  const row = rowFor(nameOf(event), isWriting(event.target));
  if (isOpeningRoom(event)) {
    awaitField();
  } else if (row && canDo(row) && !(row.keys === 'Space' && isPressedBySpace(event.target))) {
    event.preventDefault();
    run(row);
  }
}

/** Letters that begin a sequence wait a second for the next one. */
function rowFor(name, isInText) {
  const allowed = rows.filter(it => (!it.single || (!isInText && areSingleKeysOn())) && (it.keys.includes(' ') || canDo(it)));
  const isWaiting = begun && Date.now() - begunAt < patience, sequence = isWaiting ? `${begun} ${name}` : '';
  const first = allowed.some(it => it.keys.startsWith(`${name} `));
  [begun, begunAt] = !isWaiting && first ? [name, Date.now()] : ['', 0];
  return allowed.find(it => it.keys === sequence) ?? (isWaiting || begun ? undefined : allowed.find(it => it.keys === name));
}

function nameOf(event) {
  const isMod = isApple ? event.metaKey : event.ctrlKey, isPlain = !isMod && !event.altKey;
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const isSign = event.key !== ' ' && event.key.length === 1 && key === key.toLowerCase();
  return [isMod && 'Mod', event.altKey && 'Alt', event.shiftKey && !(isPlain && isSign) && 'Shift', key].filter(Boolean).join('+');
}

/** What is typed after opening a room from a list is meant for its composer. */
function isOpeningRoom(event) {
  return nameOf(event) === 'Enter' && !!event.target.matches?.('[data-list] a[href^="/r/"]');
}

/** Space belongs to what it presses or opens. */
function isPressedBySpace(element) {
  return !!element.closest?.('button, input, select, summary, [role=button]');
}

function isWriting(element) {
  return element.isContentEditable || element.matches?.('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])');
}

function canDo(row) {
  return offers.has(row.does) ? !row.at || !!targetOf(row) : !!targetOf(row);
}

function targetOf(row) {
  return [...document.querySelectorAll(row.at ?? `[data-does="${row.does}"]`)].find(isThere);
}

/** Seen, or in a menu that is closed just now. */
function isThere(element) {
  return !element.disabled && !element.closest('dialog') && (element.checkVisibility() || !!element.closest('[popover]')?.parentElement?.checkVisibility());
}

function run(row) {
  const offered = offers.get(row.does), target = offered ? null : targetOf(row);
  row.field && awaitField();
  row.does.startsWith('go.') && new URL(target.href).pathname !== location.pathname && awaitPage();
  offered ? offered() : press(target);
}

function press(element) {
  element.matches('textarea, input') ? element.focus() : element.click();
}

function written(keys) {
  return keys.replaceAll('Mod', isApple ? '⌘' : 'Ctrl').replace('ArrowUp', '↑').replace('ArrowDown', '↓');
}
