import coco from './coco.json';
import imagenet from './imagenet.json';
import kindLines from './kinds.json';
import { type LabelClass, parseClass } from './parse-class';

/** The lines of each model, by the class's name or number. */
export const lexicon: Record<string, Record<string, string>> = { coco, imagenet };

const classes = new Map<string, LabelClass>();
let kinds: ReadonlyMap<string, LabelClass> | undefined;

/** The class of `coco:dog` or `imagenet:207`, or null. A line is read when it is first asked for. */
export function findClass(id: string): LabelClass | null {
  const known = classes.get(id);
  if (known) return known;
  const line = findLine(id);
  // What is unknown is not remembered, or others' words would fill the memory.
  if (line === null) return null;
  const found = parseClass(line, getKinds());
  classes.set(id, found);
  return found;
}

export function getKinds(): ReadonlyMap<string, LabelClass> {
  kinds ??= new Map(
    Object.entries(kindLines).map(([name, line]) => [name, parseClass(line, new Map())]),
  );
  return kinds;
}

function findLine(id: string): string | null {
  const [model = '', name = ''] = id.split(':', 2);
  const lines = Object.hasOwn(lexicon, model) ? lexicon[model] : undefined;
  return lines && Object.hasOwn(lines, name) ? (lines[name] ?? null) : null;
}
