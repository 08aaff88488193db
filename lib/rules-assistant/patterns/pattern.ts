import {
  type CompiledPattern,
  compilePattern,
  endCode,
  openWays,
  type PatternNode,
} from './compile-pattern';

/** What is beyond it takes two places of a text. */
const lastShortCode = 0xffff;

/** The part of `RegExpExecArray` that our rules read. */
export interface PatternMatch {
  /** What was matched. */
  0: string;
  index: number;
  groups: Record<string, string | undefined>;
}

/**
 * A regular expression over people's words whose time grows with the text and no faster, whatever
 * the text is. It takes the syntax of the flag `u` and finds what `RegExp` would find. Named groups
 * alone are kept. Compiled when it is first used.
 * @throws Error when it is used, for a source that cannot be walked in linear time
 */
export class Pattern {
  readonly source: string;
  #compiled: CompiledPattern | undefined;

  constructor(source: string) {
    this.source = source;
  }

  test(text: string): boolean {
    return this.exec(text) !== null;
  }

  /** The first match, as `RegExp` would find it. */
  exec(text: string): PatternMatch | null {
    this.#compiled ??= compilePattern(this.source);
    const { nodes, entry } = this.#compiled;
    const walk = new Walk(this.#compiled, text);
    const lastStart = nodes[entry]?.kind === 'start' ? 0 : text.length;
    for (let start = 0; start <= lastStart; start++) {
      const end = walk.from(entry, start);
      if (end === null) continue;
      return { 0: text.slice(start, end), index: start, groups: walk.groups() };
    }
    return null;
  }
}

type Outcome = 'failed' | 'matched';

/** A node on the way, and what can still be tried from there. */
interface Passed {
  node: number;
  at: number;
  ways: readonly number[];
  tried: number;
}

const noWays: readonly number[] = [];

/**
 * Walks one text, depth first and in the order of the alternatives, as backtracking engines do. What
 * came of a place of the pattern at a place of the text is remembered, so each is tried once.
 */
class Walk {
  readonly #nodes: CompiledPattern['nodes'];
  readonly #text: string;
  /** By choice and position. No choice leads back to itself without a letter between. */
  readonly #outcomes = new Map<number, Outcome>();
  /** The way that is being tried: the choices and the edges of groups on it. */
  readonly #way: Passed[] = [];

  constructor({ nodes }: CompiledPattern, text: string) {
    this.#nodes = nodes;
    this.#text = text;
  }

  /** @returns where the match that begins there ends, or null */
  from(entry: number, start: number): number | null {
    const base = this.#way.length;
    let [node, at] = [entry, start];
    for (;;) {
      const here = this.#nodes[node] as PatternNode;
      if (here.kind === 'match') return at;
      if (here.kind === 'choice') {
        const outcome = this.#outcomes.get(this.#place(node, at));
        if (outcome === 'matched') return at;
        if (outcome === undefined) {
          const ways = openWays(this.#nodes, here, this.#text.codePointAt(at) ?? endCode);
          const [first] = ways;
          if (first !== undefined) {
            this.#way.push({ node, at, ways, tried: 1 });
            node = first;
            continue;
          }
        }
      } else if (here.kind === 'letter') {
        const code = this.#text.codePointAt(at);
        if (code !== undefined && here.is(code)) {
          at += code > lastShortCode ? 2 : 1;
          node = here.next;
          continue;
        }
      } else if (this.#holds(here, node, at)) {
        node = here.next;
        continue;
      }
      const last = this.#turnBack(base);
      if (!last) return null;
      ({ node, at } = last);
    }
  }

  /** What the groups on the way hold. */
  groups(): PatternMatch['groups'] {
    const groups: PatternMatch['groups'] = {};
    const from = new Map<string, number>();
    for (const { node, at } of this.#way) {
      const here = this.#nodes[node];
      if (here?.kind !== 'group') continue;
      if (here.edge === 'from') from.set(here.name, at);
      else groups[here.name] = this.#text.slice(from.get(here.name), at);
    }
    return groups;
  }

  #holds(
    here: Exclude<PatternNode, { kind: 'match' | 'choice' | 'letter' }>,
    node: number,
    at: number,
  ): boolean {
    switch (here.kind) {
      case 'start':
        return at === 0;
      case 'end':
        return at === this.#text.length;
      case 'behind': {
        const code = at === 0 ? undefined : this.#text.charCodeAt(at - 1);
        return (code !== undefined && here.is(code)) !== here.negate;
      }
      case 'ahead':
        return this.#leadsOn(here.body, at) !== here.negate;
      case 'group':
        this.#way.push({ node, at, ways: noWays, tried: 0 });
        return true;
    }
  }

  #leadsOn(body: number, at: number): boolean {
    const base = this.#way.length;
    const leads = this.from(body, at) !== null;
    for (const passed of this.#way.splice(base)) {
      this.#outcomes.set(this.#place(passed.node, passed.at), 'matched');
    }
    return leads;
  }

  /** To the last choice that has a way left. */
  #turnBack(base: number): { node: number; at: number } | null {
    while (this.#way.length > base) {
      const last = this.#way.at(-1) as Passed;
      const node = last.ways[last.tried];
      last.tried += 1;
      if (node !== undefined) return { node, at: last.at };
      this.#outcomes.set(this.#place(last.node, last.at), 'failed');
      this.#way.pop();
    }
    return null;
  }

  #place = (node: number, at: number) => node * (this.#text.length + 1) + at;
}
