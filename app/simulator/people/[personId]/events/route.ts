import { serveSimulator } from '@/lib/simulator';

interface Context {
  params: Promise<{ personId: string }>;
}

export function GET(request: Request, { params }: Context): Promise<Response> {
  return serveSimulator(request, async (simulator) => {
    const { personId } = await params;
    return simulator.openEventStream(personId, request.signal);
  });
}
