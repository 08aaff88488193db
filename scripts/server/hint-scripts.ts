import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { galleryPage, readPageScripts } from './page-scripts';

/** https://v8.dev/blog/explicit-compile-hints */
const hint = '//# allFunctionsCalledOnLoad\n';
/** In bytes. Shorter scripts Chromium compiles on the page's own thread, and the less the better. */
const lengthMin = 30 * 1024;

/**
 * Has Chromium compile all of the gallery's longer scripts on another thread, while they arrive.
 * Otherwise it compiles each function when it is first called, on the thread that answers taps:
 * most of what a phone's was blocked by when React and Next start.
 * @param buildFolder what a production build has just compiled
 */
export function hintScripts(buildFolder: string): void {
  const { own, framework } = readPageScripts(buildFolder, galleryPage);
  for (const name of [...framework, ...own]) {
    const file = path.join(buildFolder, name);
    const script = readFileSync(file, 'utf8');
    if (script.length >= lengthMin) writeFileSync(file, hint + script);
  }
}
