import { readOutgoingForm, serveSimulator } from '@/lib/simulator';

interface Context {
  params: Promise<{ personId: string }>;
}

export function GET(request: Request, { params }: Context): Promise<Response> {
  return serveSimulator(request, async (simulator) => {
    const { personId } = await params;
    const messages = simulator.messages(personId);
    return Response.json({ messages, underWay: simulator.countUnderWay(personId) });
  });
}

/** Answers once the messages are in the chat; how their delivery goes is an event. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return serveSimulator(request, async (simulator) => {
    const { personId } = await params;
    const form = await readOutgoingForm(request);
    const { messages } = await simulator.sendAsPerson({ personId, ...form });
    return Response.json({ sids: messages.map(({ sid }) => sid) }, { status: 202 });
  });
}
