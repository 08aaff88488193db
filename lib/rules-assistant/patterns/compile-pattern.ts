import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** One place of a compiled pattern; `next` is where a match goes on. */
export type PatternNode =
  | { kind: 'letter'; is: (code: number) => boolean; next: number }
  | { kind: 'start' | 'end'; next: number }
  | { kind: 'behind'; is: (code: number) => boolean; negate: boolean; next: number }
  | { kind: 'ahead'; body: number; negate: boolean; next: number }
  | { kind: 'group'; name: string; edge: 'from' | 'to'; next: number }
  /** Goes on at the first of these that leads to a match; `open` holds those a letter lets through. */
  | { kind: 'choice'; ways: number[]; open: Map<number, number[]> }
  | { kind: 'match' };

export interface CompiledPattern {
  nodes: PatternNode[];
  entry: number;
}

const parser = new RegExpParser({ ecmaVersion: 2025 });
/** A pattern this large is a repetition of repetitions, and slow on any text. */
const nodesMax = 20_000;
const asciiCodes = 128;
const namedGroup = /\(\?<(?![=!])/u;

/**
 * Turns the source of a regular expression with the flag `u` into nodes that can be walked in linear
 * time.
 * @throws Error for what no linear walk can do: a reference to a group, a group that is repeated, a
 * repetition of something that may be empty, a look behind at more than one letter
 */
export function compilePattern(source: string): CompiledPattern {
  const compiler = new PatternCompiler(source);
  const pattern = parser.parsePattern(source, 0, source.length, { unicode: true });
  const entry = compiler.alternatives(pattern, 0);
  return { nodes: compiler.nodes, entry };
}

/** Writes a pattern from its end to its beginning: each part is told where a match goes on. */
class PatternCompiler {
  readonly nodes: PatternNode[] = [{ kind: 'match' }];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  #add(node: PatternNode): number {
    if (this.nodes.length >= nodesMax) this.#refuse('is too large');
    return this.nodes.push(node) - 1;
  }

  #choice(ways: number[]): number {
    return this.#add({ kind: 'choice', ways, open: new Map() });
  }

  alternatives(parent: { alternatives: AST.Alternative[] }, next: number): number {
    const ways = parent.alternatives.map(({ elements }) =>
      elements.reduceRight((after, element) => this.#compile(element, after), next),
    );
    return ways.length === 1 ? (ways[0] ?? next) : this.#choice(ways);
  }

  #compile(element: AST.Element, next: number): number {
    switch (element.type) {
      case 'Character':
        return this.#add({ kind: 'letter', is: (code) => code === element.value, next });
      case 'CharacterClass':
      case 'CharacterSet':
        return this.#add({ kind: 'letter', is: letterTest(element.raw), next });
      case 'Group':
        return this.alternatives(element, next);
      case 'CapturingGroup': {
        const name = element.name ?? this.#refuse('has a group without a name');
        const to = this.#add({ kind: 'group', name, edge: 'to', next });
        return this.#add({
          kind: 'group',
          name,
          edge: 'from',
          next: this.alternatives(element, to),
        });
      }
      case 'Quantifier':
        return this.#repeat(element, next);
      case 'Assertion':
        return this.#assertion(element, next);
      default:
        return this.#refuse(`has a ${element.type}, which takes more than linear time`);
    }
  }

  #assertion(element: AST.Assertion, next: number): number {
    switch (element.kind) {
      case 'word':
        return this.#refuse('has a \\b, which splits words with a hyphen');
      case 'lookahead': {
        const { negate } = element;
        return this.#add({ kind: 'ahead', body: this.alternatives(element, 0), negate, next });
      }
      case 'lookbehind': {
        const [body, ...others] = element.alternatives.flatMap(({ elements }) => elements);
        const isLetter = body?.type === 'CharacterSet' || body?.type === 'CharacterClass';
        if (!isLetter || others.length > 0)
          return this.#refuse('looks behind at more than one letter');
        return this.#add({
          kind: 'behind',
          is: letterTest(body.raw),
          negate: element.negate,
          next,
        });
      }
      default:
        return this.#add({ kind: element.kind, next });
    }
  }

  #repeat({ element, min, max, greedy }: AST.Quantifier, next: number): number {
    if (max > 1 && namedGroup.test(element.raw)) this.#refuse('repeats a group');
    const either = (body: number) => (greedy ? [body, next] : [next, body]);
    let entry = next;
    if (max === Number.POSITIVE_INFINITY) {
      if (mayBeEmpty(element)) this.#refuse('repeats without end what may be empty');
      const ways: number[] = [];
      entry = this.#choice(ways);
      ways.push(...either(this.#compile(element, entry)));
    } else {
      for (let n = min; n < max; n++) entry = this.#choice(either(this.#compile(element, entry)));
    }
    for (let n = 0; n < min; n++) entry = this.#compile(element, entry);
    return entry;
  }

  #refuse(why: string): never {
    throw new Error(`The pattern /${this.#source}/u ${why}.`);
  }
}

/** Where the text is at its end. */
export const endCode = -1;
/** People write with some hundred letters; an attack with all there are is not remembered. */
const openCodesMax = 1000;

/** The ways of a choice that a text can take which goes on with this letter. */
export function openWays(
  nodes: PatternNode[],
  choice: PatternNode & { kind: 'choice' },
  code: number,
): number[] {
  const known = choice.open.get(code);
  if (known) return known;
  const open = choice.ways.filter((way) => isOpen(nodes, way, code));
  if (choice.open.size >= openCodesMax) choice.open.clear();
  choice.open.set(code, open);
  return open;
}

/** No for certain, or perhaps. */
function isOpen(nodes: PatternNode[], from: number, code: number): boolean {
  let node = from;
  for (;;) {
    const here = nodes[node] as PatternNode;
    if (here.kind === 'match') return true;
    if (here.kind === 'letter') return code !== endCode && here.is(code);
    if (here.kind === 'choice') return openWays(nodes, here, code).length > 0;
    if (here.kind === 'end' && code !== endCode) return false;
    node = here.next;
  }
}

function mayBeEmpty(element: AST.Element): boolean {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.some(({ elements }) => elements.every(mayBeEmpty));
    case 'Quantifier':
      return element.min === 0 || mayBeEmpty(element.element);
    case 'Assertion':
      return true;
    default:
      return false;
  }
}

type LetterTest = (code: number) => boolean;
/** The same few classes stand in all patterns. */
const letterTests = new Map<string, LetterTest>();

/** `\S` or `[ao]` as a test of one letter: a built-in expression that meets no more than that. */
function letterTest(raw: string): LetterTest {
  const made = letterTests.get(raw);
  if (made) return made;
  const pattern = new RegExp(`^${raw}$`, 'u');
  const test = (code: number) => pattern.test(String.fromCodePoint(code));
  const ascii = Array.from({ length: asciiCodes }, (_, code) => test(code));
  const is: LetterTest = (code) => ascii[code] ?? test(code);
  letterTests.set(raw, is);
  return is;
}
