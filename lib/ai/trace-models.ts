import { OpenTelemetry } from '@ai-sdk/otel';
import { registerTelemetry } from 'ai';

/** With every call: neither what a person wrote nor what a model answered goes into a trace. */
export const withoutContents = { recordInputs: false, recordOutputs: false };

const shared = globalThis as typeof globalThis & { acervoModelsTraced?: true };

/** Calls to models become spans, once a process. */
export function traceModels(): void {
  if (shared.acervoModelsTraced) return;
  shared.acervoModelsTraced = true;
  registerTelemetry(new OpenTelemetry());
}
