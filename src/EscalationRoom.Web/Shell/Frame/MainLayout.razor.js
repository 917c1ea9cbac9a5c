import { formatTimes } from './LocalTime.razor.js';

const regions = '[data-region]';

/** Begins what the whole frame shares; answers with the colours in use. */
export function start() {
  document.body.classList.add('is-live');
  formatTimes(document.body);
  document.addEventListener('keydown', moveBetweenRegions);
  return document.documentElement.dataset.theme;
}

export function chooseColours(choice) {
  document.documentElement.dataset.choice = choice;
  document.cookie = `theme=${choice};path=/;max-age=31536000;samesite=lax`;
  dispatchEvent(new Event('colourschosen'));
  return document.documentElement.dataset.theme;
}

function moveBetweenRegions(event) {
  if (event.key !== 'F6') {
    return;
  }

  const all = [...document.querySelectorAll(regions)].filter(it => it.offsetParent !== null);
  if (all.length === 0) {
    return;
  }

  event.preventDefault();
  const at = all.findIndex(it => it.contains(document.activeElement));
  const next = all[(at + (event.shiftKey ? -1 : 1) + all.length) % all.length];
  const inside = [...next.querySelectorAll('[data-first], textarea, a[href], button')].filter(it => it.offsetParent !== null);
  (inside.find(it => it.matches('[data-first]')) ?? inside[0] ?? next).focus();
}
