const shown = 6000;
let region = null;

/** Says something short about what was just done. Undo, when given, is offered until the words go. */
export function toast(words, undo) {
  const box = document.createElement('div'), text = document.createElement('span');
  box.className = 'toast';
  text.textContent = words;
  box.append(text);
  if (undo) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button small';
    button.textContent = 'Undo';
    button.addEventListener('click', () => { box.remove(); undo(); });
    box.append(button);
  }

  region?.replaceChildren(box);
  setTimeout(() => box.matches(':hover, :focus-within') ? box.addEventListener('pointerleave', () => box.remove(), { once: true }) : box.remove(), shown);
}

/** Whatever carries an address to copy says whether it was copied. */
export function start(element) {
  region = element;
  document.addEventListener('click', async event => {
    const button = event.target.closest?.('[data-copy]');
    if (!button) {
      return;
    }

    try {
      await navigator.clipboard.writeText(new URL(button.dataset.copy, location.origin).href);
      toast('Link copied');
    } catch {
      toast('Your browser did not let the link be copied');
    }
  });
}
