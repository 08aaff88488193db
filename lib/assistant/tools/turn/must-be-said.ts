import { AcervoError } from '@/lib/errors';
import { shareSaidIn } from '@/lib/language';

/** A model may leave out "actually it is", or mend a letter; it does not write on its own account. */
const saidShareMin = 0.75;

/**
 * A description is the person's: what a model brings along from a caption, a text in a photo, or its
 * own head does not become their words.
 * @throws AcervoError `forbidden`
 */
export function mustBeSaid(description: string, words: string): void {
  if (shareSaidIn(description, words) >= saidShareMin) return;
  throw new AcervoError(
    'forbidden',
    'A description is the person’s own words: use them as they stand in this message, or none.',
  );
}
