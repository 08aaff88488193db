/** From the paper that proposed it (Cormack, Clarke, Büttcher 2009): damps what only one list likes. */
const damping = 60;

/**
 * One order out of several by reciprocal rank: what stands high in more than one list comes first,
 * whatever the lists' own scores are. Of equals, the one of the earlier list.
 */
export function fuseRanks(lists: readonly (readonly number[])[]): number[] {
  const scores = new Map<number, number>();
  for (const list of lists) {
    for (const [place, id] of list.entries()) {
      scores.set(id, (scores.get(id) ?? 0) + 1 / (damping + place + 1));
    }
  }
  // Sorting is stable, and a map keeps the order in which the ids came.
  return [...scores.keys()].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}
