import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The gallery's page, as the build names it. */
export const galleryPage = 'app/report/page';

/** Files of a page's scripts, from the build's folder on. */
export interface PageScripts {
  own: string[];
  /** Of React and Next, which every page has. */
  framework: string[];
}

/** @param buildFolder of a production build */
export function readPageScripts(buildFolder: string, page: string): PageScripts {
  const { rootMainFiles } = JSON.parse(
    readFileSync(path.join(buildFolder, 'build-manifest.json'), 'utf8'),
  ) as { rootMainFiles: string[] };
  const manifest = readFileSync(manifestFile(buildFolder, page), 'utf8');
  const own = new Set(entryFiles(manifest, page));
  for (const file of rootMainFiles) own.delete(file);
  return { own: [...own], framework: rootMainFiles };
}

export function manifestFile(buildFolder: string, page: string): string {
  return path.join(buildFolder, 'server', `${page}_client-reference-manifest.js`);
}

/** The manifest is a script that assigns JSON to a global, with the route as its key. */
function entryFiles(script: string, page: string): string[] {
  const json = script.slice(script.lastIndexOf('] = {') + 4).replace(/;\s*$/, '');
  const { entryJSFiles } = JSON.parse(json) as { entryJSFiles: Record<string, string[]> };
  const files = entryJSFiles[`[project]/${page}`];
  if (!files) throw new Error(`The build names no scripts of ${page}.`);
  return files;
}
