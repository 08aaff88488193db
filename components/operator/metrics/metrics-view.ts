import type { Cost, Metrics } from '@/lib/operations';

/** The metrics with the labels of who looks at them. */
export interface MetricsView extends Omit<Metrics, 'people'> {
  span: number;
  spans: readonly number[];
  people: (Cost & { label: string; inputTokens: number; outputTokens: number; used: number })[];
}
