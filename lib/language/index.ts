/**
 * The language a person writes in, the folding that makes their spelling comparable, and the cut
 * that shortens their words between graphemes.
 *
 * Promises a guess only where the words give one: short or neutral texts yield null, and the
 * caller falls back on the person's last language. Hides the word lists. Nothing here reads
 * state or configuration, so every room may use it.
 */
export { asksUndo } from './asks-undo';
export { contentWords, isEmptyWord, isSameStem, shareSaidIn } from './content-words';
export { detectLanguage } from './detect-language';
export { isFirstName } from './first-names';
export { foldAccents } from './fold-accents';
export { isFileName } from './is-file-name';
export { inLanguages, type Language, languages } from './language';
export { saysYes, saysYesIn } from './says-yes';
export { shorten } from './shorten';
