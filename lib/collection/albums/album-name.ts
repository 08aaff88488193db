import { AcervoError } from '@/lib/errors';
import { foldAccents } from '@/lib/language';

/** A name stands on one line of a phone, or two; more is a description. */
const albumNameCharactersMax = 80;

/**
 * A name as it is kept, and as names are compared: without case, accents and marks.
 * @throws AcervoError `bad_request` when nothing is left of it, `too_large`
 */
export function checkAlbumName(given: string): { name: string; folded: string } {
  const name = given.replaceAll('\0', '').replace(/\s+/gu, ' ').trim();
  const folded = foldAlbumName(name);
  if (folded === '') throw new AcervoError('bad_request', 'An album needs a name.');
  if (name.length > albumNameCharactersMax) {
    throw new AcervoError(
      'too_large',
      `An album's name has at most ${albumNameCharactersMax} characters.`,
    );
  }
  return { name, folded };
}

/** "Praia!" is "praia"; a name of nothing but signs is itself. */
export function foldAlbumName(name: string): string {
  const plain = foldAccents(name).replace(/\s+/gu, ' ').trim();
  const worded = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return worded === '' ? plain : worded;
}
