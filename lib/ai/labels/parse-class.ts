import { type Language, languages } from '@/lib/language';

/** What a class is called in one language. */
export interface Term {
  /** With its article, as a question needs it: "um cachorro". */
  phrase: string;
  /** Without: "cachorro". */
  name: string;
  /** The name, and what else somebody would search for. */
  words: string[];
}

/**
 * `vague` is given to anything abstract and says nothing; `sensitive` would hurt on a photo of a
 * person; `backdrop` is worn, sat on or eaten from, and seldom what a photo is about.
 */
const marks = ['vague', 'sensitive', 'backdrop'] as const;
type Mark = (typeof marks)[number];

export interface LabelClass {
  terms: Record<Language, Term>;
  /** What it is one of: a beagle is a `dog`. */
  kind: string | null;
  /** True where the class is called as its kind is. */
  isKind: boolean;
  mark: Mark | null;
}

/** "pt / en / es < kind (mark)"; the names, the kind or the mark may be missing. */
const linePattern = /^(?<names>[^<(]*?) ?(?:< (?<kind>[a-z]+))? ?(?:\((?<mark>[a-z]+)\))?$/u;

/** A hyphen stands where there is none: "brócolis" is not counted. */
const articles: Record<Language, RegExp> = {
  pt: /^(?:um par de|uma?|-) /u,
  en: /^(?:a pair of|an?|-) /u,
  es: /^(?:un par de|una?|-) /u,
};

/** Reads one line of the lexicon; throws where it is not as the others. */
export function parseClass(line: string, kinds: ReadonlyMap<string, LabelClass>): LabelClass {
  const { names, kind = null, mark = null } = linePattern.exec(line)?.groups ?? {};
  const own = names ? parseTerms(names) : null;
  const parent = kind === null ? undefined : kinds.get(kind);
  const terms = own ?? parent?.terms;
  if (!terms || (kind !== null && !parent)) throw new Error(`Not a class: ${line}`);
  return { terms, kind, isKind: own === null, mark: toMark(mark) ?? parent?.mark ?? null };
}

function parseTerms(names: string): Record<Language, Term> {
  const parts = names.split(' / ');
  if (parts.length !== languages.length) throw new Error(`Not in every language: ${names}`);
  const [pt = '', en = '', es = ''] = parts;
  return { pt: parseTerm(pt, 'pt'), en: parseTerm(en, 'en'), es: parseTerm(es, 'es') };
}

function parseTerm(part: string, language: Language): Term {
  const [first = '', ...others] = part.split('|');
  const name = first.replace(articles[language], '');
  if (name === first) throw new Error(`Without an article: ${part}`);
  return { phrase: first.replace(/^- /u, ''), name, words: [name, ...others] };
}

function toMark(written: string | null): Mark | null {
  const mark = marks.find((known) => known === written) ?? null;
  if (written !== null && mark === null) throw new Error(`Not a mark: ${written}`);
  return mark;
}
