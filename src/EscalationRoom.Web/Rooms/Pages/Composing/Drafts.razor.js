const patience = 2000;

/** One draft per room, lane and tab: no tab writes over another's, and what a closed tab left behind is taken up again. */
export class Drafts {
  constructor(person, room) {
    Object.assign(this, { prefix: `draft:${person}:${room}:`, tab: '', alive: new Set() });
  }

  async start() {
    this.tab = sessionStorage.getItem('tab') ?? crypto.randomUUID();
    if (navigator.locks && !(await hold(this.tab))) {
      this.tab = crypto.randomUUID();
      await hold(this.tab);
    }

    sessionStorage.setItem('tab', this.tab);
    await this.look();
  }

  /** Which tabs are open now. */
  async look() {
    const { held } = await (navigator.locks?.query() ?? { held: [] });
    this.alive = new Set(held.map(it => it.name));
  }

  read(lane) {
    const own = this.find(this.key(lane));
    return own ?? this.takeOver(lane) ?? { text: '', from: '' };
  }

  write(lane, text, from) {
    text ? localStorage.setItem(this.key(lane), JSON.stringify({ text, from, at: Date.now() })) : localStorage.removeItem(this.key(lane));
  }

  has(lane) {
    return Boolean(this.find(this.key(lane)) ?? this.left(lane)[0]);
  }

  key(lane) {
    return `${this.prefix}${lane}:${this.tab}`;
  }

  /** Drafts of this lane whose tabs are gone, the newest first. */
  left(lane) {
    const start = `${this.prefix}${lane}:`;
    return Object.keys(localStorage).filter(it => it.startsWith(start) && it !== this.key(lane) && !this.alive.has(`tab:${it.slice(start.length)}`))
      .map(key => ({ key, ...this.find(key) })).filter(it => it.text).sort((one, other) => other.at - one.at);
  }

  takeOver(lane) {
    const [newest] = this.left(lane);
    if (newest) {
      this.write(lane, newest.text, newest.from);
      localStorage.removeItem(newest.key);
    }

    return newest;
  }

  find(key) {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  }
}

/** A tab is alive as long as it holds the lock of its name; a page that starts again gets it back in a moment. */
function hold(tab) {
  const late = AbortSignal.timeout(patience);
  return new Promise(done => navigator.locks.request(`tab:${tab}`, { signal: late }, () => { done(true); return new Promise(() => {}); }).catch(() => done(false)));
}
