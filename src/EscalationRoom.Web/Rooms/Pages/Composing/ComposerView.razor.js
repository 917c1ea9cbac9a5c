import { Outbox } from './PendingList.razor.js';

const hold = 5000, mostBytes = 16 * 1024, autosave = 500, typingEvery = 1000;

/** The composer lives in the browser: nobody loses a letter to a slow line, and a lane is changed before the next key. */
export function start(composer, calls) {
  const { person, room, staff } = composer.dataset;
  const find = selector => composer.querySelector(selector);
  const text = find('textarea'), refusal = find('.composer-refusal'), held = find('.held'), answering = find('.answering'), dialog = find('dialog');
  const scroller = document.querySelector('.scroller'), pending = document.querySelector('.pending');
  const outbox = new Outbox(pending, calls, room, `outbox:${person}:${room}`, item => { choose(item.lane); text.value = item.text; saveSoon(); text.focus(); });
  const picker = find('input[type=file]');
  const draftKey = lane => `draft:${person}:${room}:${lane}`;
  let lane = '', replyTo = null, saving = 0, typed = 0, holding = null, picked = {};

  const lanes = () => composer.dataset.lanes.split(' ');
  const allowed = wanted => lanes().includes(wanted) ? wanted : lanes().includes('Internal') ? 'Internal' : lanes()[0];

  function choose(wanted) {
    save();
    lane = allowed(wanted);
    composer.dataset.lane = lane;
    composer.querySelectorAll('.lane-choice').forEach(it => it.setAttribute('aria-pressed', it.dataset.lane === lane));
    composer.querySelectorAll('.audience').forEach(it => { it.hidden = it.dataset.for !== lane; });
    text.setAttribute('aria-label', !staff ? 'Message' : lane === 'Client' ? 'Message to the client, Client lane' : `Message, ${lane} lane`);
    text.placeholder = !staff ? 'Write a message' : lane === 'Client' ? 'Write to the client…' : `Write in ${lane}…`;
    text.value = localStorage.getItem(draftKey(lane)) ?? '';
    answer(null);
    refuse('');
    grow();
  }

  function answer(id, itsLane, name) {
    if (id) {
      choose(itsLane);
      text.focus();
    }

    replyTo = id ? { id, name } : null;
    answering.hidden = !replyTo;
    find('.answering-words').textContent = replyTo ? `Replying to ${name}` : '';
  }

  function save() {
    clearTimeout(saving);
    if (lane) {
      text.value ? localStorage.setItem(draftKey(lane), text.value) : localStorage.removeItem(draftKey(lane));
    }
  }

  function saveSoon() {
    clearTimeout(saving);
    saving = setTimeout(save, autosave);
  }

  function grow() {
    text.style.height = 'auto';
    text.style.height = `${Math.min(text.scrollHeight + 2, 240)}px`;
  }

  function refuse(words) {
    refusal.textContent = words;
    refusal.hidden = !words;
  }

  async function send() {
    const words = text.value.trim();
    if (!words) {
      return refuse('Write something first: a message needs text.');
    }

    if (new Blob([words]).size > mostBytes || new Blob([JSON.stringify(words)]).size > mostBytes * 1.8) {
      return refuse('This text is longer than 16 KB. Shorten it, or attach it as a document.');
    }

    if (staff && lane === 'Client' && !(await isMeant())) {
      return;
    }

    refuse('');
    const item = { id: crypto.randomUUID(), lane, text: words, replyTo: replyTo?.id ?? null };
    text.value = '';
    save();
    answer(null);
    grow();
    staff && item.lane === 'Client' ? holdBack(item) : outbox.send(item);
  }

  /** A file is a message of its own, with the same care for the client's lane. */
  async function attach(files, to, document) {
    const target = allowed(to ?? lane);
    for (const file of files) {
      if (staff && target === 'Client' && !(await isMeant())) {
        return;
      }

      const item = { id: crypto.randomUUID(), lane: target, text: file.name, file, document };
      staff && target === 'Client' ? holdBack(item) : outbox.send(item);
    }
  }

  function pick(to, document) {
    [picker.value, picked] = ['', { to, document }];
    picker.click();
  }

  function onPaste(event) {
    if (event.clipboardData?.files.length) {
      event.preventDefault();
      attach([...event.clipboardData.files]);
    }
  }

  function onDrop(event) {
    if (event.dataTransfer?.files.length) {
      event.preventDefault();
      attach([...event.dataTransfer.files]);
    }
  }

  const onDrag = event => event.dataTransfer?.types.includes('Files') && event.preventDefault();
  const onRevise = event => {
    const button = event.target.closest('[data-revise]');
    if (button) {
      pick(button.dataset.lane, button.dataset.revise);
    }
  };

  /** Nothing goes to the client over something of theirs the writer has not seen, nor without being meant once. */
  async function isMeant() {
    if (scroller.dataset.unseenClient && !composer.dataset.warned) {
      composer.dataset.warned = 'yes';
      document.querySelector('.jump').click();
      refuse('Something new came in the Client lane while you wrote. Read it, then send again.');
      return false;
    }

    delete composer.dataset.warned;
    const asked = `asked:${person}:${room}`;
    if (localStorage.getItem(asked)) {
      return true;
    }

    const isYes = await ask();
    if (isYes) {
      localStorage.setItem(asked, 'yes');
    }

    return isYes;
  }

  function ask() {
    dialog.returnValue = '';
    dialog.showModal();
    return new Promise(done => dialog.addEventListener('close', () => { text.focus(); done(dialog.returnValue === 'yes'); }, { once: true }));
  }

  function holdBack(item) {
    releaseHeld();
    const until = Date.now() + hold;
    const tick = () => { find('.held-words').textContent = `Goes to the client in ${Math.max(1, Math.ceil((until - Date.now()) / 1000))} s`; };
    tick();
    held.hidden = false;
    holding = { item, clock: setInterval(tick, 250), timer: setTimeout(releaseHeld, hold) };
  }

  function stopHolding() {
    const it = holding;
    if (it) {
      clearInterval(it.clock);
      clearTimeout(it.timer);
      holding = null;
      held.hidden = true;
    }

    return it?.item;
  }

  function releaseHeld() {
    const item = stopHolding();
    if (item) {
      outbox.send(item);
    }
  }

  function undo() {
    const item = stopHolding();
    if (item && !item.file) {
      choose(item.lane);
      text.value = text.value ? `${item.text}\n\n${text.value}` : item.text;
      save();
      grow();
      text.focus();
    }
  }

  function onKey(event) {
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey) {
      return;
    }

    if (event.ctrlKey || event.metaKey || !matchMedia('(pointer: coarse)').matches) {
      event.preventDefault();
      send();
    }
  }

  function onInput() {
    grow();
    saveSoon();
    if (text.value && Date.now() - typed > typingEvery && !document.documentElement.dataset.connection) {
      typed = Date.now();
      calls.invokeMethodAsync('TypingAsync', lane).catch(() => {});
    }
  }

  const onLeave = () => { save(); const item = stopHolding(); if (item && !item.file) { localStorage.setItem(draftKey(item.lane), item.text); } };
  composer.addEventListener('click', event => event.target.closest('.lane-choice') && (choose(event.target.closest('.lane-choice').dataset.lane), text.focus()));
  find('.send').addEventListener('click', send);
  find('.attach').addEventListener('click', () => pick());
  picker.addEventListener('change', () => attach([...picker.files], picked.to, picked.document));
  text.addEventListener('paste', onPaste);
  [composer, scroller].forEach(it => { it.addEventListener('dragover', onDrag); it.addEventListener('drop', onDrop); });
  scroller.addEventListener('click', onRevise);
  held.querySelector('button').addEventListener('click', undo);
  answering.querySelector('button').addEventListener('click', () => answer(null));
  dialog.querySelectorAll('button').forEach(it => it.addEventListener('click', () => dialog.close(it.value)));
  text.addEventListener('keydown', onKey);
  text.addEventListener('input', onInput);
  addEventListener('pagehide', onLeave);
  choose('Internal');
  outbox.restore();
  if (!matchMedia('(pointer: coarse)').matches) {
    text.focus({ preventScroll: true });
  }

  return { answer, end() { onLeave(); outbox.end(); removeEventListener('pagehide', onLeave); } };
}
