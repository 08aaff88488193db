import { tool } from 'ai';
import { z } from 'zod';
import { writeConversationContext } from '@/lib/memory';
import { embedQuery, findPhotos as findInCatalogue } from '@/lib/search';
import { summarise } from '../turn/photo-summary';
import { attempt, type TurnTools } from '../turn/turn-tools';

/** As many as a page of results holds when somebody asks for more than the usual. */
export const resultsMax = 10;
/** Each photo is a message of its own; "more" brings the next ones. */
export const resultsUsual = 5;

const day = z.iso.date().nullable();

export function findPhotos(tools: TurnTools) {
  return tool({
    description:
      'Find photos of this person by words and days. words: their own key words, or null. from, to: YYYY-MM-DD, both included, or null. count: how many they asked for, or null. Nothing is sent.',
    inputSchema: z.object({
      words: z.string().nullable(),
      from: day,
      to: day,
      count: z.number().int().positive().nullable(),
      order: z.enum(['newest', 'oldest']),
    }),
    execute: async ({ words, from, to, count, order }) => {
      // Before the transaction that the tool works in: it must not wait for a vendor.
      const { ctx, turnId } = tools;
      const meaning = await embedQuery({ ctx, input: { words, turnId } });
      return attempt(tools, async () => {
        const limit = Math.min(count ?? resultsUsual, resultsMax);
        const result = await findInCatalogue({
          ctx,
          input: { words, from, to, order, after: null, limit, meaning },
        });
        const found = result.found ?? 0;
        const lastSearch = result.next && {
          words: result.correctedTo ?? words?.replaceAll('\0', '') ?? null,
          from,
          to,
          order,
          cursor: result.next,
          remaining: found - result.photos.length,
        };
        await writeConversationContext({ ctx, input: { lastSearch: lastSearch || null } });
        return {
          found,
          photos: result.photos.map(summarise),
          correctedTo: result.correctedTo,
          near: result.near,
        };
      });
    },
  });
}
