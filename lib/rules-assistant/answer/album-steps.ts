import type { Language } from '@/lib/language';
import type { Intent } from '../interpret/intent';
import { describePeriod, type Phrases } from '../phrases';
import { sendStep } from './photo-steps';
import { afterCall, type Situation, type Step } from './situation';
import type { ToolResult } from './tool-results';

export type CollectionIntent = Extract<
  Intent,
  { kind: 'undo' | 'addToAlbum' | 'listAlbums' | 'showAlbum' | 'albumElsewhere' }
>;

/** Taking back, and albums. */
export function collectionStep(intent: CollectionIntent, situation: Situation): Step {
  const { phrases } = situation;
  switch (intent.kind) {
    case 'undo':
      return undoStep(situation);
    case 'addToAlbum':
      return fileStep(intent, situation);
    case 'listAlbums':
      return afterCall(situation, 'listAlbums', {}, ({ albums, total }) => ({
        text: total === 0 ? phrases.noAlbums : phrases.albums(albums, total),
      }));
    case 'showAlbum':
      return showStep(intent, situation);
    default:
      return { text: phrases.albumElsewhere };
  }
}

const undoStep = (situation: Situation): Step =>
  afterCall(situation, 'undoLastChange', {}, (result) => ({ text: undoneText(result, situation) }));

/** What was taken back, or what the person is asked about first. */
export function undoneText(
  result: ToolResult<'undoLastChange'>,
  { phrases, state }: { phrases: Phrases; state: { now: string; language: Language } },
): string {
  const { undone, photos, words, album, taken, details } = result;
  const told = details
    ? [describePeriod({ from: details.from, to: details.to }, state), details.place]
        .filter((part) => part !== null)
        .join(', ')
    : '';
  if (result.isAsked && undone !== null) {
    return phrases.askUndo({ kind: undone, photos, words, album, taken, told: told || null });
  }
  switch (undone) {
    case null:
      return phrases.nothingToUndo;
    case 'deleted':
      return phrases.restored(photos, taken);
    case 'photos sent':
      return phrases.unsent(photos, taken);
    case 'copy separated':
      return phrases.copiesAgain;
    case 'separated':
      return phrases.joinedAgain(photos);
    case 'words':
      return phrases.wordsBack(words, taken);
    case 'details':
      return phrases.detailsBack(told);
    case 'album made':
      return phrases.albumUnmade(album ?? '');
    default:
      return phrases.albumBack(album ?? '');
  }
}

function fileStep(
  { album, photoIds }: Extract<CollectionIntent, { kind: 'addToAlbum' }>,
  situation: Situation,
): Step {
  const { phrases } = situation;
  if (album === '') return { text: phrases.whichAlbum };
  return afterCall(situation, 'addToAlbum', { album, photoIds }, (filed) => {
    if (photoIds?.length === 0)
      return { text: phrases.albumReady(filed.album, filed.isNew, filed.total) };
    return {
      text:
        filed.added === 0
          ? phrases.filedAlready(filed.album)
          : phrases.filed(filed.added, filed.album, filed.isNew),
    };
  });
}

function showStep(
  { album: asked, count }: Extract<CollectionIntent, { kind: 'showAlbum' }>,
  situation: Situation,
): Step {
  const { phrases } = situation;
  if (asked === '') return { text: phrases.whichAlbum };
  return afterCall(situation, 'showAlbum', { album: asked, count }, ({ album, ...held }) => {
    if (album === null) return { text: phrases.noSuchAlbum(asked, held.near) };
    if (held.photos.length === 0) return { text: phrases.emptyAlbum(album) };
    return sendStep(held.photos, situation, (sending) =>
      phrases.albumShown(album, held.found, sending),
    );
  });
}
