/** What people read while they bring photos into the gallery. */
export interface UploadText {
  add: string;
  drop: string;
  tray: string;
  person: string;
  choosePerson: string;
  sending: (done: number, total: number) => string;
  /** Instead of that, without a network. */
  offline: string;
  done: (kept: number) => string;
  notKept: (count: number) => string;
  partial: string;
  known: string;
  kept: string;
  waiting: string;
  keeping: string;
  hide: string;
  show: string;
  close: string;
  cancel: (name: string) => string;
  retry: (name: string) => string;
  wordsForAll: string;
  wordsForAllHint: string;
  wordsFor: (name: string) => string;
  wordsPlaceholder: string;
  save: string;
  saved: string;
  wordsFailed: string;
  unfinished: { title: string; lead: string; dismiss: string };
  sharedLost: string;
  /** By code; the sentences are those of the chat. */
  problems: Record<string, string>;
  unknownProblem: string;
}
