/** The queue as its page shows it: all durations are ready to read. */
export interface QueueView {
  queues: {
    name: string;
    waiting: number;
    running: number;
    failed: number;
    /** How long the oldest has been there. */
    oldest: string | null;
  }[];
  blocked: PersonView[];
  troubled: TroubledJobView[];
  /** Messages that got an apology for an answer, the latest first. */
  apologised: { id: string; person: PersonView; isUnreadable: boolean; age: string }[];
  hasWork: boolean;
}

export interface PersonView {
  id: string;
  name: string;
}

export interface TroubledJobView {
  id: string;
  queue: string;
  state: 'retry' | 'failed';
  attempts: number;
  /** How long it has been there. */
  age: string;
  person: PersonView | null;
}
