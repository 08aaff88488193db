import type { Random } from '../../measure/random';

const refusedShare = 0.05;
const droppedShare = 0.02;
/** The third refusal makes the application give an attachment up, as it says; other tests hold that. */
const refusedFetchesMax = 2;

/** What the twin does wrong, at random but from a seed. */
export class Faults {
  readonly #random: Random;
  readonly #refusedFetches = new Map<string, number>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** The status of a refusal, or null when the call is let through. */
  refuse(): 429 | 500 | null {
    if (this.#random.next() >= refusedShare) return null;
    return this.#random.below(2) === 0 ? 429 : 500;
  }

  /** As `refuse`, but only so often for the same attachment. */
  refuseFetch(sid: string): 429 | 500 | null {
    const refused = this.#refusedFetches.get(sid) ?? 0;
    const refusal = refused < refusedFetchesMax ? this.refuse() : null;
    if (refusal) this.#refusedFetches.set(sid, refused + 1);
    return refusal;
  }

  /** The message is accepted, and the connection ends before the answer. */
  dropsAnswer(): boolean {
    return this.#random.next() < droppedShare;
  }
}
