const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'short', hour: '2-digit', minute: '2-digit' });

/** Up to where the news begins, down to the newest; each says how many wait there. */
export class Pills {
  constructor(frame, place) {
    Object.assign(this, { frame, place, up: frame.querySelector('.jump-up'), down: frame.querySelector('.jump-down'), unseen: new Set(), isRead: false });
    this.up.addEventListener('click', () => place.goTo(this.up.dataset.first));
    this.down.addEventListener('click', () => place.toNewest());
    this.onKey = event => event.key === 'Escape' && !event.defaultPrevented && this.markRead(event);
    document.addEventListener('keydown', this.onKey);
  }

  add(rows) {
    if (!this.place.isAtEnd || document.visibilityState !== 'visible') {
      rows.forEach(it => this.unseen.add(it.id));
    }
  }

  show() {
    if (this.place.isAtEnd && document.visibilityState === 'visible') {
      this.unseen.clear();
    }

    this.showUp();
    const count = this.unseen.size + Number(this.down.dataset.missed ?? 0);
    this.down.hidden = this.place.isAtEnd;
    words(this.down, count === 0 ? 'Newest' : count === 1 ? '1 new message' : `${count} new messages`);
  }

  /** Goes away for good once the line was before the reader's eyes. */
  showUp() {
    const line = this.place.rows.querySelector('.new-line'), count = Number(this.up.dataset.count);
    const top = this.place.scroller.getBoundingClientRect().top;
    this.isRead ||= count === 0 || (line !== null && line.getBoundingClientRect().bottom > top);
    this.up.hidden = this.isRead;
    if (!this.isRead) {
      const since = new Date(Number(this.up.dataset.since));
      words(this.up, `${count} new since ${since.toDateString() === new Date().toDateString() ? clock.format(since) : day.format(since)}`);
    }
  }

  /** Escape, outside of anything that is open or being written: all is read. */
  markRead(event) {
    if (event.target.closest('textarea, input, select, dialog, [role=listbox], .row-tools')) {
      return;
    }

    this.isRead = true;
    this.frame.dataset.read = 'yes';
    this.place.toNewest();
  }

  end() {
    document.removeEventListener('keydown', this.onKey);
  }
}

function words(pill, text) {
  const place = pill.querySelector('.jump-words');
  if (place.textContent !== text) {
    place.textContent = text;
  }
}
