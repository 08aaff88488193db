/**
 * What the pages' own typeface can write: Portuguese, English and Spanish, and the names of French,
 * Italian, German and Scandinavian visitors. Anything else a browser takes from the system's.
 */
export const letters = [
  ...asciiLetters(),
  ...'\u00a0¡©ª«°±·º»¿×',
  ...'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜ',
  ...'ßàáâãäåæçèéêëìíîïñòóôõöøùúûü',
  ...'–—‘’“”•…€',
].join('');

function asciiLetters(): string[] {
  const [first, last] = [' '.charCodeAt(0), '~'.charCodeAt(0)];
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at));
}
