import Link from 'next/link';
import type { PersonView } from './queue-view';

/** Whoever is concerned, and the way to what they wrote. */
export function PersonLink({ person }: { person: PersonView }) {
  return (
    <Link
      href={`/report/conversations/${person.id}`}
      // To read it ahead would be told to the person as an opening.
      prefetch={false}
      className="font-medium break-words text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
    >
      {person.name}
    </Link>
  );
}
