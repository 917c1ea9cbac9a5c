// Runs before anything else of a page, and others import it by this very address: so that there is one of it.
const patience = 15_000;
let kept = '', isEntered = false, isOpening = true, until = 0;

addEventListener('keydown', onKey, true);
addEventListener('focusin', () => setTimeout(settle), true);
addEventListener('pointerdown', forget, true);

/** What is typed from now on belongs to the field that is about to open. */
export function awaitField() {
  forget();
  until = Date.now() + patience;
}

function onKey(event) {
  if (!isWaiting() || event.isComposing || (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph')) {
    return;
  }

  if (takesWords(document.activeElement)) {
    settle();
  } else if (event.key.length === 1 || event.key === 'Backspace' || event.key === 'Enter') {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.repeat || isEntered || keep(event.key);
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    forget();
  }
}

function keep(key) {
  isEntered = key === 'Enter' && kept !== '';
  kept = key === 'Backspace' ? kept.slice(0, -1) : key === 'Enter' ? kept : kept + key;
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
  if (takesWords(field)) {
    const [words, isDone] = [kept, isEntered];
    forget();
    words && give(field, words, isDone);
  } else if (!isWaiting() || !field?.matches('body, h1, dialog')) {
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
  return !!element?.matches('textarea, select, input:is([type=text], [type=search], :not([type]))');
}

function forget() {
  [kept, isEntered, isOpening, until] = ['', false, false, 0];
}
