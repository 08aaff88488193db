import { readForm } from '@/app/_answers/read-form';
import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { issueSession, signInWithCode } from '@/lib/access';

export async function POST(request: Request): Promise<Response> {
  try {
    const code = (await readForm(request)).get('code');
    const isOpen = typeof code === 'string' && signInWithCode(code);
    return isOpen ? seeOther('/report', issueSession()) : seeOther('/sign-in?problem=link');
  } catch (error) {
    return jsonError(error);
  }
}
