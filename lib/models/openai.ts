// First: the package beneath reads the environment as soon as it is loaded.
import '@/lib/config';

import { createOpenAI, type OpenAIProvider } from '@ai-sdk/openai';
import { getConfig } from '@/lib/config';

/** The configured provider; null without a key. */
export function getOpenAI(): OpenAIProvider | null {
  const { openai } = getConfig().models;
  if (!openai) return null;
  return createOpenAI({
    apiKey: openai.apiKey,
    ...(openai.baseUrl ? { baseURL: openai.baseUrl } : {}),
  });
}
