import { expect, test } from 'vitest';
import type { SharedLocation } from '@/lib/channels';
import type { Turn } from '../state/open-turn';
import { sharedPlaceOf } from './shared-place';

function turnWith(...locations: (Partial<SharedLocation> | null)[]): Turn {
  const messages = locations.map((given) => ({
    context: {
      repliedToSid: null,
      buttonPayload: null,
      isForwarded: false,
      kind: null,
      location: given && {
        latitude: -12.5703,
        longitude: -38.00049,
        label: null,
        address: null,
        ...given,
      },
    },
  }));
  return { messages } as unknown as Turn;
}

test.each([
  ['a name', { label: 'Praia do Forte' }, 'Praia do Forte'],
  ['an address', { address: 'Rua 1, Santos' }, 'Rua 1, Santos'],
  ['both', { label: 'Casa da vó', address: 'Rua 1, Santos' }, 'Casa da vó, Rua 1, Santos'],
  ['one inside the other', { label: 'Rua 1', address: 'Rua 1, Santos' }, 'Rua 1, Santos'],
  ['nothing but where', {}, '-12.5703, -38.0005'],
  ['blanks and a null character', { label: ' \0 ', address: 'a\n\nb' }, 'a b'],
])('a pin with %s', (_what, given, words) => {
  expect(sharedPlaceOf(turnWith(given))?.words).toBe(words);
});

test('a name without end is cut', () => {
  expect(sharedPlaceOf(turnWith({ label: 'x'.repeat(5000) }))?.words).toBe(`${'x'.repeat(199)}…`);
});

test('the last pin counts, and a message without one does not', () => {
  expect(sharedPlaceOf(turnWith({ label: 'A' }, { label: 'B' }, null))?.words).toBe('B');
  expect(sharedPlaceOf(turnWith(null))).toBeNull();
});
