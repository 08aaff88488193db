import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { galleryPage, manifestFile, readPageScripts } from '../server/page-scripts';
import { type Outcome, oneFailed, onePassed } from '../suites/suite';

/** What a phone on a slow net loads in about a second, beside the photos. */
export const galleryScriptKbMax = 130;

/**
 * The scripts that the gallery's page brings, as browsers get them: compressed. Beside them stand
 * those of React and Next alone, which every page has and nobody here can make smaller.
 */
export function measureGalleryScripts(buildFolder: string): { ownKb: number; frameworkKb: number } {
  const kbOf = (files: string[]) =>
    files.reduce(
      (sum, file) => sum + gzipSync(readFileSync(path.join(buildFolder, file))).length / 1000,
      0,
    );
  const { own, framework } = readPageScripts(buildFolder, galleryPage);
  return { ownKb: kbOf(own), frameworkKb: kbOf(framework) };
}

/** Part of every test run, on the production build. */
export async function testGalleryScripts(): Promise<Outcome> {
  const buildFolder = path.resolve('.next');
  if (!existsSync(manifestFile(buildFolder, galleryPage))) {
    return { counts: oneFailed, output: 'There is no production build of the gallery.' };
  }
  const { ownKb, frameworkKb } = measureGalleryScripts(buildFolder);
  const said = `The gallery's scripts are ${ownKb.toFixed(1)} kB compressed, of at most ${galleryScriptKbMax}; React and Next have ${frameworkKb.toFixed(1)}.`;
  return ownKb <= galleryScriptKbMax
    ? { counts: onePassed, output: said }
    : { counts: oneFailed, output: said };
}
