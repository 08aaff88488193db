import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { authorise } from '@/lib/auth';
import { takeInShared } from '@/lib/conversation';
import { isAcervoError } from '@/lib/errors';
import { readShared } from './read-shared';

const lost = '/report?shared=lost';

/**
 * What a phone's own gallery shares, where no service worker stands in between to hold it. Who is
 * not signed in is led to it and asked to share once more; so is an operator, who has no photos.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    // The system sends this, and not a page of ours: `readShared` sees to that.
    const ctx = await authorise({ headers: request.headers, method: 'GET' });
    const files = await readShared(request);
    if (ctx.actor === 'operator') return seeOther(lost);
    const { kept } = await takeInShared({ ctx, input: { files } });
    return seeOther(kept === files.length ? '/report' : lost);
  } catch (error) {
    if (!isAcervoError(error, 'unauthorised')) return jsonError(error);
    return seeOther(`/sign-in?next=${encodeURIComponent(lost)}`);
  }
}
