import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { authoriseSession, signOut } from '@/lib/auth';
import { isAcervoError } from '@/lib/errors';

export async function POST(request: Request): Promise<Response> {
  try {
    await authoriseSession(request);
    const answer = seeOther('/', await signOut(request.headers));
    // The photos, what the service worker holds, and the names of files that were on their way.
    answer.headers.set('clear-site-data', '"cache", "storage"');
    return answer;
  } catch (error) {
    // Nobody is signed in: what they asked for is the case already.
    return isAcervoError(error, 'unauthorised') ? seeOther('/') : jsonError(error);
  }
}
