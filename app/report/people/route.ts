import { answerJson } from '@/app/_answers/answer-json';
import { authoriseOperator } from '@/lib/auth';
import { listPeopleShown } from '../list-people-shown';

/** Whose photos there are: the gallery's page comes without all of them, as there may be hundreds. */
export function GET(request: Request): Promise<Response> {
  return answerJson(async () => ({
    people: await listPeopleShown(await authoriseOperator(request, 'report:read')),
  }));
}
