import { Announcer } from './Announcer.razor.js';
import { Pills } from './JumpPills.razor.js';
import { Place, quietly } from './ScrollPlace.razor.js';
import { Tools } from './RowTools.razor.js';

const settle = 1000;

/** Puts together what makes the timeline pleasant to read: the place that is kept, the pills, the row under the hand, the voice. */
export function start(frame, calls) {
  const scroller = frame.querySelector('.scroller'), rows = frame.querySelector('.rows');
  const place = new Place(scroller, rows, calls, moved), voice = new Announcer(frame.querySelector('[role=log]'));
  const pills = new Pills(frame, place), tools = new Tools(frame, place, calls);
  let seenTimer = 0, lastSeen = '', last = rows.lastElementChild;

  function moved() {
    pills.show();
    tools.follow();
    clearTimeout(seenTimer);
    const newest = rows.lastElementChild?.id ?? '';
    if (place.isAtEnd && newest !== lastSeen && document.visibilityState === 'visible' && !scroller.dataset.partial) {
      seenTimer = setTimeout(() => { lastSeen = newest; quietly(calls.invokeMethodAsync('SeenAsync')); }, settle);
    }
  }

  function take(changes) {
    const added = changes.flatMap(it => [...it.addedNodes]).filter(it => it.nodeType === 1 && it.matches('.row:not(.is-fold)'));
    const isLive = row => last?.isConnected && (last.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) && !scroller.dataset.newer && !row.dataset.own;
    const live = added.filter(isLive);
    markDays(rows);
    place.keep();
    live.forEach(row => voice.say(row));
    pills.add(live);
    last = rows.lastElementChild;
    place.remember();
  }

  const watcher = new MutationObserver(take);
  const onVisible = () => place.remember();
  const onJump = event => jumpTo(event.detail);
  markDays(rows);
  open();
  watcher.observe(rows, { childList: true, subtree: true, characterData: true });
  watcher.observe(frame.querySelector('.pending'), { childList: true });
  frame.addEventListener('click', followLink);
  frame.previousElementSibling?.addEventListener('click', followLink);
  document.addEventListener('visibilitychange', onVisible);
  document.addEventListener('jumpto', onJump);
  frame.dataset.ready = 'yes';

  async function open() {
    const at = frame.dataset.at, firstNew = rows.querySelector('.starts-new');
    if (frame.dataset.dead) {
      place.toEnd();
      tools.say('That link leads to something that is not in this room, or not in a lane you read.');
    } else if (at) {
      place.show(document.getElementById(`m-${at}`));
    } else if (!(await place.restore()) && firstNew && firstNew.offsetTop < scroller.scrollHeight - scroller.clientHeight) {
      scroller.scrollTop = firstNew.offsetTop - scroller.clientHeight / 3;
    } else if (!place.isRestored()) {
      place.toEnd();
    }

    place.remember();
  }

  /** A link to a message of this room moves the timeline; the page stays, with whatever is being written. */
  function followLink(event) {
    const link = event.target.closest('[data-goto]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      link.closest('details.pinned')?.removeAttribute('open');
      jumpTo(link.dataset.goto);
    }
  }

  async function jumpTo(id) {
    if (!(await place.goTo(id))) {
      tools.say('That message is not in this room, or not in a lane you read.');
    }
  }

  return {
    end() {
      watcher.disconnect(); clearTimeout(seenTimer);
      [place, voice, pills, tools].forEach(it => it.end());
      document.removeEventListener('visibilitychange', onVisible);
      document.removeEventListener('jumpto', onJump);
    },
  };
}

/** A line stands above the first row of every day, as days are where the reader is. */
function markDays(rows) {
  let before = '';
  for (const row of rows.querySelectorAll('.row')) {
    const time = row.querySelector(':scope > .day-line time');
    const now = time ? new Date(time.dateTime).toDateString() : before;
    row.toggleAttribute('data-starts-day', now !== before);
    before = now;
  }
}
