const most = 8;

/** Offers people after an @ and commands after a leading slash. Arrows choose, Enter or Tab takes, Escape closes. */
export class Completion {
  constructor(composer, text) {
    Object.assign(this, { composer, text, list: composer.querySelector('.completion'), found: [], at: 0 });
    text.setAttribute('aria-controls', this.list.id);
    text.addEventListener('blur', () => this.close());
    this.list.addEventListener('mousedown', event => { event.preventDefault(); this.take([...this.list.children].indexOf(event.target.closest('li'))); });
  }

  get offers() {
    return [...this.composer.querySelectorAll('.completion-source > i')].map(it => it.dataset);
  }

  look() {
    const before = this.text.value.slice(0, this.text.selectionStart);
    const [, mark, typed] = before.match(/^(\/)([\w-]*)$/) ?? before.match(/(?:^|[\s(])(@)([\p{L}\p{M}\p{N}._-]*)$/u) ?? [];
    if (!mark) {
      return this.close();
    }

    const wanted = bare(typed), lane = this.composer.dataset.lane;
    this.found = this.offers.filter(it => it.mark === mark && bare(it.insert.slice(1)).split('.').concat(bare(it.insert.slice(1))).some(name => name.startsWith(wanted)))
      .sort((one, other) => reads(other, lane) - reads(one, lane)).slice(0, most);
    this.typed = typed.length + 1;
    this.at = 0;
    this.found.length ? this.draw() : this.close();
  }

  draw() {
    const lane = this.composer.dataset.lane;
    this.list.replaceChildren(...this.found.map((it, at) => {
      const row = document.createElement('li'), name = document.createElement('strong'), more = document.createElement('span');
      Object.assign(row, { id: `completion-${at}` });
      row.setAttribute('role', 'option');
      row.setAttribute('aria-selected', at === this.at);
      name.textContent = it.words;
      more.textContent = reads(it, lane) ? it.more : `${it.more ? `${it.more} · ` : ''}does not read ${lane}`;
      row.classList.toggle('is-deaf', !reads(it, lane));
      row.append(name, ' ', more);
      return row;
    }));
    this.list.hidden = false;
    this.text.setAttribute('aria-activedescendant', `completion-${this.at}`);
    this.list.children[this.at].scrollIntoView({ block: 'nearest' });
  }

  /** @returns whether the key was for the list */
  key(event) {
    if (this.list.hidden || event.isComposing) {
      return false;
    }

    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.at = (this.at + step + this.found.length) % this.found.length;
      this.draw();
    } else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') {
      this.take(this.at);
    } else if (event.key === 'Escape') {
      this.close();
    } else {
      return false;
    }

    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  take(at) {
    const it = this.found[at], to = this.text.selectionStart;
    if (it) {
      this.text.setRangeText(`${it.insert} `, to - this.typed, to, 'end');
      this.close();
      this.text.dispatchEvent(new Event('input'));
    }
  }

  close() {
    this.list.hidden = true;
    this.text.removeAttribute('aria-activedescendant');
  }

  /** Names in the text whose bearers will not see it there, in words, and those nobody in the room has. */
  deaf() {
    const { lane } = this.composer.dataset, people = this.offers.filter(it => it.mark === '@' || it.mark === 'me');
    const names = [...new Set([...this.text.value.matchAll(/(?<![\p{L}\p{N}._-])@([\p{L}\p{M}\p{N}._-]+)/gu)].map(it => it[1].replace(/[.-]+$/, '')))];
    const bears = (it, name) => [bare(it.insert.slice(1)), bare(it.insert.slice(1)).split('.')[0]].includes(bare(name));
    const deaf = people.filter(it => it.reads && !reads(it, lane) && names.some(name => bears(it, name)));
    const strangers = names.filter(name => name.length > 1 && !people.some(it => bears(it, name)));
    return {
      strangers,
      words: [
        ...deaf.map(it => `${it.words}${it.more === 'client' ? ' (client)' : ''} will not see this ${lane} message, but reads ${it.reads.split(' ').join(' and ')}.`),
        ...strangers.map(name => `Nobody called @${name} is in this room.`),
      ].join(' '),
    };
  }

  knows(command) {
    return this.offers.some(it => it.mark === '/' && it.insert === command);
  }
}

function reads(offer, lane) {
  return !offer.reads || offer.reads.split(' ').includes(lane);
}

function bare(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
