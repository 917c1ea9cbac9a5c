const hold = 5000, step = 250;

/** Words to the client wait here, in the browser, where they can still be taken back; each has its own five seconds. */
export class HeldMessages {
  constructor(list, release, takeBack) {
    Object.assign(this, { list, release, takeBack, items: new Set() });
  }

  add(item, readers) {
    const element = document.createElement('div'), words = document.createElement('span'), undo = document.createElement('button');
    element.className = 'held';
    element.setAttribute('role', 'status');
    words.className = 'held-words';
    Object.assign(undo, { type: 'button', className: 'button small', textContent: 'Undo' });
    element.append(words, undo);
    this.list.append(element);
    const until = Date.now() + hold, held = { item, element };
    const tick = () => { words.textContent = `Goes to ${readers} in ${Math.max(1, Math.ceil((until - Date.now()) / 1000))} s`; };
    tick();
    held.clock = setInterval(tick, step);
    held.timer = setTimeout(() => { this.remove(held); this.release(item); }, hold);
    undo.addEventListener('click', () => { this.remove(held); this.takeBack(item); });
    this.items.add(held);
  }

  remove(held) {
    clearInterval(held.clock);
    clearTimeout(held.timer);
    held.element.remove();
    this.items.delete(held);
  }

  /** The page goes: what was not sent yet is not sent. */
  stop() {
    const left = [...this.items];
    left.forEach(it => this.remove(it));
    return left.map(it => it.item);
  }
}
