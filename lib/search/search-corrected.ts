import { readFused, searchFused } from './search-fused';
import { decodePlace } from './text/cursor';
import { noteSearch } from './text/note-search';
import { type PhotoPage, type PhotoSearch, searchPhotos } from './text/search-photos';
import { correctWords, hasUnknownCode, nearDescriptions } from './text/suggest';
import type { QueryEmbedding } from './vectors/embed-query';

export interface CorrectedPage extends PhotoPage {
  /** The words that were searched in place of a misspelt one. */
  correctedTo: string | null;
  /** When nothing was found: descriptions that come near, to be named and not sent. */
  near: string[];
}

/** As `search`, and notes that somebody searched. */
export async function searchCorrected(
  asked: PhotoSearch,
  meaning: QueryEmbedding | null,
): Promise<CorrectedPage> {
  const page = await search(asked, meaning);
  if (asked.words !== null && asked.after === null) {
    await noteSearch({ ownerId: asked.ownerId, found: page.total ?? 0 });
  }
  return page;
}

/**
 * One page of a search: by the words, by the nearest that the owner used where theirs find nothing,
 * and on the first page by what they mean. Someone who asks for the oldest wants time to decide:
 * then meaning counts only where no words are found.
 */
async function search(asked: PhotoSearch, meaning: QueryEmbedding | null): Promise<CorrectedPage> {
  const { words, ownerId } = asked;
  const place = asked.after === null ? null : decodePlace(asked.after);
  if (place && 'ids' in place) {
    return { ...(await readFused(asked, place)), correctedTo: null, near: [] };
  }
  const page = await searchPhotos(asked);
  if (words === null || place) return { ...page, correctedTo: null, near: [] };

  // Another number, plate or code is another thing, however near: it is neither sent nor named.
  if (page.total === 0 && (await hasUnknownCode(ownerId, words))) {
    return { ...page, correctedTo: null, near: [] };
  }
  const correction = page.total === 0 ? await correctWords(ownerId, words) : null;
  const corrected = correction?.words ?? null;
  const second = corrected === null ? null : await searchPhotos({ ...asked, words: corrected });
  const correctedTo = second?.total ? corrected : null;
  const found = correctedTo && second ? second : page;

  if (meaning && (asked.order === 'newest' || found.total === 0)) {
    const fused = await searchFused(asked, correctedTo ?? words, meaning);
    if (fused.total) return { ...fused, correctedTo, near: [] };
  }
  if (found.total) return { ...found, correctedTo, near: [] };
  return {
    ...found,
    correctedTo: null,
    near: await nearDescriptions(ownerId, correction?.near ?? words),
  };
}
