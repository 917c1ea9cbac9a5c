import { upload } from './FileUpload.razor.js';

const patience = 10000, most = 20, goneAfter = 5000;

/** Messages on their way: shown at once, tried again with the same id, gone when their row stands in the timeline. */
export class Outbox {
  constructor(list, scroller, calls, room, key, guard, backToWriter) {
    Object.assign(this, { list, scroller, calls, room, key, guard, backToWriter, items: new Map() });
    this.onBack = async () => {
      for (const it of [...this.items.values()].filter(it => it.state === 'waiting')) {
        await this.deliver(it);
      }
    };
    addEventListener('connectionback', this.onBack);
    this.rows = new MutationObserver(() => [...this.items.values()].filter(it => it.eventId).forEach(it => this.finish(it)));
    this.rows.observe(scroller.querySelector('.rows'), { childList: true });
  }

  get isFull() {
    return this.items.size >= most;
  }

  /** What comes while it waits was not read when it was written, even if it stands in the timeline by then. */
  async send(item) {
    item.seen = { ...this.scroller.seen };
    this.items.set(item.id, item);
    item.element = this.draw(item);
    await this.deliver(item);
  }

  async deliver(item) {
    if (document.documentElement.dataset.connection) {
      return this.say(item, 'waiting', `Waiting for the connection… goes to ${item.lane}`);
    }

    this.say(item, 'sending', item.file ? `0 % to ${item.lane}` : 'Sending…');
    try {
      await this.take(item, await this.ask(item));
    } catch {
      document.documentElement.dataset.connection ? this.say(item, 'waiting', `Waiting for the connection… goes to ${item.lane}`)
        : this.say(item, 'failed', 'Not sent yet. It is kept on this device.');
    }
  }

  ask(item) {
    const { id, lane, text, replyTo, edits, seen = this.scroller.seen } = item, call = (name, ...given) => inTime(this.calls.invokeMethodAsync(name, ...given), answer => this.arrive(item, answer));
    return item.file ? upload(item, this.room, words => this.say(item, 'sending', words))
      : item.isCommand ? call('CommandAsync', id, lane, text)
        : edits ? call('EditAsync', id, lane, edits, text, seen) : call('SendAsync', id, lane, text, replyTo, seen);
  }

  /** The answer came after all, when nobody waited for it any more. Asked anew, that is answered. */
  arrive(item, answer) {
    return this.items.has(item.id) && item.state !== 'sending' && this.take(item, answer);
  }

  async take(item, answer) {
    if (!answer) {
      this.remove(item);
    } else if (answer.unseen) {
      this.say(item, 'stopped', answer.refusal);
      await this.decide(item, await this.guard.showUnseen(item, answer.unseen));
    } else if (answer.refusal) {
      this.say(item, 'failed', answer.refusal);
    } else if (item.isCommand || item.edits) {
      this.remove(item);
    } else {
      item.eventId = answer.eventId;
      this.say(item, 'sent', 'Sent');
      this.finish(item);
      setTimeout(() => this.remove(item), goneAfter);
    }
  }

  /** Read what was new: then it goes, comes back to be changed, or is let be. */
  decide(item, answer) {
    if (answer === 'yes') {
      item.seen = { ...this.scroller.seen };
      return this.deliver(item);
    }

    this.remove(item);
    answer === 'no' && this.backToWriter(item);
  }

  finish(item) {
    if (document.getElementById(`m-${item.eventId}`)) {
      this.remove(item);
    }
  }

  remove(item) {
    this.items.delete(item.id);
    item.element?.remove();
    this.store();
  }

  say(item, state, words) {
    item.state = state;
    item.element.dataset.state = state;
    item.element.querySelector('.state').textContent = words;
    item.element.querySelector('.tries').hidden = state === 'sent' || (state === 'sending' && !item.file);
    item.element.querySelector('.retry').hidden = state !== 'failed' && state !== 'stopped';
    item.element.querySelector('.quiet').textContent = state === 'sending' ? 'Cancel' : 'Take back';
    this.store();
  }

  draw(item) {
    const row = document.createElement('li');
    row.className = `row is-message is-pending lane-${item.lane.toLowerCase()}`;
    row.innerHTML = '<div class="message"><div class="message-body"><div class="text"></div><p class="state muted" role="status"></p>'
      + '<p class="tries" hidden><button type="button" class="button small retry">Try again</button> <button type="button" class="button small quiet">Take back</button></p></div></div>';
    row.querySelector('.text').textContent = item.edits ? `Edit: ${item.text}` : item.text;
    const [retry, back] = row.querySelectorAll('button');
    retry.addEventListener('click', () => this.deliver(item));
    back.addEventListener('click', () => { item.state === 'sending' && item.cancel?.(); this.remove(item); item.file || this.backToWriter(item); });
    this.list.append(row);
    return row;
  }

  store() {
    const left = [...this.items.values()].filter(it => it.state !== 'sent' && !it.file).map(({ id, lane, text, replyTo, edits, isCommand }) => ({ id, lane, text, replyTo, edits, isCommand }));
    left.length ? sessionStorage.setItem(this.key, JSON.stringify(left)) : sessionStorage.removeItem(this.key);
  }

  /** What was on its way when the page was left. It goes on among ourselves; to the client only when the writer says so. */
  restore() {
    for (const item of JSON.parse(sessionStorage.getItem(this.key) ?? '[]')) {
      this.items.set(item.id, item);
      item.element = this.draw(item);
      item.lane === 'Client' && this.guard.composer.dataset.staff ? this.say(item, 'failed', 'Not confirmed before the page was left. Trying again cannot double it.') : this.deliver(item);
    }
  }

  end() {
    removeEventListener('connectionback', this.onBack);
    this.rows.disconnect();
    this.list.replaceChildren();
  }
}

function inTime(call, whenLate) {
  let isLate = false;
  call.then(answer => isLate && whenLate(answer), () => {});
  return Promise.race([call, new Promise((_, late) => setTimeout(() => late(isLate = new Error('late')), patience))]);
}
