/** One benchmark: bounded in time and in requests, on loopback alone, and it leaves nothing behind. */
export interface Bench {
  name: string;
  /** What it measures and against what, in one line. */
  about: string;
  /** It takes minutes and measures no speed: it runs only when it is named. */
  onlyByName?: true;
  run(): Promise<Report>;
}

export interface Report {
  headings: string[];
  rows: string[][];
  goals: Goal[];
  /** What a reader must know to judge the figures. */
  notes: string[];
}

export interface Goal {
  what: string;
  measured: string;
  isMet: boolean;
}
