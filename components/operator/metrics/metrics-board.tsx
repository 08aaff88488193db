'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { languageTag } from '@/components/site/preferred-language';
import { ChartFigure } from './chart-figure';
import { charts, costChart } from './charts';
import { costLabel } from './cost-label';
import { FileLink } from './file-link';
import type { MetricsView } from './metrics-view';
import { metricsText } from './text';
import { ValueTable } from './value-table';

/** What went on in the last days, for whoever looks after it. */
export function MetricsBoard({ view }: { view: MetricsView }) {
  const language = useLanguage();
  const text = metricsText(language);
  return (
    <main className="mx-auto grid max-w-[72rem] gap-12 px-gutter pt-6 pb-24">
      <Totals view={view} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        {charts.map((chart) => (
          <ChartFigure key={chart.name} chart={chart} days={view.days} />
        ))}
      </div>
      <Times view={view} />
      <CostPart view={view} />
      <Part title={text.people.title} table="people" view={view} none={text.people.none}>
        <ValueTable
          title={text.people.title}
          columns={[
            text.people.person,
            text.series.inputTokens,
            text.series.outputTokens,
            text.series.used,
            text.series.costUsd,
          ]}
          rows={view.people.map((one) => [
            one.label || text.people.nobody,
            one.inputTokens,
            one.outputTokens,
            one.used,
            costLabel(one, language),
          ])}
        />
      </Part>
      <Part title={text.failures.title} table="failures" view={view} none={text.failures.none}>
        <ValueTable
          title={text.failures.title}
          columns={[text.failures.code, text.failures.count]}
          rows={view.failures.map(({ code, count }) => [code, count])}
        />
      </Part>
    </main>
  );
}

function Totals({ view }: { view: MetricsView }) {
  const language = useLanguage();
  const text = metricsText(language);
  const tag = languageTag(language);
  const { people, photos, drawings, photoBytes } = view.totals;
  const gigabytes = new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: photoBytes < 1e9 ? 'megabyte' : 'gigabyte',
    maximumFractionDigits: 1,
  }).format(photoBytes / (photoBytes < 1e9 ? 1e6 : 1e9));
  const shown = [
    [text.totals.people, people.toLocaleString(tag)],
    [text.totals.photos, photos.toLocaleString(tag)],
    [text.totals.drawings, drawings.toLocaleString(tag)],
    [text.totals.bytes, gigabytes],
  ];
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-6">
      <dl className="flex flex-wrap gap-x-10 gap-y-4">
        {shown.map(([name, value]) => (
          <div key={name} className="flex flex-col-reverse">
            <dt className="text-label text-ink-soft">{name}</dt>
            <dd className="text-title font-semibold tracking-[-0.015em] tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <nav
        aria-label={text.title}
        className="flex rounded-control border border-line bg-surface p-1"
      >
        {view.spans.map((days) => (
          <Link
            key={days}
            href={`/report/metrics?days=${days}`}
            aria-current={days === view.span ? 'page' : undefined}
            className="grid min-h-9 place-items-center rounded-[7px] px-3.5 text-label font-medium text-ink-soft transition-colors hover:text-ink aria-[current]:bg-accent aria-[current]:text-accent-ink"
          >
            {text.lastDays(days)}
          </Link>
        ))}
      </nav>
    </div>
  );
}

function Times({ view }: { view: MetricsView }) {
  const language = useLanguage();
  const text = metricsText(language).times;
  const second = new Intl.NumberFormat(languageTag(language), {
    style: 'unit',
    unit: 'second',
    maximumFractionDigits: 1,
  });
  const seconds = (value: number | null) => (value === null ? '–' : second.format(value));
  return (
    <section>
      <h2 className="mb-2 text-lead font-semibold tracking-[-0.01em]">{text.title}</h2>
      <ValueTable
        title={text.title}
        columns={[text.step, text.count, text.median, text.p95]}
        rows={view.steps.map((one) => [
          text.steps[one.step],
          one.count,
          seconds(one.medianSeconds),
          seconds(one.p95Seconds),
        ])}
      />
      <FileLink table="steps" days={view.span} />
    </section>
  );
}

/** What models on servers cost, by day and by model, and which of them have no price. */
function CostPart({ view }: { view: MetricsView }) {
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

interface PartProps {
  title: string;
  table: 'people' | 'models' | 'failures';
  view: MetricsView;
  /** What is said where there is nothing. */
  none: string;
  children: ReactNode;
}

/** A table of the page with its file, or a sentence where there is nothing. */
function Part({ title, table, view, none, children }: PartProps) {
  return (
    <section>
      <h2 className="mb-2 text-lead font-semibold tracking-[-0.01em]">{title}</h2>
      {view[table].length === 0 ? (
        <p className="text-ink-soft">{none}</p>
      ) : (
        <>
          {children}
          <FileLink table={table} days={view.span} />
        </>
      )}
    </section>
  );
}
