import { z } from 'zod';

/** Whose photos: an operator says it, a person need not. */
export const personField = z.uuid().nullable().default(null);
/** WhatsApp's longest text, 4,096 characters, in UTF-16 units; the verb counts characters. */
export const wordsField = z.string().max(2 * 4096);
