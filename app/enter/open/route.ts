import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { isSameOrigin, issueSession, signInWithCode } from '@/lib/access';
import { AcervoError } from '@/lib/errors';

export async function POST(request: Request): Promise<Response> {
  try {
    if (!isSameOrigin(request.headers)) {
      throw new AcervoError('forbidden', 'This form was not sent by a page of this site.');
    }
    const code = (await request.formData()).get('code');
    const isOpen = typeof code === 'string' && signInWithCode(code);
    return isOpen ? seeOther('/report', issueSession()) : seeOther('/sign-in?problem=link');
  } catch (error) {
    return jsonError(error);
  }
}
