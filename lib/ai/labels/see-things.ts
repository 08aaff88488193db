import { findClass, getKinds } from './find-class';
import type { LabelClass } from './parse-class';

/** What a model gave: `coco:<class>` or `imagenet:<index>`, and how sure it was, from 0 to 1. */
export interface SeenLabel {
  id: string;
  score: number;
}

export interface Analysis {
  /** What may be said to be there: the surest first, and backdrops after all else. */
  things: LabelClass[];
  /** What is found by somebody who searches; some of it is not sure enough to be said. */
  searched: LabelClass[];
  isPersonSeen: boolean;
}

interface Sighting extends SeenLabel {
  seen: LabelClass;
}

/** How sure COCO's detector is, and the sum of ImageNet's classes, of which only one can be right. */
interface Scores {
  object: number;
  scene: number;
}

interface Thing {
  seen: LabelClass;
  scores: Scores;
}

/**
 * Chosen by looking at what both models gave for 19 photographs and 153 cut-out pictures. The
 * detector saw a frisbee in a bowl with 0.83, and each of four cats with 0.92 or more; a living room
 * added up to musical instruments with 0.52. Where the two agree, about half of that is enough.
 */
const sureMin: Scores = { object: 0.85, scene: 0.6 };
const agreedMin: Scores = { object: 0.5, scene: 0.3 };
/**
 * Unrelated photos are never sent, so what is searched is nearly as sure: below these, five of the 19
 * photographs were found by what is not there (a bowl as a frisbee with 0.85, slices of citrus as a
 * clock with 0.75). Several weak guesses at a kind are still none.
 */
const searchedMin: Scores = { object: 0.9, scene: 0.5 };
const kindSearchedMin: Scores = { object: 0.9, scene: 0.6 };
/** A word that would hurt must be all but certain. */
const sensitiveScoreMin = 0.9;

/** Puts together what both models saw, kind by kind: several breeds, each a little, are a dog. */
export function seeThings(labels: SeenLabel[]): Analysis {
  const isPersonSeen = labels.some(({ id }) => id === 'coco:person');
  const mayBeSaid = (thing: Thing) =>
    thing.seen.mark !== 'sensitive' || (!isPersonSeen && scoreOf(thing) >= sensitiveScoreMin);

  const things: Thing[] = [];
  const searched: LabelClass[] = [];
  for (const sightings of groupBy(findSightings(labels), groupOf)) {
    const { own, kind } = weighGroup(sightings);
    const sayable = own.filter(mayBeSaid);
    const sayableKind = kind && mayBeSaid(kind) ? [kind] : [];

    const sure = withoutBroader(sayable.filter(isSure));
    things.push(...(sure.length > 0 ? sure : sayableKind.filter(isSure)));

    const found = sayable.filter((thing) => isAgreed(thing) || reaches(thing, searchedMin));
    const foundKind = sayableKind.filter(
      (thing) => found.length > 0 || reaches(thing, kindSearchedMin),
    );
    searched.push(...[...found, ...foundKind].map(({ seen }) => seen));
  }
  return { things: things.sort(byWeight).map(({ seen }) => seen), searched, isPersonSeen };
}

/** The surest sighting of each class that is known and says something. */
function findSightings(labels: SeenLabel[]): Sighting[] {
  const surest = new Map<string, Sighting>();
  for (const { id, score } of labels) {
    const seen = findClass(id);
    if (!seen || seen.mark === 'vague' || !(score > (surest.get(id)?.score ?? 0))) continue;
    surest.set(id, { id, score, seen });
  }
  return [...surest.values()];
}

function groupOf({ seen }: Sighting): string {
  return seen.kind === null ? `name ${nameOf(seen)}` : `kind ${seen.kind}`;
}

/** The things that have names of their own, the two models' as one, and the kind that all are of. */
function weighGroup(sightings: Sighting[]): { own: Thing[]; kind: Thing | null } {
  const named = sightings.filter(({ seen }) => !seen.isKind);
  const kind = getKinds().get(sightings[0]?.seen.kind ?? '');
  return {
    own: groupBy(named, ({ seen }) => nameOf(seen)).flatMap(([first, ...others]) =>
      first ? [weigh(first.seen, [first, ...others])] : [],
    ),
    kind: kind ? weigh(kind, sightings.filter(countsFor(kind))) : null,
  };
}

/** Whoever sees a green apple need not be told of an apple. */
function withoutBroader(things: Thing[]): Thing[] {
  const broader = things.flatMap(({ seen }) => seen.terms.pt.words.slice(1));
  return things.filter(({ seen }) => !broader.includes(nameOf(seen)));
}

/** Who is taken for a hyena is not to be called an animal either. */
function countsFor(kind: LabelClass): (sighting: Sighting) => boolean {
  return ({ seen }) => seen.mark !== 'sensitive' || kind.mark === 'sensitive';
}

function weigh(seen: LabelClass, sightings: Sighting[]): Thing {
  const ofModel = (model: string) =>
    sightings.filter(({ id }) => id.startsWith(`${model}:`)).map(({ score }) => score);
  const scene = ofModel('imagenet').reduce((sum, score) => sum + score, 0);
  return { seen, scores: { object: Math.max(0, ...ofModel('coco')), scene: Math.min(1, scene) } };
}

function isSure(thing: Thing): boolean {
  return isAgreed(thing) || reaches(thing, sureMin);
}

function isAgreed({ scores }: Thing): boolean {
  return scores.object >= agreedMin.object && scores.scene >= agreedMin.scene;
}

function reaches({ scores }: Pick<Thing, 'scores'>, least: Scores): boolean {
  return scores.object >= least.object || scores.scene >= least.scene;
}

function byWeight(left: Thing, right: Thing): number {
  const backdrops = Number(left.seen.mark === 'backdrop') - Number(right.seen.mark === 'backdrop');
  return backdrops || scoreOf(right) - scoreOf(left);
}

function scoreOf({ scores }: Thing): number {
  return Math.max(scores.object, scores.scene);
}

/** Two classes of one name in Portuguese, "maiô" and "maiô", are one thing. */
function nameOf(seen: LabelClass): string {
  return seen.terms.pt.name;
}

function groupBy<Item>(items: Item[], keyOf: (item: Item) => string): Item[][] {
  return [...Map.groupBy(items, keyOf).values()];
}
