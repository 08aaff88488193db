import { db } from '../../lib/db';

export interface ObservedCall {
  tool: string;
  input: Record<string, unknown>;
}

export interface ObservedTurn {
  calls: ObservedCall[];
  /** Files that were sent back. */
  sent: string[];
  reply: string;
  tokens: number;
  /** False when the turn ended in an apology or not in time. */
  isDone: boolean;
}

/** The journal keeps each call to a model under such a name. */
const callStep = / call \d+$/u;

/** What a turn came to: the calls as the journal remembers them, and what went out. */
export async function observeTurn(turnId: string): Promise<ObservedTurn> {
  const client = await db();
  const turn = await client.turn.findUniqueOrThrow({
    where: { id: turnId },
    include: {
      steps: { orderBy: { createdAt: 'asc' } },
      messages: {
        where: { direction: 'outbound' },
        orderBy: { position: 'asc' },
        include: { image: { include: { media: true } } },
      },
    },
  });
  const replies = turn.messages;
  return {
    calls: turn.steps
      .filter(({ name }) => callStep.test(name))
      .flatMap(({ value }) => callsIn(value)),
    sent: replies.flatMap(({ image }) => (image ? [fileOf(image.media[0]?.url ?? '')] : [])),
    reply: replies.flatMap(({ body, imageId }) => (imageId === null ? [body] : [])).join('\n'),
    tokens: (turn.inputTokens ?? 0) + (turn.outputTokens ?? 0),
    isDone: turn.status === 'done',
  };
}

const fileOf = (url: string) => url.slice(url.lastIndexOf('/') + 1);

function callsIn(value: unknown): ObservedCall[] {
  const content = isRecord(value) && Array.isArray(value.content) ? value.content : [];
  return content
    .filter(isRecord)
    .flatMap((part) =>
      part.type === 'tool-call'
        ? [{ tool: String(part.toolName), input: inputOf(part.input) }]
        : [],
    );
}

/** Arguments that are no JSON are no arguments. */
function inputOf(given: unknown): Record<string, unknown> {
  try {
    const input: unknown = typeof given === 'string' ? JSON.parse(given) : given;
    return isRecord(input) ? input : {};
  } catch {
    return {};
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
