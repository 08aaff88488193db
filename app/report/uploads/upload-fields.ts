import { z } from 'zod';

/** Whose photos: an operator says it, a person need not. */
export const personField = z.uuid().nullable().default(null);
/** As long as WhatsApp's longest text; the verb looks at it once more. */
export const wordsField = z.string().max(4096);
