import { sendStep } from '../answer/photo-steps';
import { afterCall, type Situation, type Step } from '../answer/situation';
import type { Intent } from '../interpret/intent';

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

function undoStep(situation: Situation): Step {
  const { phrases } = situation;
  return afterCall(situation, 'undoLastChange', {}, ({ undone, photos, words, album }) => {
    switch (undone) {
      case null:
        return { text: phrases.nothingToUndo };
      case 'deleted':
        return { text: phrases.restored(photos) };
      case 'photos sent':
        return { text: phrases.unsent(photos) };
      case 'copy separated':
        return { text: phrases.copiesAgain };
      case 'separated':
        return { text: phrases.joinedAgain(photos) };
      case 'words':
        return { text: phrases.wordsBack(words) };
      case 'details':
        return { text: phrases.detailsBack };
      case 'album made':
        return { text: phrases.albumUnmade(album ?? '') };
      default:
        return { text: phrases.albumBack(album ?? '') };
    }
  });
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
