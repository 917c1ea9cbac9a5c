// Runs before anything else of a page, and others import it by this very address: so that there is one of it.
const patience = 15_000, look = 50, calm = 2_000, landings = '[data-land], [data-awaited]';
let kept = '', isEntered = false, isOpening = true, until = 0, left = null, passed = null, landing = 0;
let pressed = [], leaving = null, came = 0;

addEventListener('keydown', onKey, true);
addEventListener('focusin', () => setTimeout(settle), true);
addEventListener('pointerdown', forget, true);

/** What is typed from now on belongs to the field that is about to open, not to one that is left by it. */
export function awaitField() {
  forget();
  [left, passed] = [document.activeElement, document.querySelector(landings)];
  until = Date.now() + patience;
}

/** Keys that are pressed from now on are meant for the page that is about to open. */
export function awaitPage() {
  forget();
  leaving = document.querySelector('main h1');
  until = Date.now() + patience;
  setTimeout(arrive, look);
}

function onKey(event) {
  if (!(leaving || isWaiting()) || event.isComposing || (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph')) {
    return;
  }

  if (leaving) {
    turn(event);
  } else if (takesWords(document.activeElement)) {
    settle();
  } else if (event.key.length === 1 || event.key === 'Backspace' || event.key === 'Enter') {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.repeat || isEntered || keep(event.key);
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    forget();
  }
}

function turn(event) {
  if (event.key === 'Escape' || event.key === 'Tab') {
    forget();
  } else if (event.key.length === 1 || event.key === 'Enter') {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.repeat || pressed.push(event.key);
  }
}

/** Each key does on the page that has come what it does there. */
function arrive() {
  if (!leaving || Date.now() > until) {
    forget();
  } else if (!hasCome()) {
    setTimeout(arrive, look);
  } else {
    const keys = pressed;
    forget();
    press(keys);
  }
}

/** It has another heading, which took the focus, and its lists have rows; where there are none, that is waited for no longer than a moment. */
function hasCome() {
  const heading = document.querySelector('main h1'), lists = [...document.querySelectorAll('main [data-list]')];
  if (!heading || heading === leaving || document.querySelector('main .skeleton')) {
    return false;
  }

  came ||= Date.now();
  return Date.now() - came > calm || document.activeElement !== document.body && (!lists.length || lists.some(it => it.querySelector('a[href]')));
}

function press([key, ...rest]) {
  if (key === undefined) {
    return;
  }

  const at = document.activeElement ?? document.body;
  if (takesWords(at)) {
    give(at, [key, ...rest].filter(it => it.length === 1).join(''), false);
    return;
  }

  const isFree = at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  isFree && key === 'Enter' && at.matches('a[href], button') && at.click();
  setTimeout(press, 0, rest);
}

function keep(key) {
  isEntered = key === 'Enter' && kept !== '';
  kept = key === 'Backspace' ? kept.slice(0, -1) : key === 'Enter' ? kept : kept + key;
  land();
}

/** The field a page is opened for may come later than the page. */
function land() {
  clearTimeout(landing);
  const field = document.querySelector(landings);
  if (field && field !== passed) {
    field.focus();
  } else if (isWaiting()) {
    landing = setTimeout(land, look);
  }
}

/** A page that opens may come with a field; so may whatever a key has asked for. */
function isWaiting() {
  return isOpening ? comesWithField() : Date.now() < until && !document.querySelector('.composer.read-only');
}

function comesWithField() {
  const isTouched = matchMedia('(pointer: coarse)').matches;
  return !isTouched && (!!document.querySelector('[data-land], .composer textarea') || !document.querySelector('main h1'));
}

/** Something has the focus: the field that was awaited, a heading on the way to it, or anything else, which ends the waiting. */
function settle() {
  const field = document.activeElement;
  if (leaving) {
    return;
  }

  if (takesWords(field)) {
    const [words, isDone] = [kept, isEntered];
    forget();
    words && give(field, words, isDone);
  } else if (!isWaiting() || !field?.matches('body, h1, dialog') && field !== left) {
    forget();
  }
}

function give(field, words, isDone) {
  if (field.matches('select')) {
    field.value = ([...field.options].find(it => it.text.toLowerCase().startsWith(words.toLowerCase())) ?? field.selectedOptions[0])?.value ?? '';
  } else {
    field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  field.dispatchEvent(new Event('change', { bubbles: true }));
  isDone && field.type === 'search' && field.form?.requestSubmit();
}

function takesWords(element) {
  return !!element?.matches('textarea, select, input:is([type=text], [type=search], :not([type]))') && element !== left;
}

function forget() {
  clearTimeout(landing);
  [kept, isEntered, isOpening, until, left, passed, pressed, leaving, came] = ['', false, false, 0, null, null, [], null, 0];
}
