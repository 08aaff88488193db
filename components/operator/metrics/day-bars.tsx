'use client';

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { MetricsDay } from '@/lib/operations';
import type { SeriesName } from './charts';

interface DayBarsProps {
  days: MetricsDay[];
  series: { name: SeriesName; label: string; colour: string }[];
  dayLabel: (day: string) => string;
  numberLabel: (value: number) => string;
}

const axis = { stroke: 'var(--color-line)', tickLine: false } as const;
const tick = { fill: 'var(--color-ink-soft)', fontSize: 12 };

/** Bars by day. What it shows stands in a table beside it, for whoever does not see it. */
export function DayBars({ days, series, dayLabel, numberLabel }: DayBarsProps) {
  return (
    <ResponsiveContainer width="100%" height={220}>
      <BarChart
        data={days}
        margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis dataKey="day" tickFormatter={dayLabel} tick={tick} minTickGap={24} {...axis} />
        <YAxis
          width={series.some(({ name }) => name === 'costUsd') ? 72 : 52}
          allowDecimals={series.some(({ name }) => name === 'costUsd')}
          tickFormatter={numberLabel}
          tick={tick}
          {...axis}
          axisLine={false}
        />
        <Tooltip
          cursor={{ fill: 'color-mix(in srgb, var(--color-ink) 7%, transparent)' }}
          contentStyle={{
            background: 'var(--color-raised)',
            border: '1px solid var(--color-line)',
            borderRadius: 10,
          }}
          labelFormatter={(day) => dayLabel(String(day))}
          formatter={(value) => numberLabel(Number(value))}
        />
        {series.map(({ name, label, colour }) => (
          <Bar
            key={name}
            dataKey={name}
            name={label}
            fill={colour}
            stackId="day"
            maxBarSize={28}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
