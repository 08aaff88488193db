import { expect, test } from 'vitest';
import { readKey } from './read-key';

const plain = { metaKey: false, ctrlKey: false, altKey: false, shiftKey: false };
const press = (key: string, isZoomed = false, held: Partial<typeof plain> = {}) =>
  readKey({ ...plain, ...held, key }, isZoomed);

test('arrows turn to the neighbours, and over a photo that is zoomed', () => {
  expect(press('ArrowLeft')).toEqual({ do: 'turn', to: 'previous' });
  expect(press('ArrowRight')).toEqual({ do: 'turn', to: 'next' });
  expect(press('ArrowUp')).toBeNull();
  expect(press('ArrowDown')).toBeNull();
  expect(press('ArrowRight', true)).toEqual({ do: 'pan', x: 1, y: 0 });
  expect(press('ArrowUp', true)).toEqual({ do: 'pan', x: 0, y: -1 });
});

test.each([
  ['+', 'zoomIn'],
  ['=', 'zoomIn'],
  ['-', 'zoomOut'],
  ['0', 'reset'],
])('%s is to %s', (key, what) => {
  expect(press(key)).toEqual({ do: what });
});

test('what is the browser’s own stays so, and a plus may need the shift key', () => {
  for (const held of ['metaKey', 'ctrlKey', 'altKey'] as const) {
    for (const key of ['+', '-', '0', 'ArrowLeft']) {
      expect(press(key, true, { [held]: true })).toBeNull();
    }
  }
  expect(press('ArrowLeft', false, { shiftKey: true })).toBeNull();
  expect(press('+', false, { shiftKey: true })).toEqual({ do: 'zoomIn' });
  expect(press('Enter')).toBeNull();
});
