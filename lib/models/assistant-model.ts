import type { LanguageModelV4 } from '@ai-sdk/provider';
import { getConfig } from '@/lib/config';
import { createBuiltInModel } from './built-in';
import { getOpenAI } from './openai';

export interface AssistantModel {
  model: LanguageModelV4;
  name: string;
  /** Whether photos are worth sending to it. */
  sees: boolean;
  isBuiltIn: boolean;
}

/** Always there, and never down. */
export function getBuiltInAssistant(): AssistantModel {
  return { model: createBuiltInModel(), name: 'built-in', sees: false, isBuiltIn: true };
}

/** The configured assistant; without a key the built-in one. */
export function getAssistantModel(): AssistantModel {
  const openai = getOpenAI();
  if (!openai) return getBuiltInAssistant();
  const { assistant, openai: access } = getConfig().models;
  // Other servers speak chat completions; the newer wire is OpenAI's own.
  const model = access?.baseUrl ? openai.chat(assistant) : openai.responses(assistant);
  return { model, name: assistant, sees: true, isBuiltIn: false };
}
