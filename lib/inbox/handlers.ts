import type { Handler } from '@/lib/jobs';
import { joinPending, joinQueue } from '@/lib/people';
import { deletePeople, deletionQueue } from '@/lib/privacy';
import { fetchAttachment, fetchDetached } from './attachments/fetch-attachment';
import { detachedQueue, fetchQueue } from './attachments/fetch-queues';
import { catchUpWithPhotos } from './look/catch-up';
import { lookAtKeptPhoto } from './look/look-at-photo';
import { catchUpQueue, lookQueue } from './look/look-queues';
import { beforeOthers } from './look/stand-back';
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
  // Mostly waiting for a server. More than hang at once, so that others' photos come through; each
  // may hold 16 MB.
  { queue: fetchQueue, handle: fetchAttachment, atOnce: 32 },
  { queue: turnQueue, handle: beforeOthers(takeTurn), atOnce: 16 },
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
  { queue: lookQueue, handle: lookAtKeptPhoto, atOnce: 1 },
  { queue: catchUpQueue, handle: async () => void (await catchUpWithPhotos()), atOnce: 1 },
];
