import { checkReadiness } from '@/lib/start';

/** Whether messages can be taken in, for a load balancer: 200, or 503 with what is missing. */
export async function GET(): Promise<Response> {
  const readiness = await checkReadiness();
  const status = readiness.status === 'ok' ? 200 : 503;
  return Response.json(readiness, { status, headers: { 'cache-control': 'no-store' } });
}
