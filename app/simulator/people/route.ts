import { serveSimulator } from '@/lib/simulator';

export function GET(request: Request): Promise<Response> {
  return serveSimulator(request, (simulator) => Response.json({ people: simulator.people() }));
}
