import { jsonOf, type WireRequest } from '@/lib/ai/testing/openai-wire';

export type WireKind = 'chat' | 'responses';

/** What a request for an answer says, whichever wire it went over. */
export interface AskedOnWire {
  authorization: string | undefined;
  model: string;
  outputTokensMax: number;
  /** What the vendor was asked to keep. */
  isStored: boolean;
  state: { newPhotos: { photoIds: number[] }[] } & Record<string, unknown>;
  tools: { name: string; description: string; required: string[] }[];
  userText: string;
  images: string[];
  /** Results of tools with the calls before them. */
  results: { name: string; callId: string; resultId: string; output: unknown }[];
}

interface Tool {
  name: string;
  description: string;
  parameters: { required: string[]; additionalProperties: boolean };
}

/** Some servers refuse a message whose content, or a text in it, is empty. */
function mustSaySomething(
  messages: {
    role?: string;
    content?: string | { text?: string }[] | null;
    tool_calls?: unknown;
  }[],
): void {
  for (const { role, content, tool_calls } of messages) {
    if (role !== 'user' && (role !== 'assistant' || tool_calls)) continue;
    const parts = typeof content === 'string' ? [{ text: content }] : (content ?? []);
    mustBe(parts.length > 0 && parts.every(({ text }) => text?.trim() !== ''), true);
  }
}

/** @see https://platform.openai.com/docs/api-reference/chat/create */
export function readChat(request: WireRequest): AskedOnWire {
  const body = jsonOf(request);
  const [system, ...messages] = body.messages;
  mustSaySomething(messages);
  mustBe(request.path, '/v1/chat/completions');
  mustBe(system.role, 'system');
  const user = messages.findLast((message: { role: string }) => message.role === 'user');
  const parts: { type: string; text?: string; image_url?: { url: string } }[] =
    typeof user.content === 'string' ? [{ type: 'text', text: user.content }] : user.content;
  const calls = messages.flatMap((message: { tool_calls?: object[] }) => message.tool_calls ?? []);
  return {
    authorization: request.headers.authorization,
    model: body.model,
    outputTokensMax: body.max_tokens,
    isStored: body.store,
    state: stateIn(system.content),
    tools: body.tools.map(({ type, function: tool }: { type: string; function: Tool }) =>
      toolOf(type, tool),
    ),
    userText: parts.flatMap(({ text }) => text ?? []).join(''),
    images: parts.flatMap(({ image_url }) => image_url?.url ?? []),
    results: messages
      .filter(({ role }: { role: string }) => role === 'tool')
      .map((result: { tool_call_id: string; content: string }, index: number) => ({
        name: calls[index].function.name,
        callId: calls[index].id,
        resultId: result.tool_call_id,
        output: readJson(result.content),
      })),
  };
}

/** @see https://platform.openai.com/docs/api-reference/responses/create */
export function readResponses(request: WireRequest): AskedOnWire {
  const body = jsonOf(request);
  const [system, ...items] = body.input;
  mustSaySomething(items);
  mustBe(request.path, '/v1/responses');
  mustBe(system.role, 'system');
  // With nothing kept there, a reference to an earlier answer would lead nowhere.
  mustBe(body.previous_response_id, undefined);
  mustBe(JSON.stringify(body.input).includes('item_reference'), false);
  const user = items.findLast((item: { role?: string }) => item.role === 'user');
  const parts: { type: string; text?: string; image_url?: string }[] = user.content;
  const calls = items.filter(({ type }: { type?: string }) => type === 'function_call');
  return {
    authorization: request.headers.authorization,
    model: body.model,
    outputTokensMax: body.max_output_tokens,
    isStored: body.store,
    state: stateIn(system.content),
    tools: body.tools.map(({ type, ...tool }: { type: string } & Tool) => toolOf(type, tool)),
    userText: parts.flatMap(({ text }) => text ?? []).join(''),
    images: parts.flatMap(({ image_url }) => image_url ?? []),
    results: items
      .filter(({ type }: { type?: string }) => type === 'function_call_output')
      .map((result: { call_id: string; output: string }, index: number) => ({
        name: calls[index].name,
        callId: calls[index].call_id,
        resultId: result.call_id,
        output: readJson(result.output),
      })),
  };
}

/** An answer in which the vendor's own rules refuse, as each wire has it. */
export function refusalOf(kind: WireKind, refusal: string): object {
  const message = { role: 'assistant', content: null, refusal };
  if (kind === 'chat') {
    return {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1,
      model: 'gpt-4o',
      choices: [{ index: 0, message, logprobs: null, finish_reason: 'stop' }],
      usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 },
    };
  }
  const content = [{ type: 'refusal', refusal }];
  return {
    id: 'resp_1',
    object: 'response',
    created_at: 1,
    status: 'completed',
    error: null,
    incomplete_details: null,
    model: 'gpt-4o',
    output: [{ type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content }],
    usage: { input_tokens: 10, output_tokens: 5, total_tokens: 15 },
  };
}

function toolOf(type: string, { name, description, parameters }: Tool) {
  mustBe(type, 'function');
  mustBe(parameters.additionalProperties, false);
  return { name, description, required: parameters.required };
}

function stateIn(instructions: string): AskedOnWire['state'] {
  const [, state] = /<state>(.*)<\/state>/.exec(instructions) ?? [];
  return JSON.parse(state ?? '{}');
}

/** A tool that failed answers in words. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function mustBe(found: unknown, expected: unknown): void {
  if (found !== expected) throw new Error(`${String(expected)} was expected, not ${String(found)}`);
}
