/** Names of files that this browser was sending; they stay when a tab is closed in the middle. */
const key = 'acervo-unfinished-uploads';
/** More are no reminder any more. */
const namesMax = 50;

export function readUnfinished(): string[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    // Somebody else's value, or a browser that keeps nothing: there is nothing to remind of.
    return [];
  }
}

export function writeUnfinished(names: string[]): void {
  try {
    if (names.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(names.slice(0, namesMax)));
  } catch {
    // A browser that keeps nothing can still send.
  }
}
