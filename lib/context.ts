import { AcervoError } from './errors';

/**
 * Who acts. Every verb that touches rows takes one of these, so that forgetting whose rows they
 * are is a type error. Only the edges make them: a turn for the sender, a request for the operator.
 */
export interface PersonContext {
  readonly actor: 'person';
  readonly personId: string;
  /** An operator acts in the person's place; what they change or read is noted as theirs. */
  readonly byOperator?: OperatorContext;
}

export interface OperatorContext {
  readonly actor: 'operator';
  /** Absent where the server's own key, its terminal or a job acts. */
  readonly who?: OperatorIdentity;
}

/** Which operator or key it is: all may do the same, and people are told who has read what. */
export interface OperatorIdentity {
  readonly kind: 'operator' | 'key';
  readonly id: string;
  /** An operator's address or a key's name; null of the operator who started the server. */
  readonly name: string | null;
}

/** For whoever acts as the server itself. */
export const operatorContext: OperatorContext = Object.freeze({ actor: 'operator' });

export type Context = PersonContext | OperatorContext;

/** The owner whose rows the actor may reach; null is an operator, who may reach all. */
export function ownerOf(ctx: Context): string | null {
  return ctx.actor === 'person' ? ctx.personId : null;
}

/** For verbs that a person must never reach, whatever a caller forgot. */
export function requireOperator(ctx: Context): asserts ctx is OperatorContext {
  if (ctx.actor !== 'operator') throw new AcervoError('forbidden', 'Only an operator may do this.');
}

/**
 * The person whose rows a change is about: a person's own, or for an operator those of the person
 * whom they chose.
 * @throws AcervoError `not_found` when a person names somebody else, `bad_request` when an operator
 *   names nobody
 */
export function actingFor(ctx: Context, personId: string | null): PersonContext {
  if (ctx.actor === 'person') {
    if (personId === null || personId === ctx.personId) return ctx;
    throw new AcervoError('not_found', 'There is no such person here.');
  }
  if (personId === null) throw new AcervoError('bad_request', 'Whose photos is not said.');
  return { actor: 'person', personId, byOperator: ctx };
}
