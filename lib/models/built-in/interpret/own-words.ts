import { correctHeadVerb } from '../reading/closest-verb';
import { stripOpening } from '../reading/courtesies';
import type { Reading } from '../reading/reading';
import { foldedText, matchTokens, type Token } from '../reading/tokens';
import type { Intent } from './intent';
import { readNumber } from './photo-query';

/** What goes with a command in the person's own words: quotes around them are not theirs. */
function wordsFrom(text: string, token: Token | undefined): string {
  if (!token) return '';
  return text
    .slice(token.start)
    .trim()
    .replace(/^["“'«]+|["”»]+$/gu, '')
    .trim();
}

/** Behind a colon the words are all theirs: "fix: the blue car" is not "blue car". */
function behindColon(text: string, tokens: Token[], to: number): number {
  const colon = tokens.slice(0, to).findIndex((token, index) => {
    const next = tokens[index + 1];
    return next && text.slice(token.end, next.start).includes(':');
  });
  return colon < 0 ? to : colon + 1;
}

const opening = ({ text, tokens, lexicon }: Reading) =>
  correctHeadVerb(stripOpening(text, tokens, lexicon), lexicon);

/** "corrige: …", "na verdade é …". */
export function correctionIntent(reading: Reading): Intent | null {
  const tokens = opening(reading);
  const match = matchTokens(tokens, reading.lexicon.correct);
  if (match?.from !== 0) return null;
  const { quotedPhotoIds } = reading.state;
  return {
    kind: 'correct',
    description: wordsFrom(reading.text, tokens[behindColon(reading.text, tokens, match.to)]),
    photoIds: quotedPhotoIds.length > 0 ? quotedPhotoIds : null,
  };
}

/** "lembra que …", "me chama de …"; a question that begins so is none. */
export function rememberIntent(reading: Reading): Intent | null {
  const { lexicon, text, isQuestion } = reading;
  if (isQuestion) return null;
  const tokens = opening(reading);
  const told = matchTokens(tokens, lexicon.rememberThat);
  if (told && told.to < tokens.length)
    return { kind: 'remember', text: wordsFrom(text, tokens[told.to]) };
  const noted = matchTokens(tokens, lexicon.rememberColon);
  const note = noted && tokens[noted.to];
  const last = noted && tokens[noted.to - 1];
  if (note && last && text.slice(last.end, note.start).includes(':'))
    return { kind: 'remember', text: wordsFrom(text, note) };
  const whole = matchTokens(tokens, lexicon.rememberWhole);
  return whole && whole.to < tokens.length
    ? { kind: 'remember', text: wordsFrom(text, tokens[0]) }
    : null;
}

/** "esquece a 2", "esquece que …"; "esquece" alone means never mind. */
export function forgetIntent(reading: Reading): Intent | null {
  const { lexicon, text } = reading;
  const tokens = opening(reading);
  const match = matchTokens(tokens, lexicon.forget);
  if (!match) return null;
  const rest = tokens.slice(match.to);
  const number = readNumber(lexicon.forgetNumber.exec(foldedText(rest))?.groups?.n, lexicon);
  if (number !== null) return { kind: 'forget', number, words: null };
  if (lexicon.everything.test(foldedText(rest))) return { kind: 'forgetEverything' };
  if (lexicon.thisOne.test(foldedText(rest))) return { kind: 'decline' };
  const lead = matchTokens(rest, lexicon.forgetThat);
  const words = wordsFrom(text, rest[lead?.to ?? 0]);
  return words === '' ? { kind: 'decline' } : { kind: 'forget', number: null, words };
}
