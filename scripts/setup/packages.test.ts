import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { arePackagesInstalled } from './packages.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'acervo-packages-'));
  lock('package-lock.json', { '': {}, 'node_modules/a': { version: '1.0.0' }, ...otherPlatform });
});
afterEach(() => rmSync(root, { recursive: true }));

const otherPlatform = { 'node_modules/a-win32': { version: '1.0.0', optional: true } };

function lock(name: string, packages: Record<string, object>): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), JSON.stringify({ packages }));
}

function install(version: string): void {
  mkdirSync(path.join(root, 'node_modules/a'), { recursive: true });
  lock('node_modules/.package-lock.json', { 'node_modules/a': { version } });
}

test('nothing installed, another version and a lost folder all call for an installation', () => {
  expect(arePackagesInstalled(root)).toBe(false);
  install('0.9.0');
  expect(arePackagesInstalled(root)).toBe(false);
  install('1.0.0');
  rmSync(path.join(root, 'node_modules/a'), { recursive: true });
  expect(arePackagesInstalled(root)).toBe(false);
});

test('what the lockfile names is enough, without the packages of other platforms', () => {
  install('1.0.0');
  expect(arePackagesInstalled(root)).toBe(true);
});
