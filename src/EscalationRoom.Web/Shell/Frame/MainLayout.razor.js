import { formatTimes } from './Times.razor.js';
import { offer } from '../Keys/KeySheet.razor.js';
import { awaitField } from '../Keys/TypedAhead.razor.js';

const regions = '[data-region]';

/** Begins what the whole frame shares; answers whether the window is wide enough for a third pane. */
export function start() {
  document.body.classList.add('is-live');
  formatTimes(document.body);
  offer('regions.next', () => moveBetweenRegions(1));
  offer('regions.previous', () => moveBetweenRegions(-1));
  offer('list.next', () => moveInList(1));
  offer('list.previous', () => moveInList(-1));
  offer('unread.next', () => moveToUnread(1));
  offer('unread.previous', () => moveToUnread(-1));
  document.addEventListener('click', event => event.target.closest('[data-does="side.left"]') && toggleRooms());
  navigator.serviceWorker?.register('/worker.js').catch(() => {});
  return matchMedia('(min-width: 1600px)').matches;
}

export function chooseColours(choice) {
  document.documentElement.dataset.choice = choice;
  document.cookie = `theme=${choice};path=/;max-age=31536000;samesite=lax`;
  dispatchEvent(new Event('colourschosen'));
}

function moveBetweenRegions(by) {
  const all = [...document.querySelectorAll(regions)].filter(it => it.checkVisibility());
  const at = all.findIndex(it => it.contains(document.activeElement));
  const next = all[at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length];
  const inside = next ? [...next.querySelectorAll('[data-first], textarea, a[href], button')].filter(it => it.checkVisibility()) : [];
  (inside.find(it => it.matches('[data-first]')) ?? inside[0] ?? next)?.focus();
}

/** The links of all lists on the page are one way; it begins where the reader is. */
function moveInList(by) {
  const links = [...document.querySelectorAll('[data-list] > li')].map(it => it.querySelector('a[href]')).filter(it => it?.checkVisibility());
  const at = links.findIndex(it => it.closest('li').contains(document.activeElement));
  const next = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** To the next room with something new, seen from the one that is open; the list is the order. */
function moveToUnread(by) {
  const all = [...document.querySelectorAll('.room-rail-link, .room-link')].filter(it => it.checkVisibility()), here = all.findIndex(it => it.matches('.active, :focus'));
  for (let step = 1; step <= all.length; step++) {
    const it = all[(here + by * step + all.length * 2) % all.length];
    if (it.dataset.unread && !it.matches('.active')) {
      awaitField();
      return it.click();
    }
  }
}

function toggleRooms() {
  const root = document.documentElement, choice = root.dataset.rooms === 'off' ? 'on' : 'off';
  root.dataset.rooms = choice;
  document.cookie = `rooms=${choice};path=/;max-age=31536000;samesite=lax`;
}
