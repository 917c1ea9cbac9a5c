/** Shows the dialog over the page and brings the focus back to whoever opened it. */
export function show(dialog) {
  const opener = document.activeElement;
  dialog.showModal();
  (dialog.querySelector('[data-first]') ?? dialog.querySelector('select, textarea, input'))?.focus();
  return { end: () => opener?.isConnected && opener.focus() };
}
