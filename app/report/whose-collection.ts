import 'server-only';
import { z } from 'zod';
import type { Person } from '@/components/photos/person-filter';
import { actingFor, type Context, type PersonContext } from '@/lib/context';
import { listPeopleShown } from './list-people-shown';
import { knownOrSignIn } from './or-sign-in';

/** Whose albums or bin a page shows. */
export interface Collection {
  actor: Context;
  /** Null while an operator has yet to say whose. */
  ctx: PersonContext | null;
  /** Whom an operator may choose; nobody for a person, who sees their own. */
  people: Person[];
}

const whose = z.object({ person: z.uuid().nullable().catch(null) });

/**
 * Whoever asks for a page that is about one person's collection; a stranger is led to the sign-in,
 * and from there to `next`.
 */
export async function whoseCollection(
  parameters: Record<string, unknown>,
  next: (personId: string | null) => string,
): Promise<Collection> {
  const { person = null } = whose.parse(parameters);
  const actor = await knownOrSignIn(next(person));
  if (actor.actor === 'person') return { actor, ctx: actor, people: [] };
  const people = await listPeopleShown(actor);
  const only = people.length === 1 ? (people[0]?.id ?? null) : null;
  const chosen = person ?? only;
  return { actor, ctx: chosen === null ? null : actingFor(actor, chosen), people };
}
