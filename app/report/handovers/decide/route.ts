import { z } from 'zod';
import { readForm } from '@/app/_answers/read-form';
import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { authoriseOperator } from '@/lib/auth';
import { isAcervoError } from '@/lib/errors';
import { decideHandover } from '@/lib/people';

const decision = z.object({ id: z.uuid(), decision: z.enum(['same', 'other']) });

/** Does what one of the page's buttons says, and leads back to that page. */
export async function POST(request: Request): Promise<Response> {
  try {
    const ctx = await authoriseOperator(request);
    const form = decision.parse(Object.fromEntries(await readForm(request)));
    await decideHandover({ ctx, input: { id: form.id, isSame: form.decision === 'same' } });
    return seeOther(`/report/handovers?outcome=${form.decision}`);
  } catch (error) {
    // Another operator was faster.
    if (isAcervoError(error, 'not_found')) return seeOther('/report/handovers?outcome=gone');
    return jsonError(error);
  }
}
