import type { TurnState } from '../../reading/turn-state';

export interface ExpectedCall {
  tool: string;
  args: Record<string, unknown>;
}

/** A sentence as somebody would write it, and the calls that it must lead to. */
export interface Utterance {
  say: string;
  state?: Partial<TurnState>;
  /** The calls of the first step; none means that the model answers at once. */
  calls: ExpectedCall[];
  /** The tool of the following step, once the first calls have succeeded. */
  next?: string;
}

type Row = Pick<Utterance, 'calls' | 'next'>;

interface Query {
  from?: string;
  to?: string;
  count?: number;
  order?: 'newest' | 'oldest';
}

/** A Sunday afternoon in São Paulo: what every date of the tables is counted from. */
export const utterancesNow = '2026-11-22T16:48:00-03:00';

export const onDay = (day: string): Query => ({ from: day, to: day });
export const between = (from: string, to: string): Query => ({ from, to });

const find = (words: string | null, query: Query): ExpectedCall => ({
  tool: 'findPhotos',
  args: { words, from: null, to: null, count: null, order: 'newest', ...query },
});
const recent = (count: number | null): ExpectedCall => ({
  tool: 'listRecentPhotos',
  args: { count },
});

export const finds = (words: string | null, query: Query = {}): Row => ({
  calls: [find(words, query)],
  next: 'sendPhotos',
});
export const countsFound = (words: string | null, query: Query = {}): Row => ({
  calls: [find(words, query)],
});
export const sendsRecent = (count: number | null = null): Row => ({
  calls: [recent(count)],
  next: 'sendPhotos',
});
export const listsRecent = (count: number | null = null): Row => ({ calls: [recent(count)] });
export const sendsMore = (count: number | null = null): Row => ({
  calls: [{ tool: 'morePhotos', args: { count } }],
  next: 'sendPhotos',
});
export const sends = (...photoIds: number[]): Row => ({
  calls: [{ tool: 'sendPhotos', args: { photoIds } }],
});
export const deletesFound = (words: string | null, query: Query = {}): Row => ({
  calls: [find(words, query)],
  next: 'deletePhotos',
});
export const deletesRecent = (count: number | null = 1): Row => ({
  calls: [recent(count)],
  next: 'deletePhotos',
});
export const deletes = (...photoIds: number[]): Row => ({
  calls: [{ tool: 'deletePhotos', args: { photoIds } }],
});
export const confirms = (confirmed: boolean): Row => ({
  calls: [{ tool: 'confirmDeletion', args: { confirmed } }],
});
const correction = (
  photoIds: number[] | null,
  description: string,
  more: { which?: string; instead?: string; confirmed?: boolean } = {},
) => ({ photoIds, which: null, instead: null, description, confirmed: false, ...more });

export const corrects = (
  description: string,
  more: { which?: string; instead?: string } = {},
): Row => ({
  calls: [{ tool: 'correctDescription', args: correction(null, description, more) }],
});
export const describes = (description: string): Row => ({
  calls: [{ tool: 'describeWaitingPhotos', args: { description, isSure: true } }],
});
export const saves = (photoIds: number[], description: string | null): Row => ({
  calls: [{ tool: 'savePhotos', args: { photoIds, description, captions: [] } }],
});
export const remembers = (text: string): Row => ({
  calls: [{ tool: 'rememberPreference', args: { text } }],
});
export const forgets = (number: number | null, words: string | null): Row => ({
  calls: [{ tool: 'forgetPreference', args: { number, words } }],
});
export const listsMemory: Row = { calls: [{ tool: 'listMemory', args: {} }] };
export const linksGallery: Row = { calls: [{ tool: 'galleryLink', args: {} }] };
export const helps: Row = { calls: [{ tool: 'showHelp', args: {} }] };
export const findsSimilar = (photoId: number | null = null, count: number | null = null): Row => ({
  calls: [{ tool: 'findSimilarPhotos', args: { photoId, count } }],
  next: 'sendPhotos',
});
export const looksUp: Row = { calls: [{ tool: 'photoDetails', args: { photoId: null } }] };
/** Days as YYYY-MM-DD; null where nothing was said of them. */
export const tells = (
  days: [from: string, to: string] | null,
  place: string | null = null,
  photoIds: number[] | null = null,
): Row => ({
  calls: [
    {
      tool: 'setPhotoDetails',
      args: { photoIds, from: days?.[0] ?? null, to: days?.[1] ?? null, place },
    },
  ],
});
export const settles = (accepted: boolean): Row => ({
  calls: [{ tool: 'acceptProposal', args: { accepted } }],
});
export const draws = (prompt: string, photoId: number | null = null): Row => ({
  calls: [{ tool: 'makeDrawing', args: { prompt, photoId } }],
});
export const makesPdf = (
  words: string | null,
  more: { title?: string; photoIds?: number[]; from?: string; to?: string } = {},
): Row => ({
  calls: [
    {
      tool: 'makePdf',
      args: { words, from: null, to: null, photoIds: null, title: words, ...more },
    },
  ],
});
export const leadsToGallery: Row = { calls: [{ tool: 'showPrivacyPage', args: {} }] };
export const correctsThese = (description: string, ...photoIds: number[]): Row => ({
  calls: [{ tool: 'correctDescription', args: correction(photoIds, description) }],
});
export const answers: Row = { calls: [] };

export const onePhoto: Partial<TurnState> = { newPhotos: [{ photoIds: [41], words: null }] };
export const threePhotos: Partial<TurnState> = {
  newPhotos: [{ photoIds: [41, 42, 43], words: null }],
};
export const captioned = (words: string, ...photoIds: number[]): Partial<TurnState> => ({
  newPhotos: [{ photoIds: photoIds.length > 0 ? photoIds : [41], words }],
});
export const waiting: Partial<TurnState> = { waitingPhotoIds: [31] };
export const shown = (...photoIds: number[]): Partial<TurnState> => ({
  lastShownPhotoIds: photoIds,
});
export const pending: Partial<TurnState> = { pendingDeletion: 2 };
export const moreLeft: Partial<TurnState> = { moreResults: 7 };
/** A description was offered in the turn before. */
export const proposed: Partial<TurnState> = { ...waiting, proposal: 'um cachorro na praia' };
/** The person replies to a message with photos. */
export const quoted = (...photoIds: number[]): Partial<TurnState> => ({
  quotedPhotoIds: photoIds,
  lastShownPhotoIds: [91, 92],
});
export const drawing: Partial<TurnState> = {
  capabilities: {
    sight: false,
    hearing: false,
    languageModel: false,
    reading: true,
    drawing: true,
  },
};
export const reading: Partial<TurnState> = {
  capabilities: {
    sight: false,
    hearing: true,
    languageModel: false,
    reading: true,
    drawing: false,
  },
};
