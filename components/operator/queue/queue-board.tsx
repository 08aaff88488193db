'use client';

import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { operatorText } from '../text';
import { DropButton } from './drop-button';
import { JobForm } from './job-form';
import { PersonLink } from './person-link';
import { QueueTable } from './queue-table';
import type { QueueView, TroubledJobView } from './queue-view';

export type Outcome = 'retried' | 'dropped' | 'gone';

interface QueueBoardProps {
  view: QueueView;
  /** What became of the job that the operator has just decided about. */
  outcome: Outcome | null;
}

/** What waits, whom it holds up, and what did not go well. */
export function QueueBoard({ view, outcome }: QueueBoardProps) {
  const text = operatorText(useLanguage()).queue;
  const heading = 'mb-1 text-lead font-semibold tracking-[-0.01em]';
  return (
    <main className="mx-auto grid max-w-[52rem] gap-10 px-gutter pt-6 pb-24">
      {outcome !== null && (
        <p role="status" className="rounded-control border border-line bg-surface px-4 py-3">
          {text.outcomes[outcome]}
        </p>
      )}
      {!view.hasWork && (
        <div>
          <h2 className="text-title font-semibold tracking-[-0.015em]">{text.nothing.title}</h2>
          <p className="mt-1 text-lead text-pretty text-ink-soft">{text.nothing.lead}</p>
        </div>
      )}
      {view.blocked.length > 0 && (
        <section>
          <h2 className={heading}>{text.blocked.title}</h2>
          <p className="text-pretty text-ink-soft">{text.blocked.lead}</p>
          <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-2">
            {view.blocked.map((person) => (
              <li key={person.id}>
                <PersonLink person={person} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.troubled.length > 0 && (
        <section>
          <h2 className={heading}>{text.troubled}</h2>
          <ul>
            {view.troubled.map((job) => (
              <TroubledJob key={job.id} job={job} />
            ))}
          </ul>
        </section>
      )}
      {view.apologised.length > 0 && (
        <section>
          <h2 className={heading}>{text.apologised.title}</h2>
          <p className="text-pretty text-ink-soft">{text.apologised.lead}</p>
          <ul className="mt-3">
            {view.apologised.map(({ id, person, isUnreadable, age }) => (
              <li
                key={id}
                data-turn={id}
                className="flex flex-wrap items-baseline gap-x-2 border-t border-line py-3"
              >
                <PersonLink person={person} />
                <span className="text-label text-ink-soft">
                  {`${isUnreadable ? text.apologised.unreadable : text.apologised.failed} · ${text.ago(age)}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <QueueTable queues={view.queues} />
    </main>
  );
}

/** A job that did not go well, and what can be done about it. */
function TroubledJob({ job }: { job: TroubledJobView }) {
  const text = operatorText(useLanguage()).queue;
  return (
    <li
      data-job={job.id}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line py-3"
    >
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{text.names[job.queue] ?? job.queue}</span>
          {job.person !== null && <PersonLink person={job.person} />}
        </p>
        <p className="text-label text-ink-soft">
          <span className={job.state === 'failed' ? 'font-semibold text-danger' : ''}>
            {text.states[job.state]}
          </span>
          {` · ${text.attempts(job.attempts)} · ${text.since(job.age)}`}
        </p>
      </div>
      <div className="flex gap-2">
        <JobForm action="/report/queue/retry" job={job}>
          <Button type="submit" look="outline">
            {text.retry}
          </Button>
        </JobForm>
        <DropButton job={job} />
      </div>
    </li>
  );
}
