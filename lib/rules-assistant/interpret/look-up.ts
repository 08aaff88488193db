import { hasPointed, namedPhoto, pointedPhotos } from '../reading/pointed';
import type { Reading } from '../reading/reading';
import { foldedText } from '../reading/tokens';
import type { Intent } from './intent';
import { readNumber } from './photo-query';

/** "Mais como esta": photos that look like the one that is spoken of. */
export function similarIntent({ core, tokens, lexicon, state }: Reading): Intent | null {
  const { similar } = lexicon.about;
  const match = similar.exec(foldedText(core)) ?? similar.exec(foldedText(tokens));
  // To a photo that is quoted, "more" asks for its like.
  const more = state.quotedPhotoIds.length > 0 ? lexicon.more.exec(foldedText(core)) : null;
  const groups = (match ?? more)?.groups;
  if (!match && !more) return null;
  if (!hasPointed(state)) return { kind: 'whichPhoto' };
  const position = readNumber(groups?.p, lexicon);
  const picked = position === null ? undefined : pointedPhotos(state)[position - 1];
  const count = readNumber(groups?.n ?? groups?.m, lexicon);
  return { kind: 'similar', photoId: picked ?? namedPhoto(state), count };
}

/** "When was that?", "what does it say?": answered from what is kept of the photo. */
export function lookUpIntent(reading: Reading): Intent | null {
  const { core, tokens, lexicon, state } = reading;
  const { when, where, text, anything } = lexicon.about;
  const said = [foldedText(core), foldedText(tokens)];
  const asked = (
    [
      [text, 'text'],
      [anything, 'anything'],
      [when, 'when'],
      [where, 'where'],
    ] as const
  ).find(([pattern]) => said.some((folded) => pattern.test(folded)))?.[1];
  if (asked) {
    return hasPointed(state)
      ? { kind: 'lookUp', asks: asked, photoId: namedPhoto(state) }
      : { kind: 'whichPhoto' };
  }
  const asksToSee = said.some((folded) => lexicon.sight.test(folded));
  return asksToSee && state.capabilities.reading && hasPointed(state)
    ? { kind: 'lookUp', asks: 'anything', photoId: namedPhoto(state) }
    : null;
}

/** "Manda a segunda": one of several that were just shown. */
export function pickIntent({ tokens, core, lexicon, state }: Reading): Intent | null {
  const { pick } = lexicon.about;
  const groups = (pick.exec(foldedText(core)) ?? pick.exec(foldedText(tokens)))?.groups;
  const position = readNumber(groups?.n ?? groups?.m, lexicon);
  const shown = pointedPhotos(state);
  const picked = position === null ? undefined : shown[position - 1];
  return picked !== undefined && shown.length > 1 ? { kind: 'again', photoIds: [picked] } : null;
}
