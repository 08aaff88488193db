import type { PhoneMessage } from '@/lib/simulator';

/**
 * What is known, with what came in: of one message the later state stays, since the list and the
 * events of one chat overtake each other. Oldest message first.
 */
export function mergeMessages(
  known: readonly PhoneMessage[],
  incoming: readonly PhoneMessage[],
): PhoneMessage[] {
  const bySid = new Map(known.map((message) => [message.sid, message]));
  for (const message of incoming) {
    const before = bySid.get(message.sid);
    if (!before || before.updatedAt <= message.updatedAt) bySid.set(message.sid, message);
  }
  // The sort is stable: photos of one instant keep the order in which they were sent.
  return [...bySid.values()].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}
