import { readConversationContext } from '@/lib/memory';
import type { TurnTools } from './turn-tools';

/**
 * Which photos a tool is about: those that the model names, else those of the message that the
 * person replies to, else "that one", which was last shown or saved.
 */
export async function photosMeant(tools: TurnTools, photoIds: number[] | null): Promise<number[]> {
  if (photoIds !== null) return photoIds;
  if (tools.quotedPhotoIds.length > 0) return tools.quotedPhotoIds;
  return (await readConversationContext({ ctx: tools.ctx })).lastShownPhotoIds;
}
