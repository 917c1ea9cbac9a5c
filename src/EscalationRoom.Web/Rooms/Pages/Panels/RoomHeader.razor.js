const places = {
  answer: () => document.querySelector('.banner.is-mine [data-first], .banner.is-mine textarea, .banner.is-mine .button.primary'),
  update: () => composer('Client'),
  ask: () => composer('Internal'),
};

/** Header buttons that lead somewhere on the page, and links that are copied. */
export function start(header) {
  const go = event => {
    const button = event.target.closest('[data-go], [data-copy]');
    if (!button || (button.dataset.copy && !header.contains(button))) {
      return;
    }

    button.closest('[popover]')?.hidePopover();
    if (button.dataset.copy) {
      navigator.clipboard?.writeText(new URL(button.dataset.copy, location.origin).href);
    } else {
      places[button.dataset.go]?.()?.focus();
    }
  };
  const page = header.parentElement;
  page.addEventListener('click', go);
  return { end: () => page.removeEventListener('click', go) };
}

/** The composer in this lane, where its reader may write there. */
function composer(lane) {
  document.querySelector(`.lane-choice[data-lane=${lane}]`)?.click();
  return document.querySelector('.composer textarea');
}
