import { z } from 'zod';
import { readForm } from '@/app/_answers/read-form';
import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { authorise } from '@/lib/auth';
import { isAcervoError } from '@/lib/errors';
import { revokeShare } from '@/lib/sharing';

const revokeForm = z.object({ share: z.uuid() });

/** Ends one link. */
export async function POST(request: Request): Promise<Response> {
  try {
    const ctx = await authorise(request);
    const { share } = revokeForm.parse(Object.fromEntries(await readForm(request)));
    await revokeShare({ ctx, input: { shareId: share } });
    return seeOther('/report/shares?outcome=revoked');
  } catch (error) {
    if (isAcervoError(error, 'not_found')) return seeOther('/report/shares?outcome=gone');
    return jsonError(error);
  }
}
