import { type Language, languages } from '@/lib/language';
import { lexicons } from '../lexicon';
import { type CollectionLexicon, collectionLexicons } from '../lexicon/albums';
import { newPhotoIds, pointedPhotos } from '../reading/pointed';
import type { Reading } from '../reading/reading';
import { foldedText, matchTokens, type Token } from '../reading/tokens';
import type { Intent } from './intent';

const albumWord = /^(?:album|albuns|albums|albumes)$/u;
/** A longer name is a sentence in which the word stands by chance. */
const nameWordsMax = 8;

/**
 * Taking back, and albums by their names. Asked before all else: "desfaz" is no description of the
 * photo that waits for one.
 */
export function collectionIntent(reading: Reading): Intent | null {
  const lexicon = collectionLexicons[languageOf(reading)];
  const { core, tokens } = reading;
  const said = [foldedText(core), foldedText(tokens)];
  if (said.some((folded) => lexicon.undo.test(folded))) {
    // To "shall I delete these?" it is a no: nothing has happened yet.
    return reading.state.pendingDeletion > 0
      ? { kind: 'confirm', confirmed: false }
      : { kind: 'undo' };
  }
  if (!tokens.some(({ folded }) => albumWord.test(folded))) return null;
  if (said.some((folded) => lexicon.listAlbums.test(folded))) return { kind: 'listAlbums' };
  if (lexicon.elsewhere.test(foldedText(core))) return { kind: 'albumElsewhere' };
  return (
    putIntent(reading, lexicon) ?? createIntent(reading, lexicon) ?? showIntent(reading, lexicon)
  );
}

function languageOf({ lexicon }: Reading): Language {
  return languages.find((language) => lexicons[language] === lexicon) ?? 'pt';
}

function putIntent(reading: Reading, lexicon: CollectionLexicon): Intent | null {
  const { core, state } = reading;
  const put = lexicon.put.exec(foldedText(core));
  if (!put) return null;
  const album = namedAlbum(tokensBehind(core, put[0].length), reading, lexicon);
  if (album === null) return null;
  const last = pointedPhotos(state).at(-1);
  // Of several photos "this one" stands nearest to what the person is writing.
  const isOne = newPhotoIds(state).length === 0 && lexicon.thisOne.test(foldedText(core));
  return { kind: 'addToAlbum', album, photoIds: isOne && last !== undefined ? [last] : null };
}

function createIntent(reading: Reading, lexicon: CollectionLexicon): Intent | null {
  const { core } = reading;
  const create = lexicon.create.exec(foldedText(core));
  if (!create) return null;
  const behind = tokensBehind(core, create[0].length);
  const these = matchTokens(behind, lexicon.withThese);
  const album = namedAlbum(these ? behind.slice(0, these.from) : behind, reading, lexicon);
  return album === null ? null : { kind: 'addToAlbum', album, photoIds: these ? null : [] };
}

function showIntent(reading: Reading, lexicon: CollectionLexicon): Intent | null {
  const { core } = reading;
  const show = lexicon.show.exec(foldedText(core));
  const behind = show ? tokensBehind(core, show[0].length) : core;
  const isBare = !reading.isDescribing && albumWord.test(core[0]?.folded ?? '');
  const album = show || isBare ? namedAlbum(behind, reading, lexicon) : null;
  if (album === null) return null;
  const count = Number(/\d+/u.exec(show?.[0] ?? '')?.[0] ?? 0);
  return { kind: 'showAlbum', album, count: count > 0 ? count : null };
}

/** The tokens that begin behind so many characters of the folded text. */
function tokensBehind(tokens: Token[], length: number): Token[] {
  let offset = 0;
  const index = tokens.findIndex(({ folded }) => {
    const begins = offset;
    offset += folded.length + 1;
    return begins >= length;
  });
  return index < 0 ? [] : tokens.slice(index);
}

/** "Album Beach", "album called Beach", "Beach album"; empty where it is not said which. */
function namedAlbum(
  tokens: Token[],
  { text }: Reading,
  { called }: CollectionLexicon,
): string | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (albumWord.test(first?.folded ?? '')) {
    const rest = tokens.slice(1);
    const lead = matchTokens(rest, called);
    // "Álbum de" alone names nothing; a name that is nothing but the lead is the name.
    return asWritten(lead && lead.to < rest.length ? rest.slice(lead.to) : rest, text);
  }
  if (albumWord.test(last?.folded ?? '')) return asWritten(tokens.slice(0, -1), text);
  return null;
}

function asWritten(tokens: Token[], text: string): string | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return '';
  return tokens.length > nameWordsMax ? null : text.slice(first.start, last.end);
}
