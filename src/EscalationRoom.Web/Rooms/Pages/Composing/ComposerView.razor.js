import { Attachments } from './FileUpload.razor.js';
import { Drafts } from './Drafts.razor.js';
import { HeldMessages } from './HeldMessages.razor.js';
import { LaneGuard } from './LaneGuard.razor.js';
import { MessageField } from './MessageField.razor.js';
import { Outbox } from './PendingList.razor.js';

const autosave = 500, editWindow = 15 * 60 * 1000, longestQuote = 500;

/** The composer lives in the browser: nobody loses a letter to a slow line, and a lane is changed before the next key. */
export async function start(element, calls) {
  const composer = new Composer(element, calls);
  await composer.begin();
  return { end: () => composer.end() };
}

class Composer {
  constructor(element, calls) {
    const { person, room, staff } = element.dataset, scroller = document.querySelector('.scroller');
    Object.assign(this, { element, calls, person, room, staff, scroller, lane: '', from: '', replyTo: null, edits: null, saving: 0, isAsking: false });
    this.drafts = new Drafts(person, room);
    this.guard = new LaneGuard(element, scroller, calls);
    this.field = new MessageField(element, calls, { changed: () => this.saveSoon(), send: () => this.send(), editLast: it => this.editLast(it), leave: () => (this.edits || this.replyTo ? this.stopAnswering() : this.field.text.blur()) });
    this.outbox = new Outbox(document.querySelector('.pending'), scroller, calls, room, `outbox:${person}:${room}`, this.guard, item => this.giveBack(item));
    this.held = new HeldMessages(element.querySelector('.held-list'), item => this.outbox.send(item), item => this.giveBack(item));
    this.files = new Attachments(element, scroller, (files, document, lane) => this.attach(files, document, lane));
    this.listeners = [[document, 'compose', it => this.compose(it.detail)], [window, 'pagehide', () => this.leavePage()], [document, 'pointerdown', it => this.open(element.contains(it.target))]];
  }

  async begin() {
    const on = (selector, act) => this.element.addEventListener('click', event => event.target.closest(selector) && act(event.target.closest(selector)));
    await this.drafts.start();
    on('.lane-choice', it => { this.choose(it.dataset.lane); this.field.focus(); });
    on('.send', () => this.send());
    this.element.addEventListener('focusin', () => this.open(true));
    on('.answering button', () => this.stopAnswering());
    ['paste', 'drop'].forEach(it => this.field.text.addEventListener(it, event => this.receive(event.clipboardData ?? event.dataTransfer)));
    this.listeners.forEach(([target, name, act]) => target.addEventListener(name, act));
    this.chooseFirst();
    this.outbox.restore();
    if (!matchMedia('(pointer: coarse)').matches && !this.scroller.contains(document.activeElement)) {
      this.field.text.focus({ preventScroll: true });
    }
  }

  /** A phone shows lanes and readers only to whoever writes; a touch elsewhere folds them away, as long as nothing is written. */
  open(isOpen) {
    this.element.toggleAttribute('data-open', isOpen);
  }

  /** What was written before the composer was ready follows what was kept. */
  chooseFirst() {
    const early = this.field.words;
    this.choose('Internal');
    this.field.words = [this.field.words, early].filter(it => it).join('\n');
    this.save();
  }

  choose(wanted) {
    const lanes = this.element.dataset.lanes.split(' ');
    this.save();
    this.edits = null;
    this.lane = lanes.includes(wanted) ? wanted : lanes.includes('Internal') ? 'Internal' : lanes[0];
    this.element.dataset.lane = this.lane;
    this.element.querySelectorAll('.audience').forEach(it => { it.hidden = it.dataset.for !== this.lane; });
    this.field.showLane(this.lane, this.staff);
    this.showDraft();
    this.answer(null);
    this.drafts.look();
  }

  showDraft() {
    const draft = this.drafts.read(this.lane);
    this.from = draft.from ?? '';
    this.field.words = draft.text;
    this.element.querySelectorAll('.lane-choice').forEach(it => {
      it.setAttribute('aria-pressed', it.dataset.lane === this.lane);
      it.toggleAttribute('data-draft', it.dataset.lane !== this.lane && this.drafts.has(it.dataset.lane));
    });
  }

  /** Asked from a row: answer it, quote it, change it, or give its file a new revision. */
  compose({ kind, id, lane, name, text, document }) {
    if (kind === 'revise') {
      return this.files.pick(document, lane);
    }

    this.choose(lane);
    if (kind === 'edit' && text) {
      this.edits = id;
      this.field.words = text;
      this.field.note('Editing your message. The first wording stays in the record.', 'Leave it as it was');
    } else {
      this.answer(id, name);
      this.field.words = kind === 'quote' && text ? `${text.slice(0, longestQuote).replace(/^/gm, '> ')}\n\n${this.field.words}` : this.field.words;
      this.saveSoon();
    }

    this.field.focus();
  }

