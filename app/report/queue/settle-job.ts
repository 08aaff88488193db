import 'server-only';
import { z } from 'zod';
import { readForm } from '@/app/_answers/read-form';
import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { authoriseOperator } from '@/lib/auth';
import { isAcervoError } from '@/lib/errors';
import type { dropTroubledJob } from '@/lib/operations';

const jobForm = z.object({ queue: z.string(), id: z.string() });

/** Does what one of the queue page's buttons says, and leads back to that page. */
export async function settleJob(
  request: Request,
  verb: typeof dropTroubledJob,
  outcome: 'retried' | 'dropped',
): Promise<Response> {
  try {
    const ctx = await authoriseOperator(request);
    const input = jobForm.parse(Object.fromEntries(await readForm(request)));
    await verb({ ctx, input });
    return seeOther(`/report/queue?outcome=${outcome}`);
  } catch (error) {
    // It went well, or began, after the page was drawn.
    if (isAcervoError(error, 'not_found')) return seeOther('/report/queue?outcome=gone');
    return jsonError(error);
  }
}
