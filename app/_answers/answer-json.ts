import { jsonError } from '../json-error';

/** What the work yields, as JSON that no cache keeps; or what went wrong, in the one form of it. */
export async function answerJson(work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await work(), { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return jsonError(error);
  }
}
