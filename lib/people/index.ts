/**
 * Who is who: the addresses that lead to a person, and two people who turn out to be one.
 * Promises that an address in any spelling leads to one person at most; that two people are joined
 * with everything they have or not at all, and never while work for the one that goes is under way;
 * and that a number which seems to have changed hands shows nobody the photos of before until an
 * operator has decided. Hides how addresses are spelled: the database knows (`acervo_address_key`).
 */
import 'server-only';

export { addressKey, findPersonId, listAddresses } from './addresses';
export { decideHandover, type HandoverEntry, listHandovers } from './decide-handover';
export { openHandover, silenceMs } from './handovers';
export { joinPending, joinPeople, joinQueue, type PendingJoin } from './join-people';
