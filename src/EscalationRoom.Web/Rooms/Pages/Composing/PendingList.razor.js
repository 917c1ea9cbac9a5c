const patience = 10000, most = 20;

/** Messages on their way: shown at once, tried again with the same id, gone when their row stands in the timeline. */
export class Outbox {
  constructor(list, calls, room, key, backToWriter) {
    Object.assign(this, { list, calls, room, key, backToWriter, items: new Map() });
    this.onBack = () => [...this.items.values()].filter(it => it.state === 'waiting').forEach(it => this.deliver(it));
    addEventListener('connectionback', this.onBack);
    this.rows = new MutationObserver(() => [...this.items.values()].filter(it => it.eventId).forEach(it => this.finish(it)));
    this.rows.observe(document.querySelector('.rows'), { childList: true });
  }

  send(item) {
    if (this.items.size >= most) {
      item.file || this.backToWriter(item);
      return;
    }

    this.items.set(item.id, item);
    item.element = this.draw(item);
    this.deliver(item);
  }

  async deliver(item) {
    if (document.documentElement.dataset.connection) {
      this.say(item, 'waiting', 'Waiting for the connection…');
      return;
    }

    this.say(item, 'sending', 'Sending…');
    try {
      const answer = item.file
        ? await this.upload(item)
        : await this.inTime(this.calls.invokeMethodAsync('SendAsync', item.id, item.lane, item.text, item.replyTo));
      if (answer.refusal) {
        this.say(item, 'failed', answer.refusal);
      } else {
        item.eventId = answer.eventId;
        this.say(item, 'sent', 'Sent');
        this.finish(item);
        setTimeout(() => this.remove(item), 5000);
      }
    } catch {
      this.say(item, document.documentElement.dataset.connection ? 'waiting' : 'failed', 'Not sent yet. It is kept on this device.');
    }
  }

  /** Files go by HTTP: a circuit would choke on them, and they would die with it. */
  upload(item) {
    const form = new FormData(), request = new XMLHttpRequest();
    form.append('commandId', item.id);
    form.append('lane', item.lane);
    if (item.document) {
      form.append('document', item.document);
    }

    form.append('file', item.file, item.file.name);
    request.open('POST', `/r/${this.room}/files`);
    request.setRequestHeader('RequestVerificationToken', document.querySelector('meta[name=request-token]').content);
    request.responseType = 'json';
    return new Promise((done, fail) => {
      request.upload.onprogress = event => this.say(item, 'sending', `${Math.round(100 * event.loaded / event.total)} % of ${sizeOf(event.total)}`);
      request.onload = () => request.status === 201 ? done({ eventId: request.response.eventId })
        : done({ refusal: request.response?.detail ?? 'The file was not taken. Reload the page and try again.' });
      request.onerror = fail;
      request.send(form);
    });
  }

  inTime(call) {
    return Promise.race([call, new Promise((_, late) => setTimeout(() => late(new Error('late')), patience))]);
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
    item.element.querySelector('.tries').hidden = state !== 'failed';
    this.store();
  }

  draw(item) {
    const row = document.createElement('li');
    row.className = `row is-message is-pending lane-${item.lane.toLowerCase()}`;
    row.innerHTML = '<div class="message"><div class="message-body"><div class="text"></div><p class="state muted" role="status"></p>'
      + '<p class="tries" hidden><button type="button" class="button small">Try again</button> <button type="button" class="button small quiet">Take back</button></p></div></div>';
    row.querySelector('.text').textContent = item.text;
    const [retry, back] = row.querySelectorAll('button');
    retry.addEventListener('click', () => this.deliver(item));
    back.addEventListener('click', () => { this.remove(item); item.file || this.backToWriter(item); });
    this.list.append(row);
    return row;
  }

  store() {
    const left = [...this.items.values()].filter(it => it.state !== 'sent' && !it.file).map(({ id, lane, text, replyTo }) => ({ id, lane, text, replyTo }));
    left.length ? sessionStorage.setItem(this.key, JSON.stringify(left)) : sessionStorage.removeItem(this.key);
  }

  /** What was on its way when the page was left: shown again, and sent only when the writer says so. */
  restore() {
    for (const item of JSON.parse(sessionStorage.getItem(this.key) ?? '[]')) {
      this.items.set(item.id, item);
      item.element = this.draw(item);
      this.say(item, 'failed', 'Not confirmed before the page was left. Trying again cannot double it.');
    }
  }

  end() {
    removeEventListener('connectionback', this.onBack);
    this.rows.disconnect();
    this.list.replaceChildren();
  }
}

function sizeOf(bytes) {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
