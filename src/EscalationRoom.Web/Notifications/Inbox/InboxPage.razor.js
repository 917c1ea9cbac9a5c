import { offer } from '../../Shell/Keys/KeySheet.razor.js';

/** D puts away the notice the reader stands on, and goes on to the next. */
export function start() {
  const done = offer('list.done', () => {
    const row = document.activeElement?.closest('.notices > li'), button = row?.querySelector('[data-put-away]');
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    button?.click();
    button && next?.querySelector('a[href]')?.focus();
  });
  return { end: () => done.end() };
}
