import type { Ledger, Outbound } from '../twin/ledger';
import type { Findings } from './findings';
import type { Store, StoredMessage, StoredTurn } from './read-store';

/** Every message is there once and answered once; every reply was said once. */
export function checkAnswers(ledger: Ledger, store: Store, findings: Findings): void {
  const turns = new Map(store.turns.map((turn) => [turn.id, turn]));
  const replies = repliesByTurn(store);
  const inbound = groupBy(
    store.messages.filter(({ direction }) => direction === 'inbound'),
    ({ sid }) => sid ?? '',
  );
  for (const { sid } of ledger.inbound.values()) {
    const rows = inbound.get(sid) ?? [];
    if (rows.length === 0) findings.add('messages lost', sid);
    if (rows.length > 1) findings.add('messages kept twice', sid);
    for (const row of rows) {
      if (!isAnswered(row, turns, replies)) findings.add('messages unanswered', sid);
    }
  }
  const accepted = acceptedByReply(ledger, store);
  for (const reply of [...replies.values()].flat()) {
    const times = accepted.get(reply.id)?.length ?? 0;
    if (times === 0) findings.add('replies never sent', `${reply.id} (${reply.status})`);
    if (times > 1) findings.add('replies said twice', `${reply.id} (${times} times)`);
  }
  for (const { sid } of accepted.get('') ?? []) findings.add('replies nobody wrote', sid);
}

/** When a message's answer reached the phone; null when it never did. */
export function answeredAt(ledger: Ledger, store: Store): Map<string, Date> {
  const turns = new Map(store.turns.map((turn) => [turn.id, turn]));
  const replies = repliesByTurn(store);
  const accepted = acceptedByReply(ledger, store);
  const times = new Map<string, Date>();
  for (const message of store.messages) {
    const [first] = replies.get(answeringTurn(message, turns)?.id ?? '') ?? [];
    const [outbound] = accepted.get(first?.id ?? '-') ?? [];
    if (message.sid && message.direction === 'inbound' && outbound) {
      times.set(message.sid, outbound.acceptedAt);
    }
  }
  return times;
}

/**
 * What the twin accepted, by the application's id of the reply. Where the status callback names
 * none, by the SID that the application noted; what it noted nowhere is under the empty id.
 */
export function acceptedByReply(ledger: Ledger, store: Store): Map<string, Outbound[]> {
  const outbound = store.messages.filter(({ direction }) => direction === 'outbound');
  const ids = new Set(outbound.map(({ id }) => id));
  const bySid = new Map(outbound.map(({ id, sid }) => [sid, id]));
  return groupBy(ledger.outbound, ({ replyId, sid }) => {
    if (replyId !== null && ids.has(replyId)) return replyId;
    return bySid.get(sid) ?? '';
  });
}

/** In the order in which they are to be said. */
function repliesByTurn(store: Store): Map<string, StoredMessage[]> {
  const outbound = store.messages.filter(({ direction }) => direction === 'outbound');
  outbound.sort((a, b) => a.position - b.position);
  return groupBy(outbound, ({ turnId }) => turnId ?? '');
}

function isAnswered(
  message: StoredMessage,
  turns: Map<string, StoredTurn>,
  replies: Map<string, StoredMessage[]>,
): boolean {
  const turn = answeringTurn(message, turns);
  return message.status === 'done' && turn !== undefined && replies.has(turn.id);
}

/** The turn whose answer covers the message: its own, or the one that its own has joined. */
function answeringTurn(
  { turnId }: StoredMessage,
  turns: Map<string, StoredTurn>,
): StoredTurn | undefined {
  let turn = turns.get(turnId ?? '');
  // A chain longer than all turns would be a circle.
  for (let n = 0; turn?.joinsTurnId && n < turns.size; n++) turn = turns.get(turn.joinsTurnId);
  return turn;
}

export function groupBy<T>(list: Iterable<T>, keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
