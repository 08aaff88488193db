import type { Inbound, Ledger } from '../twin/ledger';
import { acceptedByReply, groupBy } from './check-answers';
import type { Findings } from './findings';
import type { Store, StoredMessage } from './read-store';

/**
 * Each person is heard and answered in the order in which they wrote. What nobody acknowledged may
 * be heard minutes after its time, from the list: it is answered then, after what came since. So is
 * a file that its turn went on without.
 */
export function checkOrder(ledger: Ledger, store: Store, findings: Findings): void {
  const inbound = store.messages.filter(({ direction }) => direction === 'inbound');
  for (const [, messages] of groupBy(inbound, ({ address }) => address)) {
    checkArrival(ledger, messages, findings);
  }
  const heardInTime = inbound.filter(
    ({ sid, detachedFrom }) => ledger.inbound.get(sid ?? '')?.takenAt !== null && !detachedFrom,
  );
  for (const [, messages] of groupBy(heardInTime, ({ address }) => address)) {
    checkTurns(messages, findings);
  }
  checkReplies(ledger, store, heardInTime, findings);
}

/** What was taken before another was even written comes before it; ids grow with time. */
function checkArrival(ledger: Ledger, messages: StoredMessage[], findings: Findings): void {
  const arrived = messages.flatMap(({ id, sid }) => {
    const sent = ledger.inbound.get(sid ?? '');
    return sent ? [{ id, sent }] : [];
  });
  const wrong = arrived.filter(({ id, sent }) =>
    arrived.some((other) => wasTakenBefore(other.sent, sent) && other.id > id),
  );
  for (const { id } of wrong) findings.add('messages out of order', id);
}

function wasTakenBefore(one: Inbound, other: Inbound): boolean {
  return one.takenAt !== null && one.takenAt < other.sentAt;
}

/** A turn takes neighbours: nobody is passed over and taken up later. */
function checkTurns(messages: StoredMessage[], findings: Findings): void {
  const finished = new Set<string | null>();
  let current: string | null = null;
  for (const { id, turnId } of messages) {
    if (turnId === current) continue;
    if (finished.has(turnId)) findings.add('messages out of order', id);
    finished.add(current);
    current = turnId;
  }
}

/** Answers reach the phone turn by turn, each turn's replies in their places. */
function checkReplies(
  ledger: Ledger,
  store: Store,
  inbound: StoredMessage[],
  findings: Findings,
): void {
  const turnStarts = new Map<string, string>();
  for (const { id, turnId } of inbound) {
    if (turnId && !turnStarts.has(turnId)) turnStarts.set(turnId, id);
  }
  const rows = new Map(store.messages.map((message) => [message.id, message]));
  const firstSaid = [...acceptedByReply(ledger, store)].flatMap(([replyId, accepted]) => {
    const row = rows.get(replyId);
    const place = row && placeOf(row, turnStarts);
    const at = accepted[0] && ledger.outbound.indexOf(accepted[0]);
    return row && place && at !== undefined ? [{ row, place, at }] : [];
  });
  for (const [, said] of groupBy(firstSaid, ({ row }) => row.address)) {
    said.sort((a, b) => a.at - b.at);
    for (const [index, { row, place }] of said.entries()) {
      const before = said[index - 1];
      if (before && before.place > place) findings.add('answers out of order', row.id);
    }
  }
}

/** Sorts as text: the turn's first message, then the place within the turn; null without a turn. */
function placeOf({ turnId, position }: StoredMessage, turnStarts: Map<string, string>) {
  const start = turnStarts.get(turnId ?? '');
  return start === undefined ? null : `${start} ${String(position).padStart(4, '0')}`;
}
