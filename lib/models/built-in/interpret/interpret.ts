import { detectLanguage, type Language, languages } from '@/lib/language';
import type { TurnState } from '../../turn-state';
import { lexicons } from '../lexicon';
import { isDescribing, readText } from '../reading/reading';
import type { Intent, Save, Turn } from './intent';
import { barePhraseIntent } from './photo-intent';
import { readPhotoRequest } from './photo-query';
import { requestIn } from './request';

/** Only the person's own text and our state are read: captions and results are never rules. */
export function interpret(text: string, state: TurnState): Turn {
  const said = withoutCaptions(text, state);
  const captioned = state.newPhotos.map(({ photoIds, words }) => ({
    photoIds,
    description: words === null ? null : descriptionIn(words, state),
  }));
  if (said === '')
    return { saves: captioned, intent: captioned.length > 0 ? null : { kind: 'silence' } };
  const intent = understand(said, state);
  if (captioned.length === 0) return { saves: [], intent };
  if (intent.kind !== 'describe') return { saves: captioned, intent: beyondPhotos(intent) };
  if (captioned.some(({ description }) => description === null))
    return { saves: withWords(captioned, intent.description), intent: null };
  // Each photo has words of its own: these are for the earlier ones that wait, where there are any.
  return { saves: captioned, intent: state.waitingPhotoIds.length > 0 ? intent : null };
}

/** A caption comes as text of the turn as well; it is not said twice. */
function withoutCaptions(text: string, { newPhotos }: TurnState): string {
  const plain = (words: string) => words.replace(/\s+/gu, ' ').trim();
  const captions = new Set(newPhotos.map(({ words }) => plain(words ?? '')));
  if (captions.has(plain(text))) return '';
  const lines = text.split('\n').filter((line) => !captions.has(plain(line)));
  return lines.join('\n').trim();
}

/** A caption that only asks to keep the photo, or greets, says nothing about it. */
function descriptionIn(caption: string, state: TurnState): string | null {
  const alone = { ...state, newPhotos: [{ photoIds: [], words: null }], pendingDeletion: 0 };
  const kind = understand(caption, alone).kind;
  return kind === 'saveThis' || kind === 'greeting' || caption.trim() === '' ? null : caption;
}

/** Words that say nothing beside the photos which came with them. */
function beyondPhotos(intent: Intent): Intent | null {
  const idle: Intent['kind'][] = ['saveThis', 'greeting', 'acknowledgement', 'thanks', 'decline'];
  return idle.includes(intent.kind) ? null : intent;
}

/** Words apart from captions describe the photos that came without one. */
function withWords(saves: Save[], words: string): Save[] {
  return saves.map((save) => ({ ...save, description: save.description ?? words }));
}

function understand(text: string, state: TurnState): Intent {
  const tried = languagesToTry(text, state);
  for (const language of tried) {
    const intent = requestIn(text, lexicons[language], state);
    if (intent) return intent;
  }
  const reading = readText(text, lexicons[tried[0]], state);
  const isAsking = reading.isQuestion || reading.lexicon.question.test(reading.folded);
  if (reading.isDescribing || state.newPhotos.length > 0)
    return isAsking ? { kind: 'chat' } : { kind: 'describe', description: text.trim() };
  const request = readPhotoRequest(reading.core, reading.lexicon, reading.now);
  return barePhraseIntent(request, reading) ?? { kind: 'chat' };
}

/**
 * What the words are written in comes first, and one language is enough where it was expected.
 * While a description is expected the others have no say: "Show da Anitta" is no request.
 */
function languagesToTry(text: string, state: TurnState): [Language, ...Language[]] {
  const detected = detectLanguage(text);
  if (detected === state.language) return [detected];
  const first = detected ?? state.language;
  const others = isDescribing(state) ? [state.language] : languages;
  return [first, ...others.filter((language) => language !== first)];
}
