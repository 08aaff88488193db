import { tool } from 'ai';
import { z } from 'zod';
import type { TurnTools } from './turn/turn-tools';

export function showHelp(tools: TurnTools) {
  return tool({
    description: 'What you can and cannot do here just now, for someone who asks for help.',
    inputSchema: z.object({}),
    execute: async () => ({
      canSeePhotos: tools.capabilities.sight,
      canHear: tools.capabilities.hearing,
      hasLanguageModel: tools.capabilities.languageModel,
    }),
  });
}
