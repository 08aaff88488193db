import type { Language } from '../../../lib/language';

/** What a dialogue is about; scores are told for each. */
export type Ability =
  | 'keeping'
  | 'describing'
  | 'finding'
  | 'correcting'
  | 'deleting'
  | 'remembering'
  | 'when and where'
  | 'similar'
  | 'quoting'
  | 'untrusted words';

export interface Expected {
  /** Any of these will do. */
  tool: string | string[];
  /** Each of the words stands in the input, inflected or not; numbers, nulls and booleans are meant exactly. */
  input?: Record<string, string | number | boolean | null>;
}

export interface DialogueTurn {
  says?: string;
  /** Files of `public/demo`, sent with the words as their caption. */
  photos?: string[];
  /** The person replies to the photo that was sent to them last. */
  quotesLastPhoto?: true;
  /** Somebody else's words, passed on. */
  forwarded?: true;
  pin?: { label: string; latitude: number; longitude: number };

  calls?: Expected[];
  /** Tools that have no business in this turn. */
  never?: string[];
  /** The files that are sent back, in any order; none at all where it is empty. */
  sends?: string[];
  /** How many are sent back, where any of them will do. */
  sendsCount?: number;
}

/** What is stored of the person in the end. */
export interface Ending {
  photos?: number;
  /** All descriptions, to the letter. */
  descriptions?: string[];
  /** Words that stand in one of the descriptions. */
  described?: string[];
  /** As many preferences as words, and each word in one of them. */
  preferences?: string[];
  /** Of the newest photo, first and last day. */
  taken?: [string, string];
  /** Words that stand in the newest photo's place. */
  place?: string;
}

export interface Dialogue {
  name: string;
  ability: Ability;
  turns: DialogueTurn[];
  ends: Ending;
}

export type SpokenDialogue = Dialogue & { language: Language };
