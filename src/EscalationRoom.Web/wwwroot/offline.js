/** The browser says it is online before anybody can be reached, so the server itself is asked. */
setInterval(async () => {
  try {
    if ((await fetch('/health/live', { cache: 'no-store' })).ok) {
      location.reload();
    }
  } catch {
    // Not yet.
  }
}, 2000);
addEventListener('DOMContentLoaded', () => document.querySelector('a').addEventListener('click', event => { event.preventDefault(); location.reload(); }));
