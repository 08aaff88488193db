import { serveSimulator } from '@/lib/simulator';

interface Context {
  params: Promise<{ personId: string }>;
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return serveSimulator(request, async (simulator) => {
    const { personId } = await params;
    simulator.markRead(personId);
    return new Response(null, { status: 204 });
  });
}
