import { correctHeadVerb } from '../reading/closest-verb';
import { stripOpening } from '../reading/courtesies';
import type { Reading } from '../reading/reading';
import { foldedText, matchTokens } from '../reading/tokens';
import { wordsFrom } from './correction';
import type { Intent } from './intent';
import { readNumber } from './photo-query';

const opening = ({ text, tokens, lexicon }: Reading) =>
  correctHeadVerb(stripOpening(text, tokens, lexicon), lexicon);

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
