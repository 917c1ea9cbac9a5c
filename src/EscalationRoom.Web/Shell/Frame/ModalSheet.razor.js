/** Shows the dialog over the page and brings the focus back to whoever opened it. */
export function show(dialog) {
  const opener = openerOf(document.activeElement);
  dialog.showModal();
  (dialog.querySelector('[data-first]') ?? dialog.querySelector('select, textarea, input'))?.focus();
  return { end: () => opener?.isConnected && opener.focus() };
}

/** A menu is gone by then: the focus goes back to what opened the menu. */
function openerOf(element) {
  const menu = element?.closest('[popover]');
  return menu ? document.querySelector(`[popovertarget="${menu.id}"]`) : element;
}
