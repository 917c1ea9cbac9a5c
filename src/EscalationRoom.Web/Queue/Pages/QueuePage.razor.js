import { start as count } from '../../Rooms/Pages/Marks/DueMark.razor.js';
import { offer } from '../../Shell/Keys/KeySheet.razor.js';

const look = 2000;

/** Counts the clocks of a list of rooms, lends it its keys, and lets the newest order in by itself once nobody has touched it for a while. */
export function start(root) {
  const counting = count(root);
  const offers = [
    offer('list.peek', () => press('.queue-peek')),
    offer('list.pick', () => press('.queue-pick')),
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

/** What the keys do, they do to the row that has the focus. */
function press(what) {
  document.activeElement?.closest('.queue-list > li')?.querySelector(what)?.click();
}
