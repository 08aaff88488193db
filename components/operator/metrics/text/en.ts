import type { MetricsText } from './metrics-text';

export const en: MetricsText = {
  title: 'Numbers',
  lastDays: (days) => `${days} days`,
  totals: { people: 'People', photos: 'Photos', bytes: 'Stored', drawings: 'Drawings' },
  charts: {
    messages: 'Messages a day',
    photos: 'Photos a day',
    searches: 'Searches a day',
    tokens: 'Use of models a day',
    cost: 'Cost of models a day',
  },
  series: {
    received: 'Received',
    sent: 'Sent',
    failed: 'Not delivered',
    photos: 'Photos',
    searchesFound: 'With results',
    searchesEmpty: 'Without results',
    inputTokens: 'Input tokens',
    outputTokens: 'Output tokens',
    used: 'Weight in the share',
    costUsd: 'Cost',
  },
  day: 'Day',
  asTable: 'Show as a table',
  asFile: 'Download CSV',
  times: {
    title: 'Time to the answer',
    step: 'Step',
    count: 'Times',
    median: 'Median',
    p95: '95% within',
    steps: {
      waiting: 'Waiting for its turn',
      answering: 'Answering',
      delivering: 'Delivering',
    },
  },
  cost: {
    title: 'Cost of models',
    model: 'Model',
    calls: 'Calls',
    unpriced: 'No price is set',
    missing: (models) =>
      `No price is set for ${models}: those calls are not in the sums. Prices are set in ACERVO_MODEL_PRICES.`,
  },
  people: {
    title: 'Use of models by person',
    person: 'Person',
    nobody: 'Nobody in particular',
    none: 'No model on a server was used in these days.',
  },
  failures: {
    title: 'Failed deliveries',
    code: 'The channel’s code',
    count: 'Times',
    none: 'Everything was delivered in these days.',
  },
};
