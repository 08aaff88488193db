import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { loadOperatorKey } from './operator-key';

const folder = mkdtempSync(path.join(tmpdir(), 'acervo-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(path.join(folder, 'data-'));
});
const file = () => path.join(dataDir, 'operator-key');

test('a key is made once, for nobody else to read, and nothing lies beside it', () => {
  const key = loadOperatorKey(path.join(dataDir, 'new'));
  expect(key).toHaveLength(32);
  expect(loadOperatorKey(path.join(dataDir, 'new'))).toBe(key);
  const kept = path.join(dataDir, 'new', 'operator-key');
  expect(statSync(kept).mode & 0o777).toBe(0o600);
  expect(readdirSync(path.join(dataDir, 'new'))).toEqual(['operator-key']);
});

test.each([
  ['nothing', ''],
  ['a blank line', '\n'],
  ['the beginning of a key', 'dGhlIGJlZ2lubmlu'],
])('a file in which a power cut left %s gets a new key', (_, left) => {
  writeFileSync(file(), left);
  const key = loadOperatorKey(dataDir);
  expect(key).toHaveLength(32);
  expect(readFileSync(file(), 'utf8')).toBe(`${key}\n`);
});

test('a key that an operator wrote there is kept', () => {
  writeFileSync(file(), 'a-key-of-the-operators-own-choice\n');
  expect(loadOperatorKey(dataDir)).toBe('a-key-of-the-operators-own-choice');
});
