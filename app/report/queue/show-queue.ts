import 'server-only';
import type { PersonView, QueueView } from '@/components/operator/queue/queue-view';
import type { QueuedPerson, QueueOverview } from '@/lib/operations';
import type { Viewer } from '../day-label';
import { personLabel } from '../person-label';
import { durationLabel } from './duration-label';

/** The queue in the words and durations of who looks at it. */
export function showQueue(overview: QueueOverview, { language, now }: Viewer): QueueView {
  const age = (seconds: number) => durationLabel(seconds, language);
  return {
    queues: overview.queues.map(({ oldestSeconds, ...queue }) => ({
      ...queue,
      oldest: oldestSeconds === null ? null : age(oldestSeconds),
    })),
    blocked: overview.blocked.map(personView),
    troubled: overview.troubled.map(({ createdAt, person, ...job }) => ({
      ...job,
      age: age((now.getTime() - createdAt.getTime()) / 1000),
      person: person && personView(person),
    })),
    apologised: overview.apologised.map(({ finishedAt, person, ...turn }) => ({
      ...turn,
      age: age((now.getTime() - finishedAt.getTime()) / 1000),
      person: personView(person),
    })),
    hasWork: overview.queues.some((queue) => queue.waiting + queue.running + queue.failed > 0),
  };
}

function personView(person: QueuedPerson): PersonView {
  return { id: person.id, name: personLabel(person) };
}
