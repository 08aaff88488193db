'use client';

import dynamic from 'next/dynamic';
import { useLanguage } from '@/components/site/language-provider';
import { languageTag } from '@/components/site/preferred-language';
import type { MetricsDay } from '@/lib/operations';
import type { Chart } from './charts';
import { costLabel, moneyLabel } from './cost-label';
import { FileLink } from './file-link';
import { metricsText } from './text';
import { ValueTable } from './value-table';

// The library of charts is larger than all other pages together.
const DayBars = dynamic(() => import('./day-bars').then((bars) => bars.DayBars), {
  ssr: false,
  loading: () => <div className="h-[220px]" />,
});

interface ChartFigureProps {
  chart: Chart;
  days: MetricsDay[];
}

/** One chart with its legend, and the same in figures. */
export function ChartFigure({ chart, days }: ChartFigureProps) {
  const language = useLanguage();
  const text = metricsText(language);
  const tag = languageTag(language);
  const number = new Intl.NumberFormat(tag, { notation: 'compact' });
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const dayLabel = (given: string) => day.format(new Date(given));
  const series = chart.series.map((one) => ({ ...one, label: text.series[one.name] }));
  const rows = days
    .toReversed()
    .map((one) => [
      dayLabel(one.day),
      ...series.map(({ name }) => (name === 'costUsd' ? costLabel(one, language) : one[name])),
    ]);

  return (
    <figure className="min-w-0">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-lead font-semibold tracking-[-0.01em]">{text.charts[chart.name]}</h2>
        <ul className="flex flex-wrap gap-x-4 text-label text-ink-soft">
          {series.map(({ name, label, colour }) => (
            <li key={name} className="flex items-center gap-1.5">
              <span aria-hidden className="size-2.5 rounded-[3px]" style={{ background: colour }} />
              {label}
            </li>
          ))}
        </ul>
      </figcaption>
      <div aria-hidden className="mt-3 text-label">
        <DayBars
          days={days}
          series={series}
          dayLabel={dayLabel}
          numberLabel={(value) =>
            chart.name === 'cost' ? moneyLabel(value, language) : number.format(value)
          }
        />
      </div>
      <details className="mt-2">
        <summary className="flex min-h-11 w-fit cursor-pointer items-center text-label font-medium text-accent">
          {text.asTable}
        </summary>
        <ValueTable
          title={text.charts[chart.name]}
          columns={[text.day, ...series.map(({ label }) => label)]}
          rows={rows}
        />
        <FileLink table="days" days={days.length} />
      </details>
    </figure>
  );
}
