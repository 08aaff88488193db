'use client';

import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { operatorText } from '../text';
import { DropButton } from './drop-button';
import { JobForm } from './job-form';
import { PersonLink } from './person-link';
import type { TroubledJobView } from './queue-view';

/** A job that did not go well, and what can be done about it. */
export function TroubledJob({ job }: { job: TroubledJobView }) {
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
