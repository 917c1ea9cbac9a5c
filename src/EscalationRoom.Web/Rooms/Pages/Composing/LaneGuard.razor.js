const lanes = ['Client', 'Internal', 'Executive', 'Privileged'], run = 6, shortest = 12, type = 'text/x-lane', mostShown = 8;

/** Stands between the writer and the readers: nothing goes to more people than it was written for without a question that names them. */
export class LaneGuard {
  constructor(composer, scroller, calls) {
    Object.assign(this, { composer, scroller, calls, dialog: composer.querySelector('.guard') });
    this.dialog.querySelectorAll('button').forEach(it => it.addEventListener('click', () => this.dialog.close(it.value)));
    this.onCopy = event => this.mark(event);
    ['copy', 'cut', 'dragstart'].forEach(it => document.addEventListener(it, this.onCopy));
  }

  readers(lane) {
    return this.composer.querySelector(`.audience[data-for="${lane}"]`)?.dataset.readers ?? '';
  }

  /** What is copied remembers the lane it comes from. */
  mark(event) {
    const node = getSelection().anchorNode, at = node?.nodeType === 1 ? node : node?.parentElement;
    const isOurs = event.target === this.composer.querySelector('textarea');
    const lane = isOurs ? this.composer.dataset.lane : at?.closest('.row[data-lane]')?.dataset.lane;
    const data = event.clipboardData ?? event.dataTransfer;
    if (!lane || !data) {
      return;
    }

    data.setData(type, lane);
    if (event.type === 'copy' && !isOurs) {
      data.setData('text/plain', getSelection().toString());
      event.preventDefault();
    } else if (isOurs && event.type !== 'dragstart') {
      const text = event.target, chosen = text.value.slice(text.selectionStart, text.selectionEnd);
      data.setData('text/plain', chosen);
      event.preventDefault();
      if (event.type === 'cut') {
        text.setRangeText('');
        text.dispatchEvent(new Event('input'));
      }
    }
  }

  /** The narrower lane pasted words come from, if any. */
  laneOf(data, target) {
    const from = data?.getData(type);
    return isNarrower(from, target) ? from : '';
  }

  /** Whether these words stand, in part, in a lane fewer people read. */
  foreign(text, target, drafts) {
    const words = shingles(text), whole = plain(text);
    const known = new Set([...this.texts(it => !isNarrower(it, target))].flatMap(([, it]) => [...shingles(it)]));
    const isTaken = it => (plain(it).length >= shortest && plain(it).split(' ').length >= 2 && whole.includes(plain(it))) || [...shingles(it)].some(one => words.has(one) && !known.has(one));
    const kept = lanes.filter(it => isNarrower(it, target)).map(it => [it, drafts.find(drafts.key(it))?.text ?? '']);
    return [...this.texts(it => isNarrower(it, target)), ...kept].find(([, it]) => it && isTaken(it))?.[0] ?? '';
  }

  texts(fits) {
    return [...this.scroller.querySelectorAll('.row[data-lane]')].filter(it => fits(it.dataset.lane))
      .flatMap(row => [...row.querySelectorAll('.text, .sentence, .document-name')].map(it => [row.dataset.lane, it.textContent]));
  }

  /** @returns 'yes', 'no' or 'discard' */
  async mayGo(item, drafts, isFirst) {
    if (item.lane === 'Client' && !document.documentElement.dataset.connection) {
      const unseen = await this.calls.invokeMethodAsync('UnseenAsync', this.scroller.seen).catch(() => []);
      const answer = unseen.length ? await this.showUnseen(item, unseen) : 'yes';
      if (answer !== 'yes') {
        return answer;
      }
    }

    const from = item.from || (item.text && !item.files && this.foreign(item.text, item.lane, drafts));
    if (from) {
      return this.ask(`These words come from ${from}`, `${this.readers(item.lane)} will read them in ${item.lane}. Nothing sent there can be called back.`, { text: item.text, yes: `Send to ${item.lane}` });
    }

    if (item.files) {
      return this.ask('The client will get this', `${this.readers('Client')} will be able to open it.`, { items: item.files.map(it => it.name), yes: 'Send to the client', no: 'Do not send' });
    }

    return isFirst ? this.ask('The client will see this', `${this.readers('Client')} will read your message, on their page and by mail. You have five seconds to take it back.`, { yes: 'Send to the client' }) : 'yes';
  }

  /** What came while this was written; once shown it counts as seen. */
  async showUnseen(item, unseen) {
    const items = unseen.slice(-mostShown).map(it => `${it.by}${it.lane === 'Client' ? '' : `, ${it.lane}`}: ${it.text.slice(0, 240)}`);
    const more = unseen.length > items.length ? `, the newest ${items.length} of ${unseen.length}` : '';
    const answer = await this.ask('Something new came before this', `Read it first${more}. Then send what you wrote, change it, or let it be.`, { items, text: item.text, yes: 'Send it all the same', discard: true });
    for (const it of unseen) {
      this.scroller.seen[it.lane] = Math.max(this.scroller.seen[it.lane] ?? 0, it.number);
    }

    return answer;
  }

  async ask(title, words, { items = [], text = '', yes, no = 'Keep writing', discard = false }) {
    const find = it => this.dialog.querySelector(it), back = document.activeElement;
    while (this.dialog.open) {
      await new Promise(done => this.dialog.addEventListener('close', done, { once: true }));
    }

    find('#guard-title').textContent = title;
    find('.guard-words').textContent = words;
    find('.guard-items').replaceChildren(...items.map(it => Object.assign(document.createElement('li'), { textContent: it })));
    find('.guard-items').hidden = items.length === 0;
    find('.guard-text').textContent = text.slice(0, 1000);
    find('.guard-text').hidden = !text;
    find('[value=yes]').textContent = yes;
    find('[value=no]').textContent = no;
    find('[value=discard]').hidden = !discard;
    this.dialog.returnValue = 'no';
    this.dialog.showModal();
    find('[value=no]').focus();
    return new Promise(done => this.dialog.addEventListener('close', () => { back?.focus?.(); done(this.dialog.returnValue); }, { once: true }));
  }

  end() {
    this.dialog.close();
    ['copy', 'cut', 'dragstart'].forEach(it => document.removeEventListener(it, this.onCopy));
  }
}

export function isNarrower(from, to) {
  return lanes.indexOf(from) > lanes.indexOf(to);
}

function plain(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function shingles(text) {
  const words = plain(text).split(' ');
  return new Set(words.slice(0, Math.max(0, words.length - run + 1)).map((_, at) => words.slice(at, at + run).join(' ')));
}
