'use client';

import { useLanguage } from '@/components/site/language-provider';
import { operatorText } from '../text';
import type { QueueView } from './queue-view';

const cell = 'border-t border-line py-2.5 pr-2 pl-3 text-right tabular-nums';
const head = 'py-2 pr-2 pl-3 text-right text-label font-normal text-ink-soft';

/** The queues in numbers. */
export function QueueTable({ queues }: { queues: QueueView['queues'] }) {
  const text = operatorText(useLanguage()).queue;
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          <th scope="col" className="py-2 text-left text-label font-normal text-ink-soft">
            {text.job}
          </th>
          <th scope="col" className={head}>
            {text.waiting}
          </th>
          <th scope="col" className={head}>
            {text.running}
          </th>
          <th scope="col" className={head}>
            {text.failed}
          </th>
          <th scope="col" className={`${head} max-sm:hidden`}>
            {text.oldest}
          </th>
        </tr>
      </thead>
      <tbody>
        {queues.map(({ name, waiting, running, failed, oldest }) => (
          <tr key={name} data-queue={name}>
            <th scope="row" className="border-t border-line py-2.5 text-left font-medium">
              {text.names[name] ?? name}
              {oldest !== null && (
                <span className="block text-label font-normal text-ink-soft sm:hidden">
                  {text.oldest}: {oldest}
                </span>
              )}
            </th>
            <td className={cell}>{waiting}</td>
            <td className={cell}>{running}</td>
            <td className={`${cell} ${failed > 0 ? 'font-semibold text-danger' : ''}`}>{failed}</td>
            <td className={`${cell} max-sm:hidden`}>{oldest ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
