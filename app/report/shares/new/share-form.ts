import { z } from 'zod';
import { photoIdList } from '@/app/report/documents/choice-form';

/** A field that a form sends empty is one that it does not send. */
const empty = z.literal('').transform(() => null);
const titleCharactersMax = 80;
const passwordCharactersMax = 200;

/** What the share dialog sends: photos or an album, for how long, and with which password. */
export const shareForm = z.object({
  photos: z.union([empty, photoIdList]).optional().default(null),
  album: z.union([empty, z.uuid()]).optional().default(null),
  person: z.union([empty, z.uuid()]).optional().default(null),
  title: z
    .union([empty, z.string().max(titleCharactersMax)])
    .optional()
    .default(null),
  password: z
    .union([empty, z.string().max(passwordCharactersMax)])
    .optional()
    .default(null),
  days: z.coerce.number().int().optional(),
});
