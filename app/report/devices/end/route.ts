import { z } from 'zod';
import { readForm } from '@/app/_answers/read-form';
import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { authoriseSession, endSession } from '@/lib/auth';

const endForm = z.object({ id: z.uuid() });

export async function POST(request: Request): Promise<Response> {
  try {
    const session = await authoriseSession(request);
    const input = endForm.parse(Object.fromEntries(await readForm(request)));
    await endSession({ session, input });
    return seeOther(input.id === session.sessionId ? '/' : '/report/devices?outcome=ended');
  } catch (error) {
    return jsonError(error);
  }
}
