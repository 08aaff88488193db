import { z } from 'zod';
import { readForm } from '@/app/_answers/read-form';
import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { authoriseOperator, revokeKey } from '@/lib/auth';

const revokeForm = z.object({ id: z.uuid() });

export async function POST(request: Request): Promise<Response> {
  try {
    const ctx = await authoriseOperator(request);
    await revokeKey({ ctx, input: revokeForm.parse(Object.fromEntries(await readForm(request))) });
    return seeOther('/report/keys?outcome=revoked');
  } catch (error) {
    return jsonError(error);
  }
}
