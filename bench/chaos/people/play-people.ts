import { setTimeout as wait } from 'node:timers/promises';
import type { TwilioTwin } from '../twin/twilio-twin';
import { Person } from './person';
import { playScene, sendPhoto } from './scenes';

const peopleCount = 50;

export interface Crowd {
  people: Person[];
  /** Ends when everybody has finished what they were at. */
  sendHome(): Promise<void>;
  /** One photo of one of them, after all. */
  sendOneMore(): Promise<void>;
}

/** Fifty people write until they are sent home, each at their own pace, between pauses. */
export function playPeople(twin: TwilioTwin, seed: number, pauseMsMax: number): Crowd {
  const home = new AbortController();
  const people = Array.from(
    { length: peopleCount },
    (_, index) => new Person(twin, index, seed, home.signal),
  );
  const playing = people.map(async (person) => {
    while (!home.signal.aborted) {
      await pause(person.random.below(pauseMsMax), home.signal);
      if (!home.signal.aborted) await playScene(person);
    }
  });
  return {
    people,
    async sendHome() {
      home.abort();
      await Promise.all(playing);
    },
    async sendOneMore() {
      for (const person of people.slice(0, 1)) await sendPhoto(person);
    },
  };
}

async function pause(pauseMs: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(pauseMs, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
