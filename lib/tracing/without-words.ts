import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-node';

/** What a span may say, whoever made it. Addresses, prompts, results and errors' texts are not here. */
const allowed = new Set([
  'http.method',
  'http.request.method',
  'http.status_code',
  'http.response.status_code',
  'http.route',
  'next.route',
  'next.span_type',
  'next.rsc',
  'error.type',
  'gen_ai.operation.name',
  'gen_ai.provider.name',
  'gen_ai.request.model',
  'gen_ai.response.model',
  'gen_ai.response.finish_reasons',
  'acervo.queue',
  'acervo.attempt',
  'acervo.step',
]);
const counts = /^gen_ai\.usage\.\w+$/;

/** What is no address, no number and no sentence. */
const plainWord = /^[\w.:/[\]-]{1,80}$/;
const plainName = /^[\w.:/[\]-]{1,80}(?: [\w.:/[\]-]{1,80}){0,2}$/;
/** Ours are all so. A model may call a tool by any name, somebody's words among them. */
const toolName = /^[a-z]+(?:[A-Z][a-z]+)+$/;

/** The span with what may leave: its times and places in the trace, a plain name, allowed attributes. */
export function withoutWords(span: ReadableSpan): ReadableSpan {
  const attributes = Object.fromEntries(
    Object.entries(span.attributes).filter(([key, value]) => isAllowed(key, value)),
  );
  const { code } = span.status;
  return Object.create(span, {
    name: { value: nameOf(span, attributes) },
    attributes: { value: attributes },
    // Errors quote what they were given; links and events hold attributes of anybody's.
    status: { value: { code } },
    events: { value: [] },
    links: { value: [] },
  }) as ReadableSpan;
}

function isAllowed(key: string, value: Attributes[string]): boolean {
  if (counts.test(key)) return typeof value === 'number';
  if (key === 'gen_ai.tool.name') return toolName.test(String(value));
  if (!allowed.has(key)) return false;
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.every((one) => typeof one !== 'string' || plainName.test(one));
}

/** Next names a request by its address until it knows the route; an address may be a secret link. */
function nameOf({ name, instrumentationScope }: ReadableSpan, attributes: Attributes): string {
  if (instrumentationScope.name === 'next.js') {
    const route = attributes['http.route'] ?? attributes['next.route'];
    const kind = attributes['http.method'] ?? attributes['next.span_type'] ?? 'next.js';
    return route === undefined ? String(kind) : `${kind} ${route}`;
  }
  const [first = '', second = ''] = name.split(' ');
  const isUnknownTool = first === 'execute_tool' && !toolName.test(second);
  if (plainName.test(name) && !isUnknownTool) return name;
  return plainWord.test(first) ? first : instrumentationScope.name;
}
