import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { decodeSound, samplesPerSecond } from './decode-sound';
import { detectSpeech } from './detect-speech';
import { takeWeightsFrom } from './transformers';

const seconds = 4;
const length = seconds * samplesPerSecond;
const folder = path.join(import.meta.dirname, '..', 'testing');

beforeAll(() => takeWeightsFrom(path.resolve('.models')));

const detect = (samples: Float32Array) => detectSpeech('silero-vad', samples);
const read = (name: string) => decodeSound(readFileSync(path.join(folder, name)));
const make = (sample: (second: number, n: number) => number) =>
  Float32Array.from({ length }, (_, n) => sample(n / samplesPerSecond, n));
const sine = (hertz: number, second: number) => Math.sin(2 * Math.PI * hertz * second);
const white = () => Math.random() * 2 - 1;

/** Four chords, struck twice a second, with overtones. */
function music(second: number): number {
  const root = [220, 174.6, 261.6, 196][Math.floor(second * 2) % 4] ?? 220;
  const fades = Math.exp(-3 * ((second * 2) % 1));
  const notes = [1, 1.26, 1.5, 2].flatMap((interval) =>
    [1, 2, 3].map((overtone) => sine(root * interval * overtone, second) / overtone),
  );
  return 0.1 * fades * notes.reduce((sum, one) => sum + one, 0);
}

/** Noise of low pitch, as of wind or an engine. */
function rumble(): Float32Array {
  let level = 0;
  return make(() => {
    level = (level + 0.02 * white()) / 1.02;
    return 3.5 * level;
  });
}

test.each<[string, () => Float32Array]>([
  ['silence', () => new Float32Array(length)],
  ['white noise', () => make(() => 0.2 * white())],
  ['faint noise', () => make(() => 0.01 * white())],
  ['a rumble', rumble],
  ['a tone', () => make((second) => 0.3 * sine(440, second))],
  ['a low tone', () => make((second) => 0.3 * sine(180, second))],
  ['chords', () => make(music)],
  ['a buzz', () => make((second) => 0.3 * (((second * 120) % 1) * 2 - 1))],
  ['clicks', () => make((_, n) => (n % 4000 < 20 ? white() : 0))],
  ['a moment too short for a chunk', () => new Float32Array(100).fill(0.5)],
])('nobody speaks in %s', async (_, sound) => {
  expect(await detect(sound())).toBe(false);
});

test('nobody speaks in pink noise', async () => {
  expect(await detect(await read('pink-noise.mp3'))).toBe(false);
});

test.each<[string, (sample: number) => number]>([
  ['as it was sent', (sample) => sample],
  ['from far away', (sample) => sample * 0.03],
  ['in noise as loud as the voice', (sample) => sample + 0.1 * white()],
])('somebody speaks in a voice note, %s', async (_, change) => {
  expect(await detect((await read('fotos-da-praia.ogg')).map(change))).toBe(true);
});

test('a short word is enough', async () => {
  const note = await read('fotos-da-praia.ogg');
  expect(await detect(note.subarray(0.5 * samplesPerSecond, samplesPerSecond))).toBe(true);
});
