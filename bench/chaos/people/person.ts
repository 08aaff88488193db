import { setTimeout as wait } from 'node:timers/promises';
import { Random } from '../../measure/random';
import type { Inbound } from '../twin/ledger';
import type { TwilioTwin } from '../twin/twilio-twin';

/** Nobody looks at a phone for longer; then they write on, answered or not. */
const patienceMs = 15_000;
const lookAgainMs = 200;

/** Photos that were sent with words, or were given them afterwards. */
export interface Described {
  messages: Inbound[];
  words: string;
  /** The text that said so; null where it was a caption. */
  toldBy: Inbound | null;
}

/** One phone: what is written on it, and the answers that reach it. */
export class Person {
  readonly random: Random;
  readonly address: string;
  readonly described: Described[] = [];
  /** False once an answer has been missed: from then on an answer may be to something earlier. */
  isAnswered = true;
  readonly #twin: TwilioTwin;
  readonly #home: AbortSignal;

  /** @param home told to go home, nobody waits for an answer any more */
  constructor(twin: TwilioTwin, index: number, seed: number, home: AbortSignal) {
    this.#twin = twin;
    this.#home = home;
    this.random = new Random(seed + index * 7919);
    this.address = `whatsapp:+55719${String(80_000_000 + index)}`;
  }

  get repliesSeen(): number {
    return this.#twin.ledger.repliesTo(this.address);
  }

  /** Ends when the webhook was taken, or when Twilio gave up. */
  async send(body: string, photos: Buffer[] = []): Promise<Inbound> {
    const message = this.#twin.ledger.addInbound(this.address, body, photos);
    await this.#twin.deliver(message);
    return message;
  }

  /** @returns whether one more answer came than had been seen */
  async waitForReply(seen: number): Promise<boolean> {
    const until = Date.now() + patienceMs;
    while (this.repliesSeen <= seen && Date.now() < until && !this.#home.aborted) {
      await wait(lookAgainMs);
    }
    this.isAnswered = this.repliesSeen > seen;
    return this.isAnswered;
  }
}
