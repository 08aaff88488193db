import type { CompiledDateRule } from '../dates/date-rules';
import type { Pattern } from '../patterns/pattern';

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
  pattern: Pattern;
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
  /** What stands between two requests of one sentence. */
  joints: ReadonlySet<string>;
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
  similar: Pattern;
  when: Pattern;
  where: Pattern;
  /** What is written in it. */
  text: Pattern;
  /** Everything that is known of it. */
  anything: Pattern;

  /** "It was …", "taken …": what follows is a time or a place. */
  tell: Pattern;
  /** "Place: …": what follows the colon is the place. */
  tellPlace: Pattern;
  /** In front of a place: "in", "at". */
  placeLead: Pattern;
  /** What follows the same prepositions and is no place: "in the end". */
  noPlace: Pattern;
  /** Where the pin points. */
  here: Pattern;
  /** "The 80s", with the group `decade`. */
  decade: Pattern;

  /** A yes to "is it …?" beside those to any question. */
  right: Pattern;
  wrong: Pattern;
  /** A yes or no in front of better words: "no, it is …". */
  answerLead: Pattern;
  /** Says what the quoted photo is: "this is my aunt". */
  claims: Pattern;

  /** "Draw me": what follows is to be drawn. */
  draw: Pattern;
  /** What is to be drawn is a photo: "this one". */
  drawThis: Pattern;
  /** A PDF, with what joins it to the photos: "a PDF of", "as a PDF". */
  pdf: Pattern;
  /** What asks for one. */
  pdfVerb: Pattern;
  /** One of those shown: "the second one", with the group `n`. */
  pick: Pattern;
}

/** What one language contributes to the rules. Every pattern reads folded words. */
export interface Lexicon extends LexiconWords {
  about: AboutLexicon;

  greeting: Pattern;
  thanks: Pattern;
  /** Also the beginning of a search, "nice beach"; courtesy only in front of a comma or a stop. */
  praise: Pattern;
  acknowledgement: Pattern;
  /** Politeness and fillers in front of a request. */
  opener: Pattern;
  closer: Pattern;
  yes: Pattern;
  no: Pattern;
  /** Says that nothing is known or wanted: "não sei". */
  decline: Pattern;
  /** Two photos that were taken for copies are not. */
  different: Pattern;
  /** Puts off saying what a photo is: "peraí", "depois te conto". */
  delay: Pattern;
  /** A feeling about a photo, which may be what is to be written on it or not: "que saudade". */
  exclamation: Pattern;
  question: Pattern;
  /** Words that also begin a description: "quando a Ana nasceu". */
  looseQuestion: Pattern;
  /** Finite verbs and pronouns of a sentence that is no search. */
  statement: Pattern;
  /** Says what a photo is instead of asking for one: "essa foto é do gato". */
  claim: Pattern;

  verbs: Record<VerbRole, Pattern>;
  /** "que eu mandei", "I took". */
  relativeClause: Pattern;
  amounts: AmountRule[];
  all: Pattern;
  dates: CompiledDateRule[];

  more: Pattern;
  again: Pattern;
  saveThis: Pattern;
  /** Asks for the gallery on the web, or for a way in. */
  gallery: Pattern;
  help: Pattern;
  listMemory: Pattern;
  sight: Pattern;
  voice: Pattern;

  remove: Pattern;
  thisOne: Pattern;
  these: Pattern;
  everything: Pattern;
  nth: Pattern;

  correct: Pattern;
  rememberThat: Pattern;
  /** These need a colon behind them: "anota: …". */
  rememberColon: Pattern;
  rememberWhole: Pattern;
  forget: Pattern;
  forgetNumber: Pattern;
  forgetThat: Pattern;
}
