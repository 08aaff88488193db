import { type Attributes, SpanStatusCode, trace } from '@opentelemetry/api';

/**
 * Does the work within a span of this name, which is the parent of those that begin in it. Where
 * nothing is traced it only does the work.
 * @param name ours, of a closed list: it is sent as it is
 */
export function inSpan<T>(
  name: string,
  attributes: Attributes,
  work: () => Promise<T>,
): Promise<T> {
  return trace.getTracer('acervo').startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
