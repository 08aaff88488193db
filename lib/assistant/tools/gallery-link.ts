import { tool } from 'ai';
import { z } from 'zod';
import { allow, type Limit } from '@/lib/auth';
import { AcervoError } from '@/lib/errors';
import { attempt, type TurnTools } from './turn/turn-tools';

/** More than anybody opens; a phone in the wrong hands makes no heap of open links. */
const linksPerPerson: Limit = { name: 'gallery link', max: 20, seconds: 60 * 60 };

export function galleryLink(tools: TurnTools) {
  return tool({
    description:
      'Put a link under your answer with which the person opens their own gallery on the web. You do not see the link and write none.',
    inputSchema: z.object({}),
    execute: () =>
      attempt(tools, async () => {
        if (!(await allow(linksPerPerson, tools.ctx.personId))) {
          throw new AcervoError('too_often', 'They have had many links; the next one in an hour.');
        }
        tools.reply.hasGalleryLink = true;
        return { added: true };
      }),
  });
}
