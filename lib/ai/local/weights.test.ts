import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findDamagedWeights, findWrongSizes, putAside, weightsState } from './weights';

const folder = await mkdtemp(path.join(tmpdir(), 'acervo-weights-'));
afterAll(() => rm(folder, { recursive: true }));

const bytes = Buffer.alloc(200_000, 'weights');
const expected = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
const wanted = {
  minilm: { files: { 'onnx/model': expected, 'config.json': expected } },
  resnet50: { files: { 'model.json': expected } },
};
let directory = '';
const fileOf = (name: string) => path.join(directory, name);

beforeEach(async () => {
  (globalThis as { acervoDamagedWeights?: Set<string> }).acervoDamagedWeights?.clear();
  directory = await mkdtemp(path.join(folder, 'models-'));
  for (const [name, { files }] of Object.entries(wanted)) {
    for (const file of Object.keys(files)) {
      await mkdir(path.dirname(fileOf(`${name}/${file}`)), { recursive: true });
      await writeFile(fileOf(`${name}/${file}`), bytes);
    }
  }
});

test('what is whole is used; what was not fetched is no damage', async () => {
  await rm(fileOf('resnet50'), { recursive: true });
  expect(findWrongSizes(directory, wanted)).toEqual([]);
  expect(await findDamagedWeights(directory, wanted)).toEqual([]);
  expect(weightsState('embed', directory)).toBe('there');
  expect(weightsState('look', directory)).toBe('missing');
});

test.each([
  ['cut off', () => truncate(fileOf('minilm/onnx/model'), 100_000)],
  ['empty', () => truncate(fileOf('minilm/config.json'), 0)],
  ['longer', () => writeFile(fileOf('minilm/onnx/model'), Buffer.alloc(200_001))],
  ['without a file', () => rm(fileOf('minilm/config.json'))],
  [
    'a folder in place of a file',
    async () => {
      await rm(fileOf('minilm/config.json'));
      await mkdir(fileOf('minilm/config.json'));
    },
  ],
])('weights that are %s show by their sizes', async (_, damage) => {
  await damage();
  expect(findWrongSizes(directory, wanted)).toEqual(['minilm']);
  expect(await findDamagedWeights(directory, wanted)).toEqual(['minilm']);
});

test('one changed byte shows by its hash, is not used and makes room for a new copy', async () => {
  const changed = Buffer.from(bytes);
  changed[150_000] = 0;
  await writeFile(fileOf('minilm/onnx/model'), changed);
  expect(findWrongSizes(directory, wanted)).toEqual([]);
  const names = await findDamagedWeights(directory, wanted);
  expect(names).toEqual(['minilm']);
  await putAside(directory, names);
  expect(weightsState('embed', directory)).toBe('damaged');
  expect(existsSync(fileOf('minilm'))).toBe(false);
  expect(existsSync(fileOf('resnet50'))).toBe(true);
});

test('the state says so where the files cannot be removed', async () => {
  await putAside(path.join(directory, 'minilm', 'config.json'), ['minilm']);
  expect(weightsState('embed', directory)).toBe('damaged');
});
