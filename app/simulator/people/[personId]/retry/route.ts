import { serveSimulator } from '@/lib/simulator';

interface Context {
  params: Promise<{ personId: string }>;
}

/** `?sid=` names the message that failed. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return serveSimulator(request, async (simulator) => {
    const { personId } = await params;
    await simulator.retry(personId, new URL(request.url).searchParams.get('sid') ?? '');
    return new Response(null, { status: 204 });
  });
}
