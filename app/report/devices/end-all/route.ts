import { readForm } from '@/app/_answers/read-form';
import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { authoriseSession, endAllSessions } from '@/lib/auth';

export async function POST(request: Request): Promise<Response> {
  try {
    const session = await authoriseSession(request);
    await readForm(request);
    await endAllSessions({ session });
    return seeOther('/');
  } catch (error) {
    return jsonError(error);
  }
}
