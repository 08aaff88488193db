import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { arrangeScripts } from './arrange-scripts';
import { clientManifestOf, galleryPage, readPageScripts, readRootManifest } from './page-scripts';

const long = 'void 0;'.repeat(5000);
const chunks = 'static/chunks';
let build: string;

beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), 'acervo-build-'));
  const scripts = { react: long, grid: long, text: 'void 0;', chart: long };
  for (const [name, text] of Object.entries(scripts)) keep(`${chunks}/${name}.js`, text);
  keep('build-manifest.json', JSON.stringify({ rootMainFiles: [`${chunks}/react.js`] }));
  const manifest = {
    moduleLoading: { prefix: '' },
    clientModules: {
      layout: { chunks: [`/_next/${chunks}/react.js`] },
      page: { chunks: [`/_next/${chunks}/grid.js`, `/_next/${chunks}/text.js`] },
    },
    entryJSFiles: { [`[project]/${galleryPage}`]: [`${chunks}/grid.js`, `${chunks}/text.js`] },
  };
  keep(
    `server/${galleryPage}_client-reference-manifest.js`,
    `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/report/page"] = ${JSON.stringify(manifest)};\n`,
  );
});

afterEach(() => rmSync(build, { recursive: true }));

test('the gallery’s longer scripts are hinted; shorter ones and other pages’ are not', () => {
  arrangeScripts(build);
  expect(read(`${chunks}/react.js`)).toBe(`//# allFunctionsCalledOnLoad\n${long}`);
  expect(read(`${chunks}/grid.js`)).toBe(`//# allFunctionsCalledOnLoad\n${long}`);
  expect(read(`${chunks}/text.js`)).toBe('void 0;');
  expect(read(`${chunks}/chart.js`)).toBe(long);
});

test('the gallery’s page brings one short script, which knows all others', () => {
  arrangeScripts(build);
  const first = starterIn(build);
  expect(readRootManifest(build)).toEqual({
    rootMainFiles: [`${chunks}/react.js`],
    rootMainFilesTree: { '/report/page': [first] },
  });
  const client = clientManifestOf(build, galleryPage).content;
  expect(client).toMatchObject({ entryJSFiles: {}, moduleLoading: null });
  const addresses = ['react', 'grid', 'text'].map((name) => `/_next/${chunks}/${name}.js`);
  expect(read(first)).toContain(JSON.stringify(addresses));
});

test('what the page brings, first or last, can be read before and after', () => {
  const own = [`${chunks}/grid.js`, `${chunks}/text.js`];
  const framework = [`${chunks}/react.js`];
  expect(readPageScripts(build, galleryPage)).toEqual({ own, framework });
  arrangeScripts(build);
  expect(readPageScripts(build, galleryPage)).toEqual({
    own: [starterIn(build), ...own],
    framework,
  });
});

function starterIn(folder: string): string {
  const starters = readdirSync(path.join(folder, chunks)).filter((name) => /^start-/.test(name));
  expect(starters).toHaveLength(1);
  return `${chunks}/${starters[0]}`;
}

function keep(name: string, text: string): void {
  const file = path.join(build, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function read(name: string): string {
  return readFileSync(path.join(build, name), 'utf8');
}
