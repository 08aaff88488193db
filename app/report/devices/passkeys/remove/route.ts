import { z } from 'zod';
import { readForm } from '@/app/_answers/read-form';
import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { authoriseSession, removePasskey } from '@/lib/auth';

const removeForm = z.object({ id: z.uuid() });

export async function POST(request: Request): Promise<Response> {
  try {
    const session = await authoriseSession(request);
    const input = removeForm.parse(Object.fromEntries(await readForm(request)));
    await removePasskey({ session, input });
    return seeOther('/report/devices?outcome=removed');
  } catch (error) {
    return jsonError(error);
  }
}
