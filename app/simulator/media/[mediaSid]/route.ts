import { serveSimulator } from '@/lib/simulator';

interface Context {
  params: Promise<{ mediaSid: string }>;
}

export function GET(request: Request, { params }: Context): Promise<Response> {
  return serveSimulator(request, async (simulator) => {
    const { mediaSid } = await params;
    return simulator.serveMedia(mediaSid);
  });
}
