import type { Meaning } from '../meaning/read-meaning';
import { decodePlace } from './cursor';
import { readFused, searchFused } from './search-fused';
import { type PhotoPage, type PhotoSearch, searchPhotos } from './search-photos';
import { correctWords, nearDescriptions } from './suggest';

export interface CorrectedPage extends PhotoPage {
  /** The words that were searched in place of a misspelt one. */
  correctedTo: string | null;
  /** When nothing was found: descriptions that come near, to be named and not sent. */
  near: string[];
}

/**
 * One page of a search: by the words, by the nearest that the owner used where theirs find nothing,
 * and on the first page by what they mean. Someone who asks for the oldest wants time to decide:
 * then meaning counts only where no words are found.
 */
export async function searchCorrected(
  search: PhotoSearch,
  meaning: Meaning | null,
): Promise<CorrectedPage> {
  const { words, ownerId } = search;
  const place = search.after === null ? null : decodePlace(search.after);
  if (place && 'ids' in place) {
    return { ...(await readFused(search, place)), correctedTo: null, near: [] };
  }
  const page = await searchPhotos(search);
  if (words === null || place) return { ...page, correctedTo: null, near: [] };

  const corrected = page.total === 0 ? await correctWords(ownerId, words) : null;
  const second = corrected === null ? null : await searchPhotos({ ...search, words: corrected });
  const correctedTo = second?.total ? corrected : null;
  const found = correctedTo && second ? second : page;

  if (meaning && (search.order === 'newest' || found.total === 0)) {
    const fused = await searchFused(search, correctedTo ?? words, meaning);
    if (fused.total) return { ...fused, correctedTo, near: [] };
  }
  if (found.total) return { ...found, correctedTo, near: [] };
  return {
    ...found,
    correctedTo: null,
    near: await nearDescriptions(ownerId, corrected ?? words),
  };
}
