import { foldAccents } from './fold-accents';
import { type Language, languages } from './language';
import { tellingWords } from './telling-words';

/** Longer texts say nothing that their beginning does not, and cost time for each message. */
const wordsReadMax = 200;

const wordSets: Record<Language, ReadonlySet<string>> = {
  pt: new Set(tellingWords.pt.split(/\s+/)),
  en: new Set(tellingWords.en.split(/\s+/)),
  es: new Set(tellingWords.es.split(/\s+/)),
};

/** Letters, endings and pairs of words that only one of the three languages writes. */
const tellingSpellings: Record<Language, RegExp> = {
  pt: /[ãõçêôà]|lh|nh|\blá(?= |$)|\b[ao]s? [uú]ltim/giu,
  es: /[ñ¿¡]|galería|ción\b|llo\b|lla\b/giu,
  en: /\b\w+n't\b|\b(?:i|you|we|they)'(?:m|re|ve|d|ll)\b|\bit's\b|\bwhere's\b/giu,
};

/** The language of a message, or null where its words do not tell one from the others. */
export function detectLanguage(text: string): Language | null {
  const words =
    foldAccents(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, wordsReadMax) ?? [];
  const ranked = languages
    .map((language) => ({ language, score: scoreOf(language, words, text) }))
    .sort((left, right) => right.score - left.score);
  const [best, second] = ranked;
  if (!best || !second || best.score === 0 || best.score === second.score) return null;
  return best.language;
}

function scoreOf(language: Language, words: string[], text: string): number {
  const known = words.filter((word) => wordSets[language].has(word)).length;
  const spellings = text.normalize('NFC').match(tellingSpellings[language])?.length ?? 0;
  return known + spellings;
}
