import type { PhotoQuery } from '../interpret/intent';
import { aboutQuery, isRecent } from './photo-steps';
import { afterCall, type Situation, type Step } from './situation';

/** Finds what is to go, proposes it, and asks; the deletion itself needs the person's yes. */
export function deleteQueryStep(query: PhotoQuery, situation: Situation): Step {
  const { phrases } = situation;
  const about = aboutQuery(query, situation);
  if (isRecent(query))
    return afterCall(situation, 'listRecentPhotos', { count: query.count }, ({ photos }) =>
      photos.length === 0
        ? { text: phrases.noPhotos }
        : proposeStep(
            photos.slice(0, query.count ?? 1).map(({ photoId }) => photoId),
            '',
            situation,
          ),
    );
  const { words, from, to, count, order } = query;
  return afterCall(situation, 'findPhotos', { words, from, to, count, order }, (result) => {
    if (result.found === 0) return { text: phrases.foundNothing(about, result.near) };
    // A search that had to guess the word is no ground for deleting: the person says it again.
    if (result.correctedTo !== null)
      return { text: phrases.foundNothing(about, [result.correctedTo]) };
    const photos = result.photos.slice(0, count ?? result.photos.length);
    return proposeStep(
      photos.map(({ photoId }) => photoId),
      about,
      situation,
      count === null ? result.found : photos.length,
    );
  });
}

export function proposeStep(
  photoIds: number[],
  about: string,
  situation: Situation,
  found = photoIds.length,
): Step {
  const { phrases } = situation;
  return afterCall(situation, 'deletePhotos', { photoIds }, (proposed) => {
    const count = proposed.waitingForConfirmation;
    if (count === 0) return { text: phrases.nothingDeleted };
    // A yes is worth something only when the person sees what it is about.
    const named = about || quoted(proposed.descriptions);
    return { text: phrases.askDeletion(count, named, found - count) };
  });
}

function quoted(descriptions: string[]): string {
  return descriptions.length === 0 ? '' : ` (“${descriptions.join('”, “')}”)`;
}

export function confirmStep(confirmed: boolean, situation: Situation): Step {
  const { phrases } = situation;
  return afterCall(situation, 'confirmDeletion', { confirmed }, ({ deleted }) => {
    if (!confirmed) return { text: phrases.keptAll };
    return {
      text:
        deleted === 0 ? phrases.nothingDeleted : `${phrases.deleted(deleted)} ${phrases.howToUndo}`,
    };
  });
}
