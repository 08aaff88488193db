import type { TakenMedia } from './take-in-media';
import type { Turn } from './turn';

export interface Words {
  /** Said or spoken apart from photos. */
  free: string;
  /** A caption whose own photo was refused; it may still describe the others of its burst. */
  orphan: string | null;
  /** Captions too: what the turn is remembered by. */
  all: string;
}

/**
 * What the person wrote and said in a turn, sorted by what it belongs to.
 * @param idleMessageIds of taps that answer nothing any more: their words were said by a button
 */
export function wordsOf(turn: Turn, taken: TakenMedia, idleMessageIds: Set<string>): Words {
  const kept = new Set(taken.photos.map((photo) => photo.messageId));
  const texts = turn.messages.filter(
    ({ id, body }) => body.trim() !== '' && !idleMessageIds.has(id),
  );
  const free = [
    ...texts.filter(({ id }) => !taken.captioned.has(id)).map(({ body }) => body.trim()),
    ...taken.transcripts,
  ];
  const orphan = texts.find(({ id }) => taken.captioned.has(id) && !kept.has(id));
  return {
    free: free.join('\n'),
    orphan: orphan?.body.trim() ?? null,
    all: [...texts.map(({ body }) => body.trim()), ...taken.transcripts].join('\n'),
  };
}
