import type { DateRange } from '../dates/calendar';
import type { DateDoubt } from './doubtful-date';

/** Days are YYYY-MM-DD in the person's zone, inclusive. */
export interface PhotoQuery {
  /** Content words in the person's spelling, lower case; null where only dates or counts were said. */
  words: string | null;
  /** The same words as the person strung them together, for quoting them back. */
  phrase: string | null;
  from: string | null;
  to: string | null;
  count: number | null;
  order: 'newest' | 'oldest';
}

export type PhotoPurpose = 'send' | 'list' | 'count' | 'delete';

/** What a photo is asked about. */
export type Asked = 'when' | 'where' | 'text' | 'anything';

/** What is told of photos; no ids are those quoted, else those last shown or saved. */
export interface Details {
  days: DateRange | null;
  place: string | null;
  photoIds: number[] | null;
}

/** New words for a photo that is there. */
export interface Correction {
  kind: 'correct';
  description: string;
  /** None are those quoted, else those last shown or saved. */
  photoIds: number[] | null;
  /** Words of the photo that is meant, among these or else in the whole collection. */
  which: string | null;
  /** What the new words stand for: "não é X, é Y". */
  instead: string | null;
  /** The person was asked which photo, and says it here. */
  isAnswer?: boolean;
}

/** What a person wants of a turn, as far as rules can tell. */
export type Intent =
  | { kind: 'photos'; query: PhotoQuery; purpose: PhotoPurpose }
  | { kind: 'more'; count: number | null }
  | { kind: 'again'; photoIds: number[] }
  | { kind: 'deleteShown'; photoIds: number[] }
  | { kind: 'deleteUnclear' }
  | { kind: 'deleteEverything' }
  | { kind: 'confirm'; confirmed: boolean }
  | { kind: 'describe'; description: string }
  /** Words that may describe the photo that waits, or not: the person is asked. */
  | { kind: 'offer'; description: string }
  | Correction
  | { kind: 'settle'; accepted: boolean }
  | { kind: 'similar'; photoId: number | null; count: number | null }
  | { kind: 'lookUp'; asks: Asked; photoId: number | null }
  | ({ kind: 'tell' } & Details)
  | { kind: 'doubtDate'; doubt: DateDoubt }
  | { kind: 'draw'; prompt: string; photoId: number | null }
  /** No ids are all that the query finds. */
  | { kind: 'paper'; query: PhotoQuery; photoIds: number[] | null }
  | { kind: 'remember'; text: string }
  | { kind: 'forget'; number: number | null; words: string | null }
  | { kind: 'forgetEverything' }
  | { kind: 'undo' }
  /** No ids are those quoted, else those last shown or saved; without a name it is asked for. */
  /** Without any photo, the album is only made. */
  | { kind: 'addToAlbum'; album: string; photoIds: number[] | null }
  | { kind: 'showAlbum'; album: string; count: number | null }
  | { kind: 'listAlbums' }
  | { kind: 'albumElsewhere' }
  | { kind: TalkKind };

/** What is answered without any photo or memory. */
export type TalkKind =
  | 'greeting'
  | 'thanks'
  | 'acknowledgement'
  | 'decline'
  | 'different'
  | 'delay'
  | 'nothingPending'
  | 'whichPhoto'
  | 'saveThis'
  | 'placeless'
  | 'listMemory'
  | 'gallery'
  | 'help'
  | 'sight'
  | 'voice'
  | 'keepAsIs'
  | 'chat'
  | 'silence';

export interface Save {
  photoIds: number[];
  description: string | null;
}

/**
 * All of a turn: photos to keep first, then where they are from, then what the words ask for; null
 * where they ask nothing.
 */
export interface Turn {
  saves: Save[];
  /** The place of a pin that came with it, for its photos or the last ones. */
  pin: Details | null;
  intent: Intent | null;
}
