import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { authoriseChange, endSession } from '@/lib/access';
import { isAcervoError } from '@/lib/errors';

export function POST(request: Request): Response {
  try {
    authoriseChange(request.headers);
    return seeOther('/', endSession());
  } catch (error) {
    // Nobody is signed in: what they asked for is the case already.
    return isAcervoError(error, 'unauthorised') ? seeOther('/') : jsonError(error);
  }
}
