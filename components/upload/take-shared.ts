/** Where the service worker holds what a phone's own gallery shared with us; see public/worker.js. */
const sharedCache = 'acervo-shared';

/** The files that were shared with the application, which are then held no longer. */
export async function takeShared(): Promise<File[]> {
  // Only on https and on loopback is there a place where they could be.
  if (!('caches' in window) || !(await caches.has(sharedCache))) return [];
  const held = await caches.open(sharedCache);
  const files: File[] = [];
  for (const request of await held.keys()) {
    const response = await held.match(request);
    if (!response) continue;
    const name = decodeURIComponent(response.headers.get('x-name') ?? 'photo');
    const blob = await response.blob();
    files.push(new File([blob], name, { type: blob.type }));
  }
  await caches.delete(sharedCache);
  return files;
}
