/**
 * The language model that is there without any account: rules behind the AI SDK's interface.
 *
 * Promises the same tool calls as any other model would make for plain requests in Portuguese,
 * English and Spanish, and says plainly what needs a real one. Hides lexicons, dates and phrases.
 * Must stay true: it reads only the person's last words, the state and the results of this turn;
 * captions, earlier messages and what tools return never change what it does. It is pure: the
 * same prompt gives the same step. No text holds up the event loop: texts are read in a thread.
 */

export { isUnfinished } from './interpret/requests';
export type { TurnState } from './reading/turn-state';
export { createRulesModel } from './rules-model';
export { sayOutcome } from './say-outcome';
