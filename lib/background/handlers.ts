import { analysisQueue, catchUpQueue } from '@/lib/collection';
import {
  detachedQueue,
  fetchAttachment,
  fetchDetached,
  fetchQueue,
  reconcileInbound,
  reconcileQueue,
  replyQueue,
  sendReplies,
  takeTurn,
  turnQueue,
} from '@/lib/conversation';
import { asTurn, type Handler } from '@/lib/jobs';
import { joinPending, joinQueue } from '@/lib/people';
import { deletePeople, deletionQueue } from '@/lib/privacy';
import { embedRest, embedRestQueue, embedSoon, embedSoonQueue } from '@/lib/search';
import { analyzeKeptPhoto } from './analyze-kept-photo';
import { catchUpWithPhotos } from './catch-up-with-photos';
import { cleanUp, cleanUpQueue } from './clean-up';

/** Everything that a worker does, in the order in which a short-lived one does it. */
export const handlers: Handler[] = [
  // Mostly waiting for a server. More than hang at once, so that others' photos come through; each
  // may hold 16 MB.
  { queue: fetchQueue, handle: fetchAttachment, atOnce: 32 },
  { queue: turnQueue, handle: asTurn(takeTurn), atOnce: 16 },
  { queue: replyQueue, handle: sendReplies, atOnce: 16 },
  // Nobody waits for these any more.
  { queue: detachedQueue, handle: fetchDetached, atOnce: 8 },
  { queue: reconcileQueue, handle: async () => void (await reconcileInbound()), atOnce: 1 },
  { queue: cleanUpQueue, handle: async () => void (await cleanUp()), atOnce: 1 },
  { queue: embedSoonQueue, handle: embedSoon, atOnce: 1 },
  { queue: embedRestQueue, handle: embedRest, atOnce: 1 },
  { queue: deletionQueue, handle: deletePeople, atOnce: 1 },
  { queue: joinQueue, handle: joinPending, atOnce: 1 },
];

/** What only a process that stays does besides: it takes long, and nobody waits for it. */
export const patientHandlers: Handler[] = [
  // One at a time: each takes a core for a second or two.
  { queue: analysisQueue, handle: analyzeKeptPhoto, atOnce: 1 },
  { queue: catchUpQueue, handle: async () => void (await catchUpWithPhotos()), atOnce: 1 },
];
