const editWindow = 15 * 60 * 1000, sayFor = 8000;

/** The row under the pointer or the focus, and what can be done with it. */
export class Tools {
  constructor(frame, place, calls) {
    Object.assign(this, { frame, place, calls, bar: frame.querySelector('.row-tools'), words: frame.querySelector('.row-says'), row: null, timer: 0, asked: new Map() });
    this.onKey = event => this.move(event);
    const at = event => event.target.closest?.('.row[data-number]');
    place.rows.addEventListener('pointerover', event => event.pointerType === 'mouse' && !this.isHeld() && at(event) && this.take(at(event)));
    place.rows.addEventListener('focusin', event => at(event) && this.take(at(event)));
    place.rows.addEventListener('click', event => this.click(event, at(event)));
    frame.addEventListener('pointerleave', () => this.isHeld() || this.put());
    this.bar.addEventListener('click', event => this.act(event.target.closest('[data-tool]')));
    this.bar.addEventListener('keydown', event => this.walk(event));
    document.addEventListener('keydown', this.onKey);
  }

  take(row) {
    if (this.row !== row) {
      this.row?.classList.remove('is-held');
      this.row = row;
      row.classList.add('is-held');
      this.fit();
    }

    this.follow();
  }

  put() {
    this.row?.classList.remove('is-held');
    this.row = null;
    this.bar.hidden = true;
  }

  isHeld() {
    return this.bar.contains(document.activeElement) || Boolean(this.row?.contains(document.activeElement));
  }

  /** Shows only what may be done here: no button is dead. */
  fit() {
    const { lane, kind, own, pinned, at, by } = this.row.dataset, writes = this.bar.dataset.writes.split(' ').includes(lane);
    const may = word => writes && this.bar.dataset.may.split(' ').includes(word);
    const isMessage = kind === 'message', shows = {
      react: isMessage && may('react'), answer: isMessage && may('answer'), quote: isMessage && may('answer'), pin: isMessage && may('pin'), revise: kind === 'document' && may('revise'),
      link: true, edit: isMessage && own && may('edit') && Date.now() - Number(at) < editWindow, delete: isMessage && own && may('delete'),
    };
    for (const tool of this.bar.children) {
      tool.hidden = !shows[tool.dataset.tool];
      tool.classList.remove('is-asked');
    }

    this.label('pin', pinned ? 'Unpin' : 'Pin');
    this.label('delete', 'Delete');
    this.bar.setAttribute('aria-label', `Actions for the row of ${by}`);
  }

  follow() {
    if (!this.row?.isConnected) {
      return this.put();
    }

    const row = this.row.querySelector('article').getBoundingClientRect(), frame = this.frame.getBoundingClientRect();
    this.bar.hidden = row.bottom < frame.top + 24 || row.top > frame.bottom - 24;
    this.bar.style.top = `${Math.max(2, row.top - frame.top - this.bar.offsetHeight + 3)}px`;
    this.bar.style.right = `${Math.max(4, frame.right - row.right + 6)}px`;
  }

  label(tool, words) {
    const button = this.bar.querySelector(`[data-tool=${tool}]`);
    button.setAttribute('aria-label', words);
    button.title = words;
  }

  click(event, row) {
    const sign = event.target.closest('[data-react]');
    if (sign) {
      this.ask('ReactAsync', row, sign.dataset.react, sign.getAttribute('aria-pressed') !== 'true');
    } else if (row && matchMedia('(pointer: coarse)').matches && !event.target.closest('a, button, summary')) {
      this.row === row && !this.bar.hidden ? this.put() : this.take(row);
    }
  }

  async act(button) {
    const row = this.row, id = row?.id.slice(2);
    switch (row && button?.dataset.tool) {
      case 'react': return this.ask('ReactAsync', row, button.dataset.sign, row.querySelector(`[data-react="${button.dataset.sign}"]`)?.getAttribute('aria-pressed') !== 'true');
      case 'pin': return this.ask('PinAsync', row, !row.dataset.pinned);
      case 'delete': return this.remove(row, button);
      case 'link': return this.copy(id);
      case 'revise': return this.compose('revise', row, { document: row.dataset.document });
      case 'answer': return this.compose('answer', row, {});
      case 'quote': case 'edit': return this.compose(button.dataset.tool, row, { text: await this.place.ask('TextOf', id) });
    }
  }

  compose(kind, row, more) {
    this.put();
    document.dispatchEvent(new CustomEvent('compose', { detail: { kind, id: row.id.slice(2), lane: row.dataset.lane, name: row.dataset.by, ...more } }));
  }

  async copy(id) {
    await navigator.clipboard?.writeText(new URL(`/r/${this.bar.dataset.room}/m/${id}`, location.origin).href);
    this.say('Link copied. It opens for whoever reads this lane.');
  }

  remove(row, button) {
    if (!button.classList.contains('is-asked')) {
      button.classList.add('is-asked');
      this.label('delete', 'Delete for everybody? Press again');
      return;
    }

    const next = row.nextElementSibling ?? row.previousElementSibling;
    this.put();
    next?.querySelector('article')?.focus({ preventScroll: true });
    this.ask('DeleteAsync', row);
  }

  /** What is asked once more before it is answered is the same command. */
  async ask(name, row, ...given) {
    const what = [name, row.id, ...given].join();
    this.asked.has(what) || this.asked.set(what, crypto.randomUUID());
    const refusal = await this.place.ask(name, this.asked.get(what), row.id.slice(2), ...given);
    this.asked.delete(what);
    this.say(refusal ?? '');
    this.row && this.fit();
  }

  say(text) {
    clearTimeout(this.timer);
    this.words.textContent = text;
    this.timer = setTimeout(() => { this.words.textContent = ''; }, sayFor);
  }

  /** J and K go from row to row; Tab from a row goes into its tools. */
  move(event) {
    const isTyping = event.target.closest('textarea, input, select, dialog, [contenteditable]');
    if (event.key === 'Tab' && !event.shiftKey && event.target.matches('.row > article') && !this.bar.hidden) {
      event.preventDefault();
      [...this.bar.children].find(it => !it.hidden)?.focus();
    } else if (!isTyping && !event.ctrlKey && !event.metaKey && !event.altKey && (event.key === 'j' || event.key === 'k')) {
      event.preventDefault();
      this.step(event.key === 'j' ? 1 : -1);
    }
  }

  step(by) {
    const all = [...this.place.rows.querySelectorAll('.row[data-number]')].filter(it => it.offsetParent !== null), at = all.indexOf(this.row);
    const row = at < 0 ? all.at(-1) : all[Math.min(all.length - 1, Math.max(0, at + by))];
    if (row) {
      row.querySelector('article').focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
      this.follow();
    }
  }

  /** Arrows within the bar; Escape back to the row. */
  walk(event) {
    const all = [...this.bar.children].filter(it => !it.hidden), at = all.indexOf(document.activeElement);
    if (event.key === 'Escape' || (event.key === 'Tab' && event.shiftKey && at === 0)) {
      event.preventDefault();
      this.row?.querySelector('article').focus({ preventScroll: true });
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      all.at((at + (event.key === 'ArrowRight' ? 1 : -1)) % all.length)?.focus();
    }
  }

  end() {
    clearTimeout(this.timer);
    document.removeEventListener('keydown', this.onKey);
  }
}
