import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Outcome, oneFailed, onePassed } from '../parts/part';

/** What a phone on a slow net loads in about a second, beside the photos. */
export const galleryScriptKbMax = 130;

const clientManifest = 'server/app/report/page_client-reference-manifest.js';
const entry = '[project]/app/report/page';

/**
 * The scripts that the gallery's page brings, as browsers get them: compressed. Beside them stand
 * those of React and Next alone, which every page has and nobody here can make smaller.
 */
export function measureGalleryScripts(buildFolder: string): { ownKb: number; frameworkKb: number } {
  const kbOf = (files: Iterable<string>) =>
    [...files].reduce(
      (sum, file) => sum + gzipSync(readFileSync(path.join(buildFolder, file))).length / 1000,
      0,
    );
  const { rootMainFiles } = JSON.parse(
    readFileSync(path.join(buildFolder, 'build-manifest.json'), 'utf8'),
  ) as { rootMainFiles: string[] };
  const own = new Set(entryFiles(readFileSync(path.join(buildFolder, clientManifest), 'utf8')));
  for (const file of rootMainFiles) own.delete(file);
  return { ownKb: kbOf(own), frameworkKb: kbOf(rootMainFiles) };
}

/** The manifest is a script that assigns JSON to a global, with the route as its key. */
function entryFiles(script: string): string[] {
  const json = script.slice(script.lastIndexOf('] = {') + 4).replace(/;\s*$/, '');
  const { entryJSFiles } = JSON.parse(json) as { entryJSFiles: Record<string, string[]> };
  const files = entryJSFiles[entry];
  if (!files) throw new Error(`The build names no scripts of ${entry}.`);
  return files;
}

/** Part of every test run, on the production build. */
export async function testGalleryScripts(): Promise<Outcome> {
  const buildFolder = path.resolve('.next');
  if (!existsSync(path.join(buildFolder, clientManifest))) {
    return { counts: oneFailed, output: 'There is no production build of the gallery.' };
  }
  const { ownKb, frameworkKb } = measureGalleryScripts(buildFolder);
  const said = `The gallery's scripts are ${ownKb.toFixed(1)} kB compressed, of at most ${galleryScriptKbMax}; React and Next have ${frameworkKb.toFixed(1)}.`;
  return ownKb <= galleryScriptKbMax
    ? { counts: onePassed, output: said }
    : { counts: oneFailed, output: said };
}
