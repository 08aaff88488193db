import { readForm } from '@/app/_answers/read-form';
import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { authoriseSession, changePassword } from '@/lib/auth';

export async function POST(request: Request): Promise<Response> {
  try {
    const session = await authoriseSession(request);
    const form = await readForm(request);
    const input = {
      current: String(form.get('current') ?? ''),
      chosen: String(form.get('chosen') ?? ''),
      headers: request.headers,
    };
    const outcome = await changePassword({ session, input });
    return seeOther(`/report/devices?outcome=${outcome}`);
  } catch (error) {
    return jsonError(error);
  }
}
