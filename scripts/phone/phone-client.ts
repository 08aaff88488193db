import { setTimeout as wait } from 'node:timers/promises';
import type { PhoneMessage, PhonePerson } from '../../lib/simulator';
import { SetupProblem } from '../setup/setup-problem.mjs';

const pollMs = 250;

/** One person's phone of the running server, held by a program instead of a browser. */
export class PhoneClient {
  readonly #base: string;

  constructor(
    origin: string,
    readonly person: PhonePerson,
  ) {
    this.#base = `${origin}/simulator/people/${person.id}`;
  }

  /** What the phone shows, and how many messages are still on their way to it. */
  async read(): Promise<{ messages: PhoneMessage[]; underWay: number }> {
    const response = await ask(`${this.#base}/messages`);
    return (await response.json()) as { messages: PhoneMessage[]; underWay: number };
  }

  /** @returns the sids of what was sent */
  async send(text: string, files: File[]): Promise<Set<string>> {
    const body = new FormData();
    body.set('text', text);
    for (const file of files) body.append('files', file);
    const response = await ask(`${this.#base}/messages`, { method: 'POST', body });
    const { sids } = (await response.json()) as { sids: string[] };
    return new Set(sids);
  }

  /**
   * Waits for what is answered after `sent`, until nothing more came, or was coming, for `quietMs`.
   * @throws SetupProblem when the application did not take the message or did not answer in time
   */
  async answers(sent: Set<string>, timeoutMs: number, quietMs: number): Promise<PhoneMessage[]> {
    const startedAt = Date.now();
    let changedAt = startedAt;
    let answers: PhoneMessage[] = [];
    while (answers.length === 0 || Date.now() - changedAt < quietMs) {
      if (Date.now() - startedAt > timeoutMs) throw new SetupProblem('No answer came in time.');
      await wait(pollMs);
      const { messages, underWay } = await this.read();
      const { failed, arrived } = split(messages, sent);
      if (failed) throw new SetupProblem('The message was not delivered: see the server’s log.');
      if (arrived.length !== answers.length || underWay > 0) changedAt = Date.now();
      answers = arrived;
    }
    await ask(`${this.#base}/read`, { method: 'POST' });
    return answers;
  }
}

/** @throws SetupProblem when no server answers at `origin`, or one without a simulated WhatsApp */
export async function listPeople(origin: string): Promise<PhonePerson[]> {
  const response = await ask(`${origin}/simulator/people`);
  const { people } = (await response.json()) as { people: PhonePerson[] };
  return people;
}

export async function fetchMedia(origin: string, mediaSid: string): Promise<Buffer> {
  const response = await ask(`${origin}/simulator/media/${mediaSid}`);
  return Buffer.from(await response.arrayBuffer());
}

function split(messages: PhoneMessage[], sent: Set<string>) {
  const lastSent = messages.findLastIndex(({ sid }) => sent.has(sid));
  return {
    failed: messages.some(({ sid, status }) => sent.has(sid) && status === 'failed'),
    arrived: messages.slice(lastSent + 1).filter(isArrived),
  };
}

function isArrived({ isMine, status }: PhoneMessage): boolean {
  return !isMine && ['delivered', 'read', 'failed'].includes(status);
}

async function ask(url: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, init).catch(() => {
    throw new SetupProblem(`No server answers at ${new URL(url).origin}: \`npm start\` first.`);
  });
  if (response.ok) return response;
  const body = await response.text();
  throw new SetupProblem(`The simulated WhatsApp answered ${response.status}. ${body}`);
}