  answer(id, name) {
    this.replyTo = id;
    this.field.note(id ? `Replying to ${name}` : '', 'Not a reply');
  }

  stopAnswering() {
    this.edits ? this.choose(this.lane) : this.answer(null);
    this.field.focus();
  }

  save() {
    clearTimeout(this.saving);
    if (this.lane && !this.edits) {
      this.from = this.field.words ? this.from : '';
      this.drafts.write(this.lane, this.field.words, this.from);
    }
  }

  saveSoon() {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.save(), autosave);
  }

  async send() {
    const words = this.field.words.trim(), isCommand = Boolean(this.staff) && /^\/(?!\/)/.test(words) && !this.edits;
    const refusal = words && this.whyNot(words, isCommand);
    if (!words || this.isAsking || refusal) {
      return refusal && this.field.refuse(refusal);
    }

    const text = this.staff && words.startsWith('//') ? words.slice(1) : words;
    const item = { id: crypto.randomUUID(), lane: this.lane, text, replyTo: this.replyTo, edits: this.edits, isCommand, from: this.from };
    const answer = isCommand ? 'yes' : await this.askFirst(item);
    if (answer === 'no' || this.lane !== item.lane || this.field.words.trim() !== words) {
      return;
    }

    this.field.refuse('');
    this.field.words = '';
    this.edits ? this.choose(this.lane) : (this.save(), this.showDraft(), this.answer(null));
    answer === 'yes' && this.go(item);
  }

  whyNot(words, isCommand) {
    const [name] = words.split(/\s/, 1);
    return isCommand && !this.field.completion.knows(name) ? `There is no command ${name} here for you. Write // at the start to send it as text.`
      : this.field.isTooLong ? 'This text is longer than 16 KB. Shorten it, or attach it as a document.'
        : this.outbox.isFull ? 'Twenty messages are waiting already. Wait for the connection, or take some back.' : '';
  }

  /** The first message to the client in a room is asked about once; anything doubtful every time. */
  async askFirst(item) {
    if (!this.staff) {
      return 'yes';
    }

    const asked = `asked:${this.person}:${this.room}`, isFirst = item.lane === 'Client' && !localStorage.getItem(asked);
    this.isAsking = true;
    const answer = await this.guard.mayGo(item, this.drafts, isFirst).finally(() => { this.isAsking = false; });
    answer === 'yes' && item.lane === 'Client' && localStorage.setItem(asked, 'yes');
    return answer;
  }

  go(item) {
    this.staff && item.lane === 'Client' && !item.isCommand ? this.held.add(item, this.guard.readers('Client')) : this.outbox.send(item);
  }

  /** A file is a message of its own, with the same care for the client's lane. */
  async attach(files, document, lane = this.lane) {
    if (this.isAsking || (lane === 'Client' && (await this.askFirst({ lane, files })) !== 'yes')) {
      return;
    }

    for (const file of files) {
      this.go({ id: crypto.randomUUID(), lane, text: file.name, file, document });
    }
  }

  /** Words that come back stand before whatever was begun since, in their own lane. */
  giveBack(item) {
    if (!item.file) {
      this.lane === item.lane && !this.edits ? this.save() : this.choose(item.lane);
      this.from = item.from || this.from;
      this.field.words = [item.text, this.field.words].filter(it => it).join('\n\n');
      this.save();
      this.field.focus();
    }
  }

  /** Words that were copied here remember the lane they come from. */
  receive(data) {
    this.from = this.guard.laneOf(data, this.lane) || this.from;
  }

  editLast(event) {
    const mine = [...this.scroller.querySelectorAll(`.row[data-own][data-kind=message][data-lane=${this.lane}]`)].at(-1);
    if (mine && !this.scroller.dataset.newer && Date.now() - Number(mine.dataset.at) < editWindow) {
      const id = mine.id.slice(2);
      event.preventDefault();
      this.calls.invokeMethodAsync('TextOf', id).then(text => text && this.compose({ kind: 'edit', id, lane: mine.dataset.lane, text }), () => {});
    }
  }

  leavePage() {
    this.save();
    for (const it of this.held.stop().filter(it => !it.file && !it.edits)) {
      const draft = this.drafts.read(it.lane);
      this.drafts.write(it.lane, [draft.text, it.text].filter(words => words).join('\n\n'), draft.from);
    }
  }

  end() {
    this.leavePage();
    [this.outbox, this.guard, this.files].forEach(it => it.end());
    this.listeners.forEach(([target, name, act]) => target.removeEventListener(name, act));
  }
}
