import type { CompiledDateRule } from '../dates/date-rules';

/** How the first words of a request say what to do with the photos. */
export type VerbRole =
  | 'send'
  | 'find'
  | 'see'
  | 'where'
  | 'want'
  | 'have'
  | 'recall'
  | 'saved'
  | 'list'
  | 'count';

export interface AmountRule {
  pattern: RegExp;
  order: 'newest' | 'oldest';
  /** `stated` reads the group `n`; null means that no number was said. */
  count: number | 'stated' | null;
}

/** The word lists of one language. */
export interface LexiconWords {
  /** Short forms and frequent misspellings, with the word that the rules know. */
  spellings: Record<string, string>;
  /** Pronouns hung on a verb with a hyphen: "mostre-me". */
  hyphenated: RegExp | null;
  numbers: Record<string, number>;
  /** "The second one", "a 2". */
  ordinals: Record<string, number>;
  photoNouns: ReadonlySet<string>;
  /** Words that are never searched for. */
  stopWords: ReadonlySet<string>;
  /** Prepositions that follow a bare number: "manda 2 do gato". */
  prepositions: ReadonlySet<string>;
  /** Words that support reading the word before them as a misspelt verb. */
  verbObjects: ReadonlySet<string>;
  /** Verbs worth recognising with one letter wrong. */
  misspeltVerbs: string[];
  /** Real words that are one letter away from such a verb. */
  notMisspelt: ReadonlySet<string>;
}

/** How one language speaks of a photo that stands before its people. */
export interface AboutLexicon {
  /** "More like this": groups `n` for how many, `p` for "the second one". */
  similar: RegExp;
  when: RegExp;
  where: RegExp;
  /** What is written in it. */
  text: RegExp;
  /** Everything that is known of it. */
  anything: RegExp;

  /** "It was …", "taken …": what follows is a time or a place. */
  tell: RegExp;
  /** "Place: …": what follows the colon is the place. */
  tellPlace: RegExp;
  /** In front of a place: "in", "at". */
  placeLead: RegExp;
  /** What follows the same prepositions and is no place: "in the end". */
  noPlace: RegExp;
  /** Where the pin points. */
  here: RegExp;
  /** "The 80s", with the group `decade`. */
  decade: RegExp;

  /** A yes to "is it …?" beside those to any question. */
  right: RegExp;
  wrong: RegExp;
  /** A yes or no in front of better words: "no, it is …". */
  answerLead: RegExp;
  /** Says what the quoted photo is: "this is my aunt". */
  claims: RegExp;

  /** "Draw me": what follows is to be drawn. */
  draw: RegExp;
  /** What is to be drawn is a photo: "this one". */
  drawThis: RegExp;
  /** A PDF, with what joins it to the photos: "a PDF of", "as a PDF". */
  pdf: RegExp;
  /** What asks for one. */
  pdfVerb: RegExp;
  /** One of those shown: "the second one", with the group `n`. */
  pick: RegExp;
}

/** What one language contributes to the rules. Every pattern reads folded words. */
export interface Lexicon extends LexiconWords {
  about: AboutLexicon;

  greeting: RegExp;
  thanks: RegExp;
  /** Also the beginning of a search, "nice beach"; courtesy only in front of a comma or a stop. */
  praise: RegExp;
  acknowledgement: RegExp;
  /** Politeness and fillers in front of a request. */
  opener: RegExp;
  closer: RegExp;
  yes: RegExp;
  no: RegExp;
  /** Says that nothing is known or wanted: "não sei". */
  decline: RegExp;
  question: RegExp;
  /** Words that also begin a description: "quando a Ana nasceu". */
  looseQuestion: RegExp;
  /** Finite verbs and pronouns of a sentence that is no search. */
  statement: RegExp;
  /** Says what a photo is instead of asking for one: "essa foto é do gato". */
  claim: RegExp;

  verbs: Record<VerbRole, RegExp>;
  /** "que eu mandei", "I took". */
  relativeClause: RegExp;
  amounts: AmountRule[];
  all: RegExp;
  dates: CompiledDateRule[];

  more: RegExp;
  again: RegExp;
  saveThis: RegExp;
  /** Asks for the gallery on the web, or for a way in. */
  gallery: RegExp;
  help: RegExp;
  listMemory: RegExp;
  sight: RegExp;
  voice: RegExp;

  remove: RegExp;
  thisOne: RegExp;
  these: RegExp;
  everything: RegExp;
  nth: RegExp;

  correct: RegExp;
  rememberThat: RegExp;
  /** These need a colon behind them: "anota: …". */
  rememberColon: RegExp;
  rememberWhole: RegExp;
  forget: RegExp;
  forgetNumber: RegExp;
  forgetThat: RegExp;
}
