'use strict';
// Only the hosted page has this. It keeps one complete release for working offline and is a
// firewall besides: what is not part of that release is refused, not fetched. The page is taken
// from the network when that answers soon, so a new release arrives at the next visit; it is never
// mixed with the old one, because everything that runs is inside the page itself.

const VERSION = 'milaan:version';
const FILES = milaan:files;
const CACHE = `milaan-${VERSION}`;
const PAGE_TIMEOUT_MS = 3000;

const address = (file) => new URL(file, registration.scope).href;
const known = new Set(FILES.map(address));

addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(FILES.map((file) => new Request(address(file), { cache: 'reload' })));
    await skipWaiting();
  })());
});

addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('milaan-') && name !== CACHE) await caches.delete(name);
    }
    await clients.claim();
  })());
});

async function page() {
  const cache = await caches.open(CACHE);
  const url = address('./');
  try {
    const answer = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(PAGE_TIMEOUT_MS) });
    if (answer.ok) {
      await cache.put(url, answer.clone());
      return answer;
    }
  } catch {
    // Offline or slow: the kept page is as good.
  }
  return (await cache.match(url)) ?? Response.error();
}

async function file(url) {
  const kept = await caches.match(url);
  return kept ?? fetch(url);
}

addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  url.hash = '';
  url.search = '';
  if (event.request.mode === 'navigate' && known.has(address(url.href.replace(/index\.html$/, '')))) {
    event.respondWith(page());
  } else if (event.request.method === 'GET' && known.has(url.href)) {
    event.respondWith(file(url.href));
  } else {
    event.respondWith(new Response('refused: not part of Milaan', { status: 403 }));
  }
});
