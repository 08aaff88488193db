import { expect, test } from 'vitest';
import { cutWindows } from './cut-windows';

const rate = 1000;
const speech = (seconds: number) => Float32Array.from({ length: seconds * rate }, () => 0.3);

function join(...parts: Float32Array[]): Float32Array {
  return Float32Array.from(parts.flatMap((part) => [...part]));
}

test('a long note is cut in its pauses, and nothing of it is lost', () => {
  const pause = new Float32Array(0.4 * rate);
  const samples = join(speech(26), pause, speech(27), pause, speech(5));
  const windows = cutWindows(samples, rate);
  expect(windows).toHaveLength(3);
  expect(windows.map(({ length }) => length).reduce((a, b) => a + b)).toBe(samples.length);
  for (const window of windows) {
    expect(window.length).toBeLessThanOrEqual(30 * rate);
    expect([...window.slice(0, 50), ...window.slice(-50)].some((sample) => sample === 0)).toBe(
      true,
    );
  }
});

test('speech without a pause is cut all the same', () => {
  const windows = cutWindows(speech(65), rate);
  expect(windows.every(({ length }) => length <= 30 * rate)).toBe(true);
  expect(windows.length).toBeGreaterThanOrEqual(3);
});

test('silence is not sent to a model that would make words of it', () => {
  expect(cutWindows(new Float32Array(45 * rate), rate)).toEqual([]);
  expect(cutWindows(new Float32Array(0), rate)).toEqual([]);
});
