import type { ModelRole } from '@/lib/config';
import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { type Amounts, weigh } from './weigh';

/** What one call came to; what is not named is none. */
export interface Used extends Partial<Amounts> {
  role: ModelRole;
  model: string;
  /** The turn that it was for; null for what runs in the background. */
  turnId: string | null;
}

/**
 * Notes a call that a server answered. Called once for each, and beside the step that remembers the
 * answer: what a later try finds remembered is not called, and so not counted, again.
 */
export async function recordUsage({ ctx, input }: { ctx: Context; input: Used }): Promise<void> {
  const { role, model, turnId } = input;
  const amounts = {
    inputTokens: whole(input.inputTokens),
    outputTokens: whole(input.outputTokens),
    audioSeconds: whole(input.audioSeconds),
    drawings: whole(input.drawings),
  };
  const weight = weigh(role, amounts);
  await (await db()).usage.create({
    data: { personId: ownerOf(ctx), turnId, role, model, weight, ...amounts },
  });
}

/** A vendor's figure may be missing or broken; a second that has begun counts. */
function whole(amount: number | undefined): number {
  return Number.isFinite(amount) ? Math.max(0, Math.ceil(amount ?? 0)) : 0;
}
