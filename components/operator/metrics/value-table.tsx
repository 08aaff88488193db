'use client';

import { useLanguage } from '@/components/site/language-provider';
import { languageTag } from '@/components/site/preferred-language';

interface ValueTableProps {
  title: string;
  columns: string[];
  /** What a row is about, then its values. */
  rows: (string | number)[][];
}

/** A table that scrolls by itself where the page is narrow. */
export function ValueTable({ title, columns, rows }: ValueTableProps) {
  const tag = languageTag(useLanguage());
  const [about, ...values] = columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section aria-label={title} tabIndex={0} className="max-h-96 overflow-auto">
      <table className="w-full border-collapse text-label tabular-nums">
        <thead>
          <tr className="border-b border-line text-left text-ink-soft">
            <th scope="col" className="py-2 pr-4 font-medium">
              {about}
            </th>
            {values.map((value) => (
              <th key={value} scope="col" className="py-2 pl-4 text-right font-medium">
                {value}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={String(name)} className="border-b border-line/60">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {name}
              </th>
              {cells.map((cell, index) => (
                <td key={values[index]} className="py-2 pl-4 text-right">
                  {typeof cell === 'number' ? cell.toLocaleString(tag) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
