import { jsonError } from '@/app/json-error';
import { authoriseOperator } from '@/lib/auth';
import { writePrometheus } from '@/lib/operations';

/** For a Prometheus that scrapes with an operator's key as its bearer token. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ctx = await authoriseOperator(request, 'metrics:read');
    const { body, contentType } = await writePrometheus({ ctx });
    const headers = { 'content-type': contentType, 'cache-control': 'no-store' };
    return new Response(body, { headers });
  } catch (error) {
    return jsonError(error);
  }
}
