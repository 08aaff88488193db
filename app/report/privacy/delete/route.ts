import { z } from 'zod';
import { readForm } from '@/app/_answers/read-form';
import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { authorise } from '@/lib/auth';
import { actingFor } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';
import { requestDeletion } from '@/lib/privacy';
import { keepFarewell } from '../farewell';

const deletionForm = z.object({
  word: z.string().max(40),
  sure: z.string().optional(),
  person: z.union([z.literal(''), z.uuid()]).optional(),
});

/** Begins to delete everything of a person, who has typed the word and said yes once more. */
export async function POST(request: Request): Promise<Response> {
  try {
    const asked = await authorise(request);
    const { word, sure, person } = deletionForm.parse(Object.fromEntries(await readForm(request)));
    const ctx = actingFor(asked, person || null);
    const page = person ? `/report/privacy?person=${person}` : '/report/privacy';
    try {
      await requestDeletion({ ctx, input: { word, isSure: sure === 'yes' } });
      const isOwn = asked.actor === 'person';
      const answer = seeOther(page, isOwn ? [keepFarewell()] : []);
      // The photos; of who leaves, also what waits to be sent and what the service worker holds.
      answer.headers.set('clear-site-data', isOwn ? '"cache", "storage"' : '"cache"');
      return answer;
    } catch (error) {
      if (!isAcervoError(error, 'bad_request')) throw error;
      return seeOther(`${page}${person ? '&' : '?'}problem=word`);
    }
  } catch (error) {
    return jsonError(error);
  }
}
