import type { Handler } from '@/lib/jobs';
import { replyQueue } from './replies/reply-queue';
import { sendReplies } from './replies/send-replies';
import { takeTurn } from './turn/take-turn';
import { turnQueue } from './turn/turn-queue';
import { cleanUp } from './upkeep/clean-up';
import { embedRest, embedRestQueue, embedSoon, embedSoonQueue } from './upkeep/embed-photos';
import { reconcileInbound } from './upkeep/reconcile';
import { cleanUpQueue, reconcileQueue } from './upkeep/upkeep-queues';

/** Everything that a worker does, in the order in which a short-lived one does it. */
export const handlers: Handler[] = [
  { queue: turnQueue, handle: takeTurn, atOnce: 16 },
  { queue: replyQueue, handle: sendReplies, atOnce: 16 },
  { queue: reconcileQueue, handle: async () => void (await reconcileInbound()), atOnce: 1 },
  { queue: cleanUpQueue, handle: async () => void (await cleanUp()), atOnce: 1 },
  { queue: embedSoonQueue, handle: embedSoon, atOnce: 1 },
  { queue: embedRestQueue, handle: embedRest, atOnce: 1 },
];
