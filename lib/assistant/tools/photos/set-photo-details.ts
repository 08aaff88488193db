import { tool } from 'ai';
import { z } from 'zod';
import { setPhotoDetails as setDetails } from '@/lib/collection';
import { buttonTitles } from '../../button-actions';
import { mustBeSaid } from '../turn/must-be-said';
import { photosMeant } from '../turn/photos-meant';
import { attempt, type TurnTools } from '../turn/turn-tools';

const day = z.iso.date().nullable();

export function setPhotoDetails(tools: TurnTools) {
  return tool({
    description:
      'Note when and where photos were taken, when the person says so ("it was in 2019", "at grandma’s in Santos"). from, to: YYYY-MM-DD, both included, a year being its first and last day, or null. place: the person’s own words for it, or null. photoIds: null for those the person replies to, or those last saved or shown. Where changed is more than 1, say how to take it back.',
    inputSchema: z.object({
      photoIds: z.array(z.int32()).nullable(),
      from: day,
      to: day,
      place: z.string().nullable(),
    }),
    execute: ({ photoIds, ...details }) =>
      attempt(tools, async () => {
        // It may take the place of what the person said earlier.
        if (details.place) mustBeSaid(details.place, tools.said.words);
        const meant = await photosMeant(tools, photoIds);
        const input = { photoIds: meant, ...details };
        const { changeId, ...noted } = await setDetails({ ctx: tools.ctx, input });
        // Of several photos that were shown, perhaps only one was meant.
        if (noted.changed > 1 && changeId !== null) {
          const { undo } = buttonTitles[tools.language];
          tools.reply.buttons = [{ title: undo, action: { do: 'undo', changeId } }];
        }
        return noted;
      }),
  });
}
