import 'server-only';
import type { Person } from '@/components/photos/person-filter';
import { listPeople } from '@/lib/collection';
import type { OperatorContext } from '@/lib/context';
import { personLabel } from './person-label';

/** Whom an operator may choose among, those with the most photos first. */
export async function listPeopleShown(ctx: OperatorContext): Promise<Person[]> {
  const people = await listPeople({ ctx });
  return people.map(({ id, name, address, photoCount }) => ({
    id,
    name: personLabel({ name, address }),
    photoCount,
  }));
}
