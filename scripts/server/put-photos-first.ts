import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  clientManifestOf,
  galleryPage,
  readPageScripts,
  readRootManifest,
  routeOf,
  writeRootManifest,
} from './page-scripts';

const starter = path.resolve('scripts/server/start-after-photos.js');

/**
 * Has the gallery's page paint its photos before its scripts are even asked for. Next writes all of
 * a page's scripts into its head, where they share the net and the processor with the photos; here
 * they become one short script that adds the others once the photos at the top have been painted,
 * or have kept it waiting for two seconds.
 * @param buildFolder what a production build has just compiled
 */
export function putPhotosFirst(buildFolder: string): void {
  const { own, framework } = readPageScripts(buildFolder, galleryPage);
  const sources = [...framework, ...own].map((file) => `/_next/${file}`);
  const text = `{const sources=${JSON.stringify(sources)};\n${readFileSync(starter, 'utf8')}}\n`;
  // Browsers keep what is in this folder for ever.
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 12);
  const first = `static/chunks/start-after-photos-${hash}.js`;
  writeFileSync(path.join(buildFolder, first), text);

  const root = readRootManifest(buildFolder);
  root.rootMainFilesTree = { ...root.rootMainFilesTree, [routeOf(galleryPage)]: [first] };
  writeRootManifest(buildFolder, root);
  const client = clientManifestOf(buildFolder, galleryPage);
  // Next writes a page's own scripts into its head by the first, React by the second.
  client.write({ ...client.content, entryJSFiles: {}, moduleLoading: null });
}
