/** What operators read beside the numbers. */
export interface MetricsText {
  title: string;
  lastDays: (days: number) => string;
  totals: { people: string; photos: string; bytes: string; drawings: string };
  charts: { messages: string; photos: string; searches: string; tokens: string; cost: string };
  series: {
    received: string;
    sent: string;
    failed: string;
    photos: string;
    searchesFound: string;
    searchesEmpty: string;
    inputTokens: string;
    outputTokens: string;
    used: string;
    costUsd: string;
  };
  day: string;
  asTable: string;
  asFile: string;
  times: {
    title: string;
    step: string;
    count: string;
    median: string;
    p95: string;
    steps: { waiting: string; answering: string; delivering: string };
  };
  cost: {
    title: string;
    model: string;
    calls: string;
    /** In place of a sum. */
    unpriced: string;
    /** Which models are in no sum, and where their prices are set. */
    missing: (models: string) => string;
  };
  people: { title: string; person: string; nobody: string; none: string };
  failures: { title: string; code: string; count: string; none: string };
}
