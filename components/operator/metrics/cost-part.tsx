'use client';

import { useLanguage } from '@/components/site/language-provider';
import { languageTag } from '@/components/site/preferred-language';
import { ChartFigure } from './chart-figure';
import { costChart } from './charts';
import { costLabel } from './cost-label';
import type { MetricsView } from './metrics-view';
import { Part } from './part';
import { metricsText } from './text';
import { ValueTable } from './value-table';

/** What models on servers cost, by day and by model, and which of them have no price. */
export function CostPart({ view }: { view: MetricsView }) {
  const language = useLanguage();
  const text = metricsText(language);
  const hasCosts = view.models.some(({ costUsd }) => costUsd !== null);
  const unpriced = view.models.filter(({ unpricedCalls }) => unpricedCalls > 0);
  const names = new Intl.ListFormat(languageTag(language)).format(
    unpriced.map(({ model }) => model),
  );
  return (
    <div className={hasCosts ? 'grid gap-x-12 gap-y-10 lg:grid-cols-2' : ''}>
      {hasCosts && <ChartFigure chart={costChart} days={view.days} />}
      <Part title={text.cost.title} table="models" view={view} none={text.people.none}>
        <ValueTable
          title={text.cost.title}
          columns={[text.cost.model, text.cost.calls, text.series.costUsd]}
          rows={view.models.map((one) => [one.model, one.calls, costLabel(one, language)])}
        />
        {unpriced.length > 0 && (
          <p className="mt-3 text-label text-pretty text-ink-soft">{text.cost.missing(names)}</p>
        )}
      </Part>
    </div>
  );
}
