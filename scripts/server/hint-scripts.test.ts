import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hintScripts } from './hint-scripts';
import { galleryPage, manifestFile } from './page-scripts';

const build = mkdtempSync(path.join(tmpdir(), 'acervo-build-'));
afterAll(() => rmSync(build, { recursive: true }));

const long = 'void 0;'.repeat(5000);
const read = (name: string) => readFileSync(path.join(build, name), 'utf8');
const keep = (file: string, text: string) => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

test('the gallery’s longer scripts are hinted, once; shorter ones and other pages’ are not', () => {
  const scripts = { 'react.js': long, 'grid.js': long, 'text.js': 'void 0;', 'chart.js': long };
  for (const [name, text] of Object.entries(scripts)) keep(path.join(build, name), text);
  keep(path.join(build, 'build-manifest.json'), JSON.stringify({ rootMainFiles: ['react.js'] }));
  const entries = {
    '[project]/app/layout': ['react.js'],
    [`[project]/${galleryPage}`]: ['react.js', 'grid.js', 'text.js'],
  };
  const manifest = { entryJSFiles: entries };
  keep(
    manifestFile(build, galleryPage),
    `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/report/page"] = ${JSON.stringify(manifest)};\n`,
  );

  hintScripts(build);
  hintScripts(build);

  expect(read('react.js')).toBe(`//# allFunctionsCalledOnLoad\n${long}`);
  expect(read('grid.js')).toBe(`//# allFunctionsCalledOnLoad\n${long}`);
  expect(read('text.js')).toBe('void 0;');
  expect(read('chart.js')).toBe(long);
});
