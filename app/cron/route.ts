import { jsonError } from '@/app/json-error';
import { authoriseCron } from '@/lib/access';
import { keepHouse } from '@/lib/start';

/**
 * For hosts where no process stays: drains what is left, takes in what was missed, cleans up. Vercel
 * calls it with GET and the secret as a bearer token.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    authoriseCron(request);
    return Response.json(await keepHouse());
  } catch (error) {
    return jsonError(error);
  }
}
