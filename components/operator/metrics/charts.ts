import type { MetricsDay } from '@/lib/operations';

export type SeriesName = Exclude<keyof MetricsDay, 'day' | 'unpricedCalls'>;

export interface Chart {
  name: 'messages' | 'photos' | 'searches' | 'tokens' | 'cost';
  /** From below to above; each has its colour. */
  series: { name: SeriesName; colour: string }[];
}

const accent = 'var(--color-accent)';
/** The least of the accent that stands out from the canvas by 3 to 1, light and dark. */
const soft = 'color-mix(in srgb, var(--color-accent) 60%, var(--color-canvas))';
const danger = 'var(--color-danger)';

/** Shown where a price is set: without one there is nothing to draw. */
export const costChart: Chart = { name: 'cost', series: [{ name: 'costUsd', colour: accent }] };

export const charts: Chart[] = [
  {
    name: 'messages',
    series: [
      { name: 'received', colour: accent },
      { name: 'sent', colour: soft },
      { name: 'failed', colour: danger },
    ],
  },
  { name: 'photos', series: [{ name: 'photos', colour: accent }] },
  {
    name: 'searches',
    series: [
      { name: 'searchesFound', colour: accent },
      { name: 'searchesEmpty', colour: danger },
    ],
  },
  {
    name: 'tokens',
    series: [
      { name: 'inputTokens', colour: accent },
      { name: 'outputTokens', colour: soft },
    ],
  },
];
