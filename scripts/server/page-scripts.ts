import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The gallery's page, as the build names it. */
export const galleryPage = 'app/report/page';

/** Files of a page's scripts, from the build's folder on. */
export interface PageScripts {
  /** Of the page and of what stands around it. */
  own: string[];
  /** Of React and Next, which every page has. */
  framework: string[];
}

/** @param buildFolder of a production build */
export function readPageScripts(buildFolder: string, page: string): PageScripts {
  const { rootMainFiles, rootMainFilesTree = {} } = readRootManifest(buildFolder);
  const modules = Object.values(clientManifestOf(buildFolder, page).content.clientModules);
  const own = new Set([
    ...(rootMainFilesTree[routeOf(page)] ?? []),
    ...modules.flatMap(({ chunks }) => chunks.map(fromBuildFolder)),
  ]);
  for (const file of rootMainFiles) own.delete(file);
  return { own: [...own], framework: rootMainFiles };
}

function fromBuildFolder(address: string): string {
  return address.replace(/^\/_next\//, '');
}

interface RootManifest {
  rootMainFiles: string[];
  /** In their place, for single routes. */
  rootMainFilesTree?: Record<string, string[]>;
}

export function readRootManifest(buildFolder: string): RootManifest {
  return JSON.parse(readFileSync(path.join(buildFolder, 'build-manifest.json'), 'utf8'));
}

export function writeRootManifest(buildFolder: string, manifest: RootManifest): void {
  writeFileSync(path.join(buildFolder, 'build-manifest.json'), JSON.stringify(manifest));
}

/** As the server knows the page: `/report/page`. */
export function routeOf(page: string): string {
  return page.replace(/^app/, '');
}

interface ClientManifest {
  clientModules: Record<string, { chunks: string[] }>;
  entryJSFiles: Record<string, string[]>;
  moduleLoading: object | null;
}

/** The page's client components. The file is a script that assigns JSON to a global. */
export function clientManifestOf(buildFolder: string, page: string) {
  const file = manifestFile(buildFolder, page);
  const script = readFileSync(file, 'utf8');
  const begins = script.lastIndexOf('] = {') + '] = '.length;
  const content = JSON.parse(script.slice(begins).replace(/;\s*$/, '')) as ClientManifest;
  const write = (changed: ClientManifest) =>
    writeFileSync(file, `${script.slice(0, begins)}${JSON.stringify(changed)};\n`);
  return { content, write };
}

export function manifestFile(buildFolder: string, page: string): string {
  return path.join(buildFolder, 'server', `${page}_client-reference-manifest.js`);
}
