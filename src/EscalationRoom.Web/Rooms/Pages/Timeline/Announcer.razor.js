const pause = 2000, longest = 140, most = 2;

/** Says each new row once, in one short line; many at once only by their number. */
export class Announcer {
  constructor(log) {
    Object.assign(this, { log, waiting: [], timer: 0 });
  }

  say(row) {
    const text = row.querySelector('.text, .sentence, .document-name')?.textContent.trim().replace(/\s+/g, ' ') ?? '';
    this.waiting.push(`${row.dataset.by}, ${row.dataset.lane} lane: ${text}`.slice(0, longest));
    this.timer ||= setTimeout(() => this.speak(), pause);
  }

  speak() {
    const line = document.createElement('p');
    line.textContent = this.waiting.length > most ? `${this.waiting.length} new messages` : this.waiting.join('. ');
    this.log.replaceChildren(line);
    Object.assign(this, { waiting: [], timer: 0 });
  }

  end() {
    clearTimeout(this.timer);
  }
}
