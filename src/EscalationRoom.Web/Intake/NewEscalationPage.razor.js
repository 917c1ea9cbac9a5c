const autosave = 300;

export function read(key) {
  return new TextEncoder().encode(localStorage.getItem(key) ?? '{}');
}

/** Keeps what is filled in, as it is typed, until it is sent. */
export function keep(form, key) {
  let timer = 0;
  const page = form.closest('.page');
  const save = () => {
    const answers = {};
    page.querySelectorAll('[name]').forEach(it => {
      const value = it.type === 'checkbox' ? (it.checked ? 'yes' : '') : it.type === 'radio' ? (it.checked ? it.value : undefined) : it.value;
      if (value) {
        answers[it.name] = value;
      }
    });
    localStorage.setItem(key, JSON.stringify(answers));
  };
  const soon = () => { clearTimeout(timer); timer = setTimeout(save, autosave); };
  const stop = () => { clearTimeout(timer); page.removeEventListener('input', soon); page.removeEventListener('change', soon); removeEventListener('pagehide', save); };
  addEventListener('pagehide', save);
  page.addEventListener('input', soon);
  page.addEventListener('change', soon);
  return { forget() { stop(); localStorage.removeItem(key); }, end: stop };
}
