import { readForm } from '@/app/_answers/read-form';
import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { authorise } from '@/lib/auth';
import { preferenceCookie } from '../preference-cookie';

/** Keeps what was chosen in this browser's cookies; what it does not know takes them away. */
export async function POST(request: Request): Promise<Response> {
  try {
    await authorise(request);
    const form = await readForm(request);
    const answer = seeOther('/report/settings');
    for (const name of ['language', 'theme'] as const) {
      answer.headers.append('set-cookie', preferenceCookie(name, form.get(name)));
    }
    return answer;
  } catch (error) {
    return jsonError(error);
  }
}
