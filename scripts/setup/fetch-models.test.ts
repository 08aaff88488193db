import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchModels } from './fetch-models';
import { SetupProblem } from './setup-problem.mjs';

let directory = '';
let told = '';
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'acervo-models-'));
  told = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    told += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(directory, { recursive: true });
});

const weights = 'the weights';
const sha256 = createHash('sha256').update(weights).digest('hex');
const wanted = {
  ears: {
    package: 'ears@1.0.0',
    folder: 'package/models',
    files: { 'onnx/model': { sha256, bytes: weights.length } },
  },
};

/** An archive as npm packs it, with a link that leads out. */
function archive(content: string): Buffer {
  const entry = (name: string, type: string, body: string) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(body.length.toString(8).padStart(11, '0'), 124);
    header.write(type, 156);
    return Buffer.concat([
      header,
      Buffer.from(body),
      Buffer.alloc((512 - (body.length % 512)) % 512),
    ]);
  };
  return gzipSync(
    Buffer.concat([
      entry('package/package.json', '0', '{}'),
      entry('package/models/link', '2', ''),
      entry('package/models/onnx/model', '0', content),
      Buffer.alloc(1024),
    ]),
  );
}

/** Stands in for the registry. */
const packing = (content: string) =>
  vi.fn(async (_: string, name: string, folder: string) => {
    const file = path.join(folder, `${name.replace('@', '-')}.tgz`);
    writeFileSync(file, archive(content));
    return file;
  });

test('what is missing is fetched once, and only what the table names is kept', async () => {
  const pack = packing(weights);
  expect(await fetchModels(directory, wanted, pack)).toBe(true);
  expect(await fetchModels(directory, wanted, pack)).toBe(true);
  expect(pack).toHaveBeenCalledTimes(1);
  expect(readFileSync(path.join(directory, 'ears/onnx/model'), 'utf8')).toBe(weights);
  expect(readdirSync(directory, { recursive: true }).map(String).sort()).toEqual([
    'ears',
    'ears/onnx',
    'ears/onnx/model',
  ]);
});

test.each([
  ['cut off', 'the wei'],
  ['longer', 'the weights and more'],
  ['empty', ''],
])('weights that are %s are told and fetched anew', async (_, left) => {
  mkdirSync(path.join(directory, 'ears/onnx'), { recursive: true });
  writeFileSync(path.join(directory, 'ears/onnx/model'), left);
  expect(await fetchModels(directory, wanted, packing(weights))).toBe(true);
  expect(readFileSync(path.join(directory, 'ears/onnx/model'), 'utf8')).toBe(weights);
  expect(told).toMatch(/were damaged, and are replaced/);
});

test('other bytes than those that were looked at are not kept, and nothing else stops', async () => {
  expect(await fetchModels(directory, wanted, packing('other bytes'))).toBe(false);
  expect(existsSync(path.join(directory, 'ears'))).toBe(false);
  expect(readdirSync(directory)).toEqual([]);
  expect(told).toMatch(/onnx\/model of ears@1.0.0 is not the file/);
  expect(told).toMatch(/ACERVO_LOCAL_MODELS=off/);
});

test('without a registry there is a sentence; a run that is told to stop stops', async () => {
  const offline = () => Promise.reject(new SetupProblem('Fetching: failed.', 1));
  expect(await fetchModels(directory, wanted, offline)).toBe(false);
  expect(told).toMatch(/Fetching: failed\./);
  const stopped = () => Promise.reject(new SetupProblem('', 130));
  await expect(fetchModels(directory, wanted, stopped)).rejects.toThrow(SetupProblem);
});

test('what a killed run left behind goes once it is old', async () => {
  const left = path.join(directory, '.unfinished-abc');
  mkdirSync(left);
  await fetchModels(directory, wanted, packing('other bytes'));
  expect(existsSync(left)).toBe(true);
  vi.useFakeTimers({ now: Date.now() + 2 * 60 * 60_000, toFake: ['Date'] });
  await fetchModels(directory, wanted, packing('other bytes'));
  vi.useRealTimers();
  expect(existsSync(left)).toBe(false);
});
