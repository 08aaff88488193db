import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { RemoteModel } from '@/lib/config';
import { openaiFor } from './openai';

/** Nothing that people write or show is kept by the vendor. */
export const keepsNothing = { openai: { store: false } };

/** A role's language model. Other servers speak chat completions; the newer wire is OpenAI's own. */
export function languageModelFor(role: RemoteModel): LanguageModelV4 {
  const openai = openaiFor(role);
  return role.baseUrl ? openai.chat(role.model) : openai.responses(role.model);
}
