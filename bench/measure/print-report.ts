import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { report } from '../../scripts/setup/report.mjs';
import type { Report } from '../bench';

export function describeMachine(): string {
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1);
  return `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${memoryGb} GB, Node ${process.version}, load ${load} before the start`;
}

export function printReport({ headings, rows, goals, notes }: Report): void {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of [headings, ...rows]) {
    const cells = widths.map((width, column) =>
      // Names stand at the left, figures at the right.
      column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width),
    );
    report(`  ${cells.join('  ')}`.trimEnd());
  }
  for (const { what, measured, isMet } of goals) {
    report(`  ${isMet ? 'met   ' : 'MISSED'}  ${what}: ${measured}`);
  }
  for (const note of notes) report(`  ${note}`);
}

export function ms(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1);
}
