import type { ReactNode } from 'react';
import type { TroubledJobView } from './queue-view';

interface JobFormProps {
  action: string;
  job: TroubledJobView;
  children: ReactNode;
}

/** A form that names one job. */
export function JobForm({ action, job, children }: JobFormProps) {
  return (
    <form action={action} method="post">
      <input type="hidden" name="queue" value={job.queue} />
      <input type="hidden" name="id" value={job.id} />
      {children}
    </form>
  );
}
