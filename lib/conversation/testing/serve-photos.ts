import { globSync, readFileSync } from 'node:fs';
import type { Channel } from './start-channel';

/** Serves the demonstration's photographs. @returns what gives the address of the next one, in turn */
export function servePhotos(channel: Channel): () => string {
  const files = globSync('public/demo/*.jpg').sort();
  for (const [n, file] of files.entries()) {
    channel.media.set(`/photos/${n}`, (_, response) => response.end(readFileSync(file)));
  }
  let served = 0;
  return () => channel.url(`/photos/${served++ % files.length}`);
}
