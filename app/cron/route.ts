import { jsonError } from '@/app/json-error';
import { authoriseCron } from '@/lib/auth';
import { runDueJobs } from '@/lib/background';

/**
 * For hosts where no process stays: drains what is left, takes in what was missed, cleans up. Vercel
 * calls it with GET and the secret as a bearer token.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    authoriseCron(request);
    return Response.json(await runDueJobs());
  } catch (error) {
    return jsonError(error);
  }
}
