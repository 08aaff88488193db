import type { LanguageModelV4 } from '@ai-sdk/provider';
import { getConfig } from '@/lib/config';
import { createRulesModel } from '@/lib/rules-assistant';
import { languageModelFor } from './language-model';

export interface AssistantModel {
  model: LanguageModelV4;
  name: string;
  /** Whether photos are worth sending to it. */
  sees: boolean;
  isBuiltIn: boolean;
}

/** Always there, and never down. */
export function getBuiltInAssistant(): AssistantModel {
  return { model: createRulesModel(), name: 'built-in', sees: false, isBuiltIn: true };
}

/** The configured assistant; without a key the built-in one. */
export function getAssistantModel(): AssistantModel {
  const { assistant, vision } = getConfig().models.roles;
  if (assistant.kind !== 'remote') return getBuiltInAssistant();
  const sees = vision.kind === 'remote' && vision.model === 'assistant';
  return { model: languageModelFor(assistant), name: assistant.model, sees, isBuiltIn: false };
}
