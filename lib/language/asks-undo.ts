import { foldAccents } from './fold-accents';

/** Words of taking something back, in any of the three languages. */
const undoing =
  /(?<!\p{L})(?:desfa[zc]\p{L}*|reverte\p{L}*|revert\p{L}*|restaur\p{L}*|recuper\p{L}*|devolv\p{L}*|devuelv\p{L}*|undo|undelete|restore|recover|deshaz\p{L}*|deshac\p{L}*|deshag\p{L}*|(?:de volta|volta atras|volta como|bring \p{L}* ?\p{L}* ?back|take \p{L}* ?back|put \p{L}* ?\p{L}* ?back|de vuelta|vuelve|mudei de ideia|me arrependi|changed my mind|cambie de (?:idea|opinion)|me arrepenti))(?!\p{L})/u;

/**
 * Whether somebody speaks of taking something back. Wide: what it allows can be done again, and it
 * only keeps a model from taking back what nobody spoke of.
 */
export function asksUndo(text: string): boolean {
  return undoing.test(foldAccents(text).replace(/[^\p{L}\p{N}]+/gu, ' '));
}
