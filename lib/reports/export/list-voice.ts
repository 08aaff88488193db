import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import type { Page } from './walk';

export interface VoiceNote {
  id: string;
  key: string;
  transcript: string | null;
  at: Date;
}

/** A person's voice notes, oldest first, some at a time. */
export async function listVoice({
  ctx,
  input: { after, limit },
}: {
  ctx: PersonContext;
  input: { after: string | null; limit: number };
}): Promise<Page<VoiceNote, string>> {
  const rows = await (await db()).media.findMany({
    where: {
      message: { personId: ctx.personId },
      storageKey: { startsWith: voiceFolder },
      ...(after !== null && { id: { gt: after } }),
    },
    orderBy: { id: 'asc' },
    take: limit,
    select: {
      id: true,
      storageKey: true,
      transcript: true,
      message: { select: { createdAt: true } },
    },
  });
  return {
    rows: rows.map(({ id, storageKey, transcript, message }) => ({
      ...{ id, transcript: transcript || null, at: message.createdAt },
      key: storageKey ?? '',
    })),
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
}

/** Where the inbox keeps sound; photos lie elsewhere. */
export const voiceFolder = 'audio/';
