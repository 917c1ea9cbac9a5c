import { Completion } from './Completion.razor.js';

const tallest = 240, typingEvery = 1000, mostBytes = 16 * 1024;

/** Where words are written: grows with them, completes names, says who will not see them and why something was not sent. */
export class MessageField {
  constructor(composer, calls, { changed, send, editLast, leave }) {
    Object.assign(this, { composer, calls, changed, send, editLast, leave, typed: 0 });
    [this.text, this.refusal, this.warning] = ['textarea', '.composer-refusal', '.composer-warning'].map(it => composer.querySelector(it));
    this.completion = new Completion(composer, this.text);
    this.text.addEventListener('keydown', event => this.key(event));
    this.text.addEventListener('input', () => this.input());
  }

  get words() {
    return this.text.value;
  }

  set words(words) {
    this.text.value = words;
    this.grow();
    this.warn();
  }

  /** As the server counts; and what one call over the circuit can carry. */
  get isTooLong() {
    return new Blob([this.words.trim()]).size > mostBytes || new Blob([JSON.stringify(this.words)]).size > mostBytes * 1.8;
  }

  /** The lane is in the field's name, and in what stands in it while it is empty. */
  showLane(lane, isStaff) {
    this.text.setAttribute('aria-label', !isStaff ? 'Message' : lane === 'Client' ? 'Message to the client, Client lane' : `Message, ${lane} lane`);
    this.text.placeholder = !isStaff ? 'Write a message' : lane === 'Client' ? 'Write to the client…' : `Write in ${lane}…`;
    this.refuse('');
    this.completion.close();
  }

  focus() {
    this.text.focus();
    this.text.setSelectionRange(this.words.length, this.words.length);
  }

  grow() {
    this.composer.toggleAttribute('data-empty', !this.text.value);
    this.text.style.height = 'auto';
    this.text.style.height = `${Math.min(this.text.scrollHeight + 2, tallest)}px`;
  }

  /** What will become of the words: an answer, an edit. */
  note(words, leave) {
    const note = this.composer.querySelector('.answering');
    note.hidden = !words;
    note.querySelector('.answering-words').textContent = words;
    note.querySelector('button').textContent = leave;
  }

  refuse(words) {
    this.refusal.textContent = words;
    this.refusal.hidden = !words;
  }

  warn() {
    const { words, strangers } = this.composer.dataset.staff ? this.completion.deaf() : { words: '', strangers: [] };
    this.composer.querySelector('.invite')?.toggleAttribute('hidden', !strangers.length);
    if (this.warning.textContent !== words) {
      this.warning.textContent = words;
    }
  }

  key(event) {
    if (this.completion.key(event) || event.isComposing || event.keyCode === 229) {
      return;
    }

    if (event.key === 'Enter' && !event.shiftKey && (event.ctrlKey || event.metaKey || !matchMedia('(pointer: coarse)').matches)) {
      event.preventDefault();
      event.repeat || this.send();
    } else if (event.key === 'ArrowUp' && !this.words) {
      this.editLast(event);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.leave();
    }
  }

  input() {
    this.grow();
    this.changed();
    this.warn();
    this.completion.look();
    if (this.words && Date.now() - this.typed > typingEvery && !document.documentElement.dataset.connection) {
      this.typed = Date.now();
      this.calls.invokeMethodAsync('TypingAsync', this.composer.dataset.lane).catch(() => {});
    }
  }
}
