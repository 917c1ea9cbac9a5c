import { hoursAndMinutes } from '../../../Shell/Frame/Times.razor.js';

const second = 1000, minute = 60 * second, hour = 60 * minute;

/** Counts the clocks below the root every second, from what the server said last: its time, the deadline and the hours that count. */
export function start(root) {
  let ahead = Number(root.dataset.now) - Date.now();
  const tick = () => root.querySelectorAll('[data-clock]').forEach(clock => show(clock, Date.now() + ahead));
  const resync = new MutationObserver(changes => {
    if (changes.some(it => it.target === root)) {
      ahead = Number(root.dataset.now) - Date.now();
    }

    tick();
  });
  resync.observe(root, { attributes: true, subtree: true, childList: true, attributeFilter: ['data-now', 'data-due', 'data-open', 'data-after', 'data-state'] });
  const timer = setInterval(tick, second);
  tick();
  return { end: () => { clearInterval(timer); resync.disconnect(); } };
}

function show(clock, now) {
  const { due: at, warned, urgent, state, open, after } = clock.dataset, due = Number(at);
  if (!due || /^(paused|dropped|met)/.test(state)) {
    return;
  }

  const isLate = now > due, words = isLate ? `${span(Math.max(counted(after, due, now), minute))} late` : left(counted(open, now, due));
  const timer = clock.querySelector('[role=timer]');
  if (timer.firstChild && timer.firstChild.nodeValue !== words) {
    timer.firstChild.nodeValue = words;
  }

  clock.classList.toggle('is-late', isLate);
  if (warned || urgent) {
    clock.classList.toggle('is-urgent', !isLate && !!urgent && now >= Number(urgent));
    clock.classList.toggle('is-warned', !isLate && !!warned && now >= Number(warned) && !(now >= Number(urgent)));
  }
}

/** Only the hours the calendar is open count. */
function counted(hours, from, to) {
  const edges = hours ? hours.split(',').map(Number) : [];
  let sum = 0;
  for (let at = 0; at < edges.length; at += 2) {
    sum += Math.max(0, Math.min(edges[at + 1], to) - Math.max(edges[at], from));
  }

  return sum;
}

function left(time) {
  return time >= 10 * minute ? span(time) : `${Math.floor(time / minute)}:${String(Math.floor(time % minute / second)).padStart(2, '0')} min`;
}

function span(time) {
  return hoursAndMinutes(time / second);
}
