import { getConfig } from '@/lib/config';
import { log } from '@/lib/log';
import { withoutWords } from './without-words';

/** A collector that is slow or away costs spans and nothing else. */
const exportTimeoutMs = 5000;

/** On `globalThis`: the start-up code and the routes are bundles of their own in one process. */
const shared = globalThis as typeof globalThis & { acervoTracing?: { stop(): Promise<void> } };

/** Sends spans to the configured collector from now on; does nothing where none is configured. */
export async function startTracing(): Promise<void> {
  const { tracing } = getConfig();
  if (tracing === null || shared.acervoTracing) return;
  const [sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const exporter = new OTLPTraceExporter({
    url: `${tracing.endpoint}/v1/traces`,
    headers: tracing.headers,
    timeoutMillis: exportTimeoutMs,
  });
  const provider = new sdk.NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'acervo' }),
    spanProcessors: [
      new sdk.BatchSpanProcessor({
        export: (spans, done) => exporter.export(spans.map(withoutWords), done),
        forceFlush: () => exporter.forceFlush(),
        shutdown: () => exporter.shutdown(),
      }),
    ],
  });
  provider.register();
  shared.acervoTracing = { stop: () => provider.shutdown() };
  log.info('traces are sent to the configured collector');
}

/** Sends what is left. */
export async function stopTracing(): Promise<void> {
  const running = shared.acervoTracing;
  delete shared.acervoTracing;
  try {
    await running?.stop();
  } catch (error) {
    log.warn({ err: error }, 'last traces not sent');
  }
}
