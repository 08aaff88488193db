/** What must be nothing, in the order of the report. */
export const kinds = [
  'messages lost',
  'messages kept twice',
  'messages unanswered',
  'replies never sent',
  'replies said twice',
  'replies nobody wrote',
  'messages out of order',
  'answers out of order',
  'photos lost',
  'photos kept twice',
  'photos without their words',
  'objects missing or damaged',
  'orphan rows',
  'orphan objects',
] as const;

export type Kind = (typeof kinds)[number];

/** Each fault that was found, with the ids that it is about: no words, no addresses. */
export class Findings {
  readonly #found = new Map<Kind, string[]>();

  add(kind: Kind, what: string): void {
    this.#found.set(kind, [...this.of(kind), what]);
  }

  get count(): number {
    return kinds.reduce((sum, kind) => sum + this.of(kind).length, 0);
  }

  of(kind: Kind): string[] {
    return this.#found.get(kind) ?? [];
  }
}
