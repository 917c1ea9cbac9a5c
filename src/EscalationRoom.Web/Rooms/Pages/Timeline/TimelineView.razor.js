const near = 100, settle = 1000;

/** Keeps the reader's place: at the end while they read the end, else at the row they look at. */
export function start(scroller, calls, at) {
  const frame = scroller.parentElement, rows = scroller.querySelector('.rows');
  const jump = frame.querySelector('.jump'), words = frame.querySelector('.jump-words'), log = frame.querySelector('[role=log]');
  const unseen = new Set();
  let isAtEnd = true, anchor = null, seenTimer = 0, lastSeen = '', busy = false, said = [], saying = 0;

  const fromEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
  const toEnd = () => { scroller.scrollTop = scroller.scrollHeight; };

  function remember() {
    isAtEnd = fromEnd() <= near && !scroller.dataset.newer;
    const top = scroller.getBoundingClientRect().top;
    const row = [...rows.children].find(it => it.getBoundingClientRect().bottom > top + 1);
    anchor = row ? { row, offset: row.getBoundingClientRect().top - top } : null;
    if (isAtEnd) {
      see();
    }

    showJump();
  }

  function keepPlace() {
    if (isAtEnd && !scroller.dataset.newer) {
      toEnd();
    } else if (anchor?.row.isConnected) {
      scroller.scrollTop += anchor.row.getBoundingClientRect().top - scroller.getBoundingClientRect().top - anchor.offset;
    }
  }

  function see() {
    unseen.clear();
    clearTimeout(seenTimer);
    const last = rows.lastElementChild?.id ?? '';
    if (last === lastSeen || document.visibilityState !== 'visible') {
      return;
    }

    seenTimer = setTimeout(() => { lastSeen = last; quietly(calls.invokeMethodAsync('SeenAsync')); }, settle);
  }

  function showJump() {
    jump.hidden = isAtEnd;
    words.textContent = unseen.size === 0 ? 'Newest' : unseen.size === 1 ? '1 new message' : `${unseen.size} new messages`;
    scroller.dataset.unseenClient = [...unseen].some(it => it.dataset.lane === 'Client' && it.isConnected) ? 'yes' : '';
  }

  function markDays() {
    let before = '';
    for (const row of rows.children) {
      const time = row.querySelector('.day-line time');
      const now = time ? new Date(time.dateTime).toDateString() : before;
      row.toggleAttribute('data-starts-day', now !== before);
      before = now;
    }
  }

  /** A menu opens where there is room for it, takes the focus, and gives it back. */
  function placeMenus(changes) {
    for (const menu of changes.flatMap(it => [...it.addedNodes]).filter(it => it.nodeType === 1 && it.matches('.row-menu'))) {
      menu.toggleAttribute('data-up', menu.getBoundingClientRect().bottom > scroller.getBoundingClientRect().bottom);
      menu.querySelector('button').focus({ preventScroll: true });
    }

    const closed = changes.find(it => [...it.removedNodes].some(node => node.nodeType === 1 && node.matches('.row-menu')));
    if (closed && document.activeElement === document.body) {
      closed.target.querySelector('.row-more')?.focus({ preventScroll: true });
    }
  }

  function take(changes) {
    placeMenus(changes);
    const last = lastKnown;
    markDays();
    keepPlace();
    for (const row of changes.flatMap(it => [...it.addedNodes]).filter(it => it.nodeType === 1 && it.matches('.row'))) {
      const isLive = last && (last.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING);
      if (isLive && !scroller.dataset.newer && !row.dataset.own) {
        announce(row);
        if (!isAtEnd || document.visibilityState !== 'visible') {
          unseen.add(row);
        }
      }
    }

    lastKnown = rows.lastElementChild;
    remember();
  }

  function announce(row) {
    const text = row.querySelector('.text, .sentence')?.textContent.trim().replace(/\s+/g, ' ') ?? '';
    said.push(`${row.dataset.by}, ${row.dataset.lane} lane: ${text}`.slice(0, 140));
    saying ||= setTimeout(() => {
      const line = document.createElement('p');
      line.textContent = said.length > 2 ? `${said.length} new messages` : said.join('. ');
      log.replaceChildren(line);
      said = [];
      saying = 0;
    }, 2000);
  }

  async function page(entries) {
    const edge = entries.find(it => it.isIntersecting)?.target.dataset.edge;
    if (!edge || busy) {
      return;
    }

    busy = true;
    remember();
    await quietly(calls.invokeMethodAsync(edge === 'older' ? 'OlderAsync' : 'NewerAsync'));
    busy = false;
    watchEdges();
  }

  const edges = new IntersectionObserver(page, { root: scroller, rootMargin: '300px 0px' });
  const watchEdges = () => { edges.disconnect(); scroller.querySelectorAll('[data-edge]').forEach(it => edges.observe(it)); };
  const watcher = new MutationObserver(take);
  const sizes = new ResizeObserver(keepPlace);
  const onJump = async () => {
    if (scroller.dataset.newer) {
      await quietly(calls.invokeMethodAsync('NewestAsync'));
    }

    isAtEnd = true;
    toEnd();
    remember();
  };
  const onVisible = () => isAtEnd && see();
  let lastKnown = rows.lastElementChild;

  markDays();
  place();
  remember();
  watcher.observe(rows, { childList: true, subtree: true, characterData: true });
  watcher.observe(frame.querySelector('.pending'), { childList: true });
  sizes.observe(scroller);
  watchEdges();
  scroller.addEventListener('scroll', remember, { passive: true });
  scroller.addEventListener('click', copyLink);
  jump.addEventListener('click', onJump);
  document.addEventListener('visibilitychange', onVisible);
  return {
    end() {
      watcher.disconnect(); sizes.disconnect(); edges.disconnect(); clearTimeout(seenTimer); clearTimeout(saying);
      document.removeEventListener('visibilitychange', onVisible);
    },
  };

  function place() {
    const target = at && document.getElementById(`m-${at}`), firstNew = rows.querySelector('.starts-new');
    if (target) {
      target.scrollIntoView({ block: 'center' });
      target.classList.add('is-target');
    } else if (firstNew && firstNew.offsetTop < scroller.scrollHeight - scroller.clientHeight) {
      scroller.scrollTop = firstNew.offsetTop - scroller.clientHeight / 3;
    } else {
      toEnd();
    }
  }
}

function copyLink(event) {
  const button = event.target.closest('[data-copy]');
  if (button) {
    navigator.clipboard?.writeText(new URL(button.dataset.copy, location.origin).href);
  }
}

/** A call that may fail with the connection; the next news repairs what it would have brought. */
async function quietly(call) {
  try {
    return await call;
  } catch {
    return null;
  }
}
