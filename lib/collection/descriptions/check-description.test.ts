import { expect, test } from 'vitest';
import { checkDescription } from './check-description';

test.each(['a', '🐶'])('a caption as long as WhatsApp allows is kept whole (%s)', (character) => {
  expect(checkDescription(character.repeat(4096))).toBe(character.repeat(4096));
  expect(() => checkDescription(character.repeat(4097))).toThrow(
    expect.objectContaining({ code: 'too_large' }),
  );
});

test.each(['', ' \n', '\0'])('no words are no description (%j)', (given) => {
  expect(() => checkDescription(given)).toThrow(expect.objectContaining({ code: 'bad_request' }));
});
