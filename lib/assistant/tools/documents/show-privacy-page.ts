import { tool } from 'ai';
import { z } from 'zod';
import { attempt, type TurnTools } from '../turn/turn-tools';

export function showPrivacyPage(tools: TurnTools) {
  return tool({
    description:
      'When the person wants everything of theirs deleted, or to take everything with them: adds the address of the page in the gallery where they do it. Nothing is deleted. Say that it is done there, where it is asked twice, and that it cannot be undone.',
    inputSchema: z.object({}),
    execute: () =>
      attempt(tools, async () => {
        tools.leadsToPrivacy = true;
        return { shown: 1 };
      }),
  });
}
