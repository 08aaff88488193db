import { serveSimulator } from '@/lib/simulator';

function handle(request: Request): Promise<Response> {
  return serveSimulator(request, (simulator) => simulator.handleTwilioRequest(request));
}

export { handle as DELETE, handle as GET, handle as POST };
