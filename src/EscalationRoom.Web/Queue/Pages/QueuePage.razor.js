import { start as count } from '../../Rooms/Pages/Marks/DueMark.razor.js';
import { toast } from '../../Shell/Frame/ToastRegion.razor.js';
import { offer } from '../../Shell/Keys/KeySheet.razor.js';

const look = 2000, acts = ['accept', 'take', 'snooze', 'mute'];

/** Counts the clocks of a list of rooms, lends it its keys, and lets the newest order in by itself once nobody has touched it for a while. */
export function start(root) {
  const counting = count(root);
  const offers = [
    offer('list.peek', () => press('.queue-peek')),
    offer('list.pick', () => press('.queue-pick')),
    ...acts.map(it => offer(`list.${it}`, () => act(it))),
  ];
  const quiet = Number(root.dataset.quiet);
  let touched = Date.now(), follows = 0;
  const touch = () => { touched = Date.now(); };
  const follow = event => {
    const row = event.target.closest?.('.queue-list > li');
    clearTimeout(follows);
    if (row && root.classList.contains('is-peeking') && event.target.matches('.queue-link') && !row.classList.contains('is-peeked')) {
      follows = setTimeout(() => row.querySelector('.queue-peek')?.click(), 200);
    }
  };
  const leave = event => {
    if (event.key === 'Escape' && !document.querySelector(':modal') && !event.target.matches('input, select')) {
      root.querySelector('.peek-close')?.click();
    }
  };
  const events = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove'];
  events.forEach(it => root.addEventListener(it, touch, { passive: true }));
  root.addEventListener('focusin', follow);
  root.addEventListener('keydown', leave);
  const idle = setInterval(() => {
    if (Date.now() - touched > quiet && !document.querySelector(':modal, .queue-pick:checked') && !root.classList.contains('is-peeking')) {
      root.querySelectorAll('.queue-news').forEach(it => it.click());
    }
  }, look);
  return {
    end: () => {
      counting.end();
      offers.forEach(it => it.end());
      clearInterval(idle);
      events.forEach(it => root.removeEventListener(it, touch));
      root.removeEventListener('focusin', follow);
      root.removeEventListener('keydown', leave);
    },
  };
}

/** The act of the row that has the focus, or of the room that is peeked at; where there is none, that is said. */
function act(name) {
  const row = document.activeElement?.closest('[data-list] > li, .peek'), button = row?.querySelector(`[data-act=${name}]`);
  button && !button.disabled ? button.click() : toast(row ? 'That is not yours to do with this room' : 'Choose a room first: J and K go through them');
}

/** What the keys do, they do to the row that has the focus. */
function press(what) {
  document.activeElement?.closest('.queue-list > li')?.querySelector(what)?.click();
}
