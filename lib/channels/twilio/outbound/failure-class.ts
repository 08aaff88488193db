/**
 * What a failed send calls for:
 * `later`: the same again, after a pause; `window_closed`: nothing until the person writes;
 * `unreachable`: nothing reaches this person at all; `media`: the photo in a smaller form;
 * `content`: the buttons made anew; `refused`: never.
 */
export type FailureClass =
  | 'later'
  | 'window_closed'
  | 'unreachable'
  | 'media'
  | 'content'
  | 'refused';

/** @see https://www.twilio.com/docs/api/errors */
const classByCode: Record<string, FailureClass> = {
  // Rates: of the account, of the sender, of the pair.
  20429: 'later',
  63018: 'later',
  63038: 'later',
  // More than 24 h since the person's last message.
  63016: 'window_closed',
  // No such person in WhatsApp; or one who has asked not to be written to.
  63003: 'unreachable',
  21610: 'unreachable',
  // The medium could not be fetched, or is not what WhatsApp takes.
  63019: 'media',
  63034: 'media',
  // No such content: it was deleted, or is another account's.
  20404: 'content',
  21655: 'content',
};

/** @param code Twilio's, as its API or a status callback names it */
export function classifyFailure(code: string): FailureClass {
  return classByCode[code] ?? 'refused';
}
