import { answerJson } from '@/app/_answers/answer-json';
import { authorise } from '@/lib/auth';
import { listUploadOwners } from '@/lib/collection';
import { personLabel } from '../../person-label';

/** For whom an upload may be: an operator is asked, a person brings their own. */
export function GET(request: Request): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authorise(request);
    if (ctx.actor === 'person') return { people: null };
    const owners = await listUploadOwners({ ctx });
    return { people: owners.map((owner) => ({ id: owner.id, name: personLabel(owner) })) };
  });
}
