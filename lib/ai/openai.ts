// First: the package beneath reads the environment as soon as it is loaded.
import '@/lib/config';

import { createOpenAI, type OpenAIProvider } from '@ai-sdk/openai';
import type { RemoteModel } from '@/lib/config';

/** The provider that serves a role's model. */
export function openaiFor({ apiKey, baseUrl }: RemoteModel): OpenAIProvider {
  return createOpenAI({ apiKey, ...(baseUrl ? { baseURL: baseUrl } : {}) });
}
