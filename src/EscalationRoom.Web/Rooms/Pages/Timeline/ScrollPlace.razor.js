const near = 100, anchors = 5;

/** Where the reader is: at the end while they read the end, else at the row they look at. Pages both ways, and knows what was before their eyes. */
export class Place {
  constructor(scroller, rows, calls, moved) {
    Object.assign(this, { scroller, rows, calls, moved, isAtEnd: true, kept: [], busy: false, cameBack: false });
    this.scroller.seen = Object.fromEntries(scroller.dataset.seen.split(' ').filter(it => it).map(it => it.split(':')).map(([lane, number]) => [lane, +number]));
    this.key = `place:${location.pathname.split('/').slice(0, 3).join('/')}`;
    this.edges = new IntersectionObserver(entries => this.page(entries), { root: scroller, rootMargin: '400px 0px' });
    this.sizes = new ResizeObserver(() => this.keep());
    this.onScroll = () => { this.frame ||= requestAnimationFrame(() => { this.frame = 0; this.remember(); }); };
    scroller.addEventListener('scroll', this.onScroll, { passive: true });
    this.sizes.observe(scroller);
    this.sizes.observe(rows);
    this.watchEdges();
  }

  get fromEnd() {
    return this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight;
  }

  toEnd() {
    this.isAtEnd = true;
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  async toNewest() {
    if (this.scroller.dataset.newer) {
      await this.ask('NewestAsync');
    }

    this.toEnd();
    this.remember();
  }

  remember() {
    const { top, bottom } = this.scroller.getBoundingClientRect(), all = this.rows.children;
    this.isAtEnd = this.fromEnd <= near && !this.scroller.dataset.newer;
    const first = firstBelow(all, top + 1);
    this.kept = [...all].slice(first, first + anchors).map(row => ({ row, offset: row.getBoundingClientRect().top - top }));
    if (document.visibilityState === 'visible') {
      this.see([...this.rows.querySelectorAll('.row[data-number]')], bottom);
      this.store();
    }

    this.moved();
  }

  /** The numbers of the newest rows that were before the reader's eyes, lane by lane. */
  see(all, bottom) {
    for (const row of all.slice(0, this.isAtEnd ? all.length : firstBelow(all, bottom))) {
      this.scroller.seen[row.dataset.lane] = Math.max(this.scroller.seen[row.dataset.lane] ?? 0, +row.dataset.number);
    }
  }

  keep() {
    const top = this.scroller.getBoundingClientRect().top, anchor = this.kept.find(it => it.row.isConnected);
    if (this.isAtEnd && !this.scroller.dataset.newer) {
      this.toEnd();
    } else if (anchor) {
      const moved = anchor.row.getBoundingClientRect().top - top - anchor.offset;
      this.scroller.scrollTop += Math.abs(moved) >= 1 ? moved : 0;
    }
  }

  show(row) {
    if (row) {
      row.closest('details')?.setAttribute('open', '');
      this.isAtEnd = false;
      row.scrollIntoView({ block: 'center' });
      this.rows.querySelectorAll('.is-target').forEach(it => it.classList.remove('is-target'));
      row.classList.add('is-target');
      row.querySelector('article').focus({ preventScroll: true });
      this.remember();
    }

    return Boolean(row);
  }

  async goTo(id) {
    const find = () => document.getElementById(`m-${id}`);
    if (!find() && await this.ask('AroundAsync', id)) {
      await new Promise(done => requestAnimationFrame(done));
    }

    return this.show(find());
  }

  async ask(name, ...given) {
    this.busy = true;
    const answer = await quietly(this.calls.invokeMethodAsync(name, ...given));
    this.busy = false;
    this.watchEdges();
    return answer;
  }

  page(entries) {
    const edge = entries.find(it => it.isIntersecting)?.target.dataset.edge;
    if (edge && !this.busy && this.kept.length) {
      this.remember();
      this.ask(edge === 'older' ? 'OlderAsync' : 'NewerAsync');
    }
  }

  watchEdges() {
    this.edges.disconnect();
    this.scroller.querySelectorAll('[data-edge]').forEach(it => this.edges.observe(it));
  }

  /** A page that had to start again comes back to where it was read. */
  store() {
    const at = this.kept[0]?.row.id;
    this.isAtEnd || !at ? sessionStorage.removeItem(this.key) : sessionStorage.setItem(this.key, JSON.stringify({ id: at.slice(2), offset: this.kept[0].offset }));
  }

  async restore() {
    const was = JSON.parse(sessionStorage.getItem(this.key) ?? 'null');
    if (was && performance.getEntriesByType('navigation')[0]?.type === 'reload' && await this.goTo(was.id)) {
      const row = document.getElementById(`m-${was.id}`);
      row.classList.remove('is-target');
      this.scroller.scrollTop += row.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top - was.offset;
      this.cameBack = true;
    }

    return this.cameBack;
  }

  isRestored() {
    return this.cameBack;
  }

  end() {
    this.edges.disconnect();
    this.sizes.disconnect();
    this.scroller.removeEventListener('scroll', this.onScroll);
  }
}

/** Rows stand in order, so the first one that ends below a line is found by halving. */
function firstBelow(rows, line) {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    [from, to] = rows[middle].getBoundingClientRect().bottom > line ? [from, middle] : [middle + 1, to];
  }

  return from;
}

/** A call that may fail with the connection; the next news repairs what it would have brought. */
export async function quietly(call) {
  try {
    return await call;
  } catch {
    return null;
  }
}
