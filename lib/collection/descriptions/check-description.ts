import { AcervoError } from '@/lib/errors';

/**
 * WhatsApp's own limit for a text is 4,096 characters; nothing longer can come from there. Counted in
 * code points: 4,096 emoji are 4,096 characters.
 */
const descriptionCharactersMax = 4096;

/** @throws AcervoError `bad_request` when empty, `too_large` when too long */
export function checkDescription(given: string): string {
  // PostgreSQL's text cannot hold the null character.
  const text = given.replaceAll('\0', '').trim();
  if (text.length === 0) throw new AcervoError('bad_request', 'A description has no words.');
  if ([...text].length > descriptionCharactersMax) {
    throw new AcervoError(
      'too_large',
      `A description has at most ${descriptionCharactersMax} characters.`,
    );
  }
  return text;
}
