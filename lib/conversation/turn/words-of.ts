import type { Turn } from './state/open-turn';
import type { TakenMedia } from './take-in-media';

export interface Words {
  /** Said or spoken apart from photos. */
  free: string;
  /** The same, message by message. */
  messages: string[];
  /** Of these, what the person did not just pass on. */
  own: string;
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
  const written = texts.filter(({ id }) => !taken.captioned.has(id));
  const free = [...written.map(({ body }) => body.trim()), ...taken.transcripts];
  const ownTexts = written.filter(({ context }) => !context.isForwarded);
  // Which of several notes was heard as what is not told apart: one passed on makes none their own.
  const isVoiceOwn = !turn.messages.some(
    ({ context, media }) => context.isForwarded && media.length > 0,
  );
  const own = [
    ...ownTexts.map(({ body }) => body.trim()),
    ...(isVoiceOwn ? taken.transcripts : []),
  ];
  const orphan = texts.find(({ id }) => taken.captioned.has(id) && !kept.has(id));
  return {
    free: free.join('\n'),
    messages: free,
    own: own.join('\n'),
    orphan: orphan?.body.trim() ?? null,
    all: [...texts.map(({ body }) => body.trim()), ...taken.transcripts].join('\n'),
  };
}
