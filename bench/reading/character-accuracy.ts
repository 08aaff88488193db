/**
 * How much of a text was read: 1 less the edits (a character put in, left out or exchanged) in
 * parts of its length; never below 0. Case, accents and signs count; how lines are broken does not.
 */
export function characterAccuracy(text: string, read: string): number {
  const wanted = plain(text);
  return Math.max(0, 1 - editDistance(wanted, plain(read)) / wanted.length);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (let place = 1; place <= b.length; place++) {
      const exchanged = (row[place - 1] ?? 0) + (b[place - 1] === letter ? 0 : 1);
      next.push(Math.min((row[place] ?? 0) + 1, (next[place - 1] ?? 0) + 1, exchanged));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
