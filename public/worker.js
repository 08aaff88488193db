/*
 * The service worker: a page to show without a connection, and hands to hold what a phone's own
 * gallery shares with us until somebody is signed in. Promises that it never keeps a page, a photo
 * or an answer that belongs to somebody. Signing out clears all of it (Clear-Site-Data).
 */
const offlineCache = 'acervo-offline';
const offlinePage = '/offline';
/** A newer build looks otherwise, and its reader may have chosen another language. */
const freshForMs = 24 * 60 * 60 * 1000;

const sharedCache = 'acervo-shared';
const sharePath = '/report/uploads/share';
/** More than one shares at once; each waits in the phone's own memory. */
const sharedFilesMax = 100;

self.addEventListener('install', (event) => {
  event.waitUntil(keepOfflinePage().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

// The settings have changed: the page without a connection is to look and to speak as they say.
self.addEventListener('message', (event) => {
  if (event.data === 'refresh') event.waitUntil(keepOfflinePage());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method === 'POST' && pathname === sharePath) event.respondWith(holdShared(request));
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(pageOrOffline(event));
  else if (pathname.startsWith('/_next/static/')) event.respondWith(assetOrKept(request));
});

/** The page with its style and typeface, and nothing else of it. */
async function keepOfflinePage() {
  const page = await fetch(offlinePage, { cache: 'no-store', headers: { accept: 'text/html' } });
  if (!page.ok) throw new Error(`The page for no connection answered ${page.status}.`);
  const html = await page.clone().text();
  const assets = new Set(html.match(/\/_next\/static\/[\w./~-]+\.(?:css|woff2)/g));
  const cache = await caches.open(offlineCache);
  await cache.addAll([...assets]);
  await cache.put(offlinePage, page);
}

async function pageOrOffline(event) {
  try {
    const page = await fetch(event.request);
    event.waitUntil(refreshWhenOld());
    return page;
  } catch (error) {
    const kept = await caches.match(offlinePage, { cacheName: offlineCache });
    if (!kept) throw error;
    return kept;
  }
}

async function refreshWhenOld() {
  const kept = await caches.match(offlinePage, { cacheName: offlineCache });
  const keptAt = Date.parse(kept?.headers.get('date') ?? '');
  if (Date.now() - keptAt < freshForMs) return;
  try {
    await keepOfflinePage();
  } catch {
    // The one from before is as good as none; the next page tries again.
  }
}

async function assetOrKept(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request, { cacheName: offlineCache });
    if (!kept) throw error;
    return kept;
  }
}

/** The gallery takes them from here, at once or after the sign-in. */
async function holdShared(request) {
  const form = await request.formData();
  const files = form.getAll('photos').filter((part) => part instanceof File);
  const held = await caches.open(sharedCache);
  for (const [index, file] of files.slice(0, sharedFilesMax).entries()) {
    const headers = {
      'content-type': file.type || 'application/octet-stream',
      'x-name': encodeURIComponent(file.name),
      'x-held-at': String(Date.now()),
    };
    await held.put(`/shared/${Date.now()}-${index}`, new Response(file, { headers }));
  }
  return Response.redirect('/report', 303);
}
