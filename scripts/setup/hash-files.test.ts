import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashFiles } from './hash-files.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'acervo-hash-'));
  mkdirSync(path.join(root, 'app/deep'), { recursive: true });
  writeFileSync(path.join(root, 'app/deep/page.tsx'), 'page');
  writeFileSync(path.join(root, 'next.config.ts'), 'config');
});
afterEach(() => rmSync(root, { recursive: true }));

const hash = () =>
  hashFiles(root, ['app', 'next.config.ts', 'proxy.ts'], (name) => name !== 'app/x');

test('contents, names and the coming of a file change the hash; what is left out does not', () => {
  const seen = new Set([hash()]);
  const changes = [
    () => writeFileSync(path.join(root, 'app/deep/page.tsx'), 'another'),
    () => renameSync(path.join(root, 'app/deep/page.tsx'), path.join(root, 'app/deep/route.ts')),
    () => writeFileSync(path.join(root, 'proxy.ts'), ''),
    () => rmSync(path.join(root, 'next.config.ts')),
  ];
  for (const change of changes) {
    change();
    expect(seen.has(hash())).toBe(false);
    seen.add(hash());
  }
  const before = hash();
  writeFileSync(path.join(root, 'app/x'), 'left out');
  expect(hash()).toBe(before);
});
