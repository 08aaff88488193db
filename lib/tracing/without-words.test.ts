import { SpanStatusCode } from '@opentelemetry/api';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { expect, test } from 'vitest';
import { withoutWords } from './without-words';

const words = 'o aniversário da Lia na casa da vó';
const number = 'whatsapp:+5571955550101';

function spanOf(scope: string, name: string, attributes: Record<string, string | number>) {
  const exporter = new InMemorySpanExporter();
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const span = provider.getTracer(scope).startSpan(name, { attributes });
  span.addEvent('exception', { 'exception.message': words });
  span.setStatus({ code: SpanStatusCode.ERROR, message: words });
  span.end();
  const [finished] = exporter.getFinishedSpans();
  if (!finished) throw new Error('No span was finished.');
  return withoutWords(finished);
}

test('a span keeps its place and times, and loses what somebody wrote', () => {
  const span = spanOf('acervo', 'step', {
    'acervo.step': 'tool 0',
    'acervo.queue': words,
    'gen_ai.prompt': words,
    'gen_ai.usage.input_tokens': 120,
    'gen_ai.usage.raw': words,
    'url.full': `https://example.com/?q=${words}`,
  });
  expect(span.name).toBe('step');
  expect(span.attributes).toEqual({ 'acervo.step': 'tool 0', 'gen_ai.usage.input_tokens': 120 });
  expect(span.status).toEqual({ code: SpanStatusCode.ERROR });
  expect([span.events, span.links]).toEqual([[], []]);
  expect(span.spanContext().traceId).toMatch(/^[0-9a-f]{32}$/);
  expect(span.endTime[0]).toBeGreaterThan(0);
});

test.each([
  ['next.js', `GET /memory-status/${number}`, { 'http.method': 'GET' }, 'GET'],
  [
    'next.js',
    `GET /report?q=${words}`,
    { 'http.method': 'GET', 'next.route': '/report' },
    'GET /report',
  ],
  [
    'next.js',
    'fetch GET https://api.example.com/media/secret-token',
    { 'http.method': 'GET', 'next.span_type': 'AppRender.fetch' },
    'GET',
  ],
  ['gen_ai', 'chat gpt-4o', {}, 'chat gpt-4o'],
  ['gen_ai', 'execute_tool savePhotos', {}, 'execute_tool savePhotos'],
  ['gen_ai', `execute_tool ${words}`, {}, 'execute_tool'],
  ['gen_ai', 'execute_tool Zeferino', {}, 'execute_tool'],
  ['pg', `${number} ${words}`, {}, 'pg'],
] as const)('%s: %s is called by its kind', (scope, name, attributes, called) => {
  expect(spanOf(scope, name, attributes).name).toBe(called);
});
