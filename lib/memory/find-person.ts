import { AcervoError } from '@/lib/errors';
import { findPersonId as findAnybody } from '@/lib/people';

/**
 * @param person an address in any spelling, or our id
 * @throws AcervoError `not_found`
 */
export async function findPersonId(person: string): Promise<string> {
  const id = await findAnybody(person);
  if (id === null) throw new AcervoError('not_found', 'There is no such person.');
  return id;
}
