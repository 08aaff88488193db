/** Where the service worker holds what a phone's own gallery shared with us; see public/worker.js. */
const sharedCache = 'acervo-shared';
/** What nobody signed in for within a day is not waited for any more. */
const heldForMs = 24 * 60 * 60 * 1000;

/** The files that were shared with the application, which are then held no longer. */
export async function takeShared(): Promise<File[]> {
  // Only on https and on loopback is there a place where they could be.
  if (!('caches' in window) || !(await caches.has(sharedCache))) return [];
  const held = await caches.open(sharedCache);
  const files: File[] = [];
  for (const request of await held.keys()) {
    const response = await held.match(request);
    if (!response || Date.now() - Number(response.headers.get('x-held-at')) > heldForMs) continue;
    const name = decodeURIComponent(response.headers.get('x-name') ?? 'photo');
    const blob = await response.blob();
    files.push(new File([blob], name, { type: blob.type }));
  }
  await caches.delete(sharedCache);
  return files;
}
