/**
 * Traces for an operator's own collector: how long requests, jobs, the steps of a turn and the calls
 * to models take.
 * Promises that nothing is sent unless an endpoint is configured, and that what is sent holds names,
 * times, counts and codes of closed lists: no word, name, number or address of a person, whoever
 * made the span. Hides OpenTelemetry's SDK, which is loaded only where it is needed.
 */
import 'server-only';

export { inSpan } from './in-span';
export { startTracing, stopTracing } from './start-tracing';
