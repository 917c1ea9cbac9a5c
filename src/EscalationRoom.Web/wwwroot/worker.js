// Does one thing: a page opened without a connection says so, instead of the browser's own page. Nothing of any room is kept.
const shelf = 'offline-2', page = '/offline.html', kept = [page, '/colours.js', '/offline.js', '/app.css', '/icon.svg'];

self.addEventListener('install', event => event.waitUntil(caches.open(shelf).then(it => it.addAll(kept)).then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil(
  caches.keys().then(all => Promise.all(all.filter(it => it !== shelf).map(it => caches.delete(it)))).then(() => self.clients.claim())));

self.addEventListener('fetch', event => {
  if (event.request.mode === 'navigate') {
    event.respondWith(fetch(event.request).catch(() => caches.match(page)));
  } else if (event.request.method === 'GET' && kept.includes(new URL(event.request.url).pathname)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(new URL(event.request.url).pathname)));
  }
});
