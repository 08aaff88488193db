const first = 5;

export interface RankQuality {
  queries: number;
  /** How many of the first five are of the query's group, of as many as could be. */
  precisionAt5: number;
  /** One over the place of the first one that is. */
  reciprocalRank: number;
}

/**
 * Each picture that has a group asks for those like it among all others; the means over all.
 * @param groups each picture's group; null for one that only stands in the way
 * @param likeness of two pictures, by their places
 */
export function rankQuality(
  groups: readonly (string | null)[],
  likeness: (a: number, b: number) => number,
): RankQuality {
  let queries = 0;
  let precision = 0;
  let reciprocal = 0;
  for (const [asked, group] of groups.entries()) {
    const others = groups.flatMap((other, place) => (place === asked ? [] : { other, place }));
    const relevant = others.filter(({ other }) => other === group).length;
    if (group === null || relevant === 0) continue;
    const ranked = others
      .map(({ other, place }) => ({ isRelevant: other === group, near: likeness(asked, place) }))
      .sort((a, b) => b.near - a.near);
    const found = ranked.slice(0, first).filter(({ isRelevant }) => isRelevant).length;
    queries += 1;
    precision += found / Math.min(first, relevant);
    reciprocal += 1 / (1 + ranked.findIndex(({ isRelevant }) => isRelevant));
  }
  return { queries, precisionAt5: precision / queries, reciprocalRank: reciprocal / queries };
}
