import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { authoriseSession, signOut } from '@/lib/access';
import { isAcervoError } from '@/lib/errors';

export async function POST(request: Request): Promise<Response> {
  try {
    await authoriseSession(request);
    return seeOther('/', await signOut(request.headers));
  } catch (error) {
    // Nobody is signed in: what they asked for is the case already.
    return isAcervoError(error, 'unauthorised') ? seeOther('/') : jsonError(error);
  }
}
