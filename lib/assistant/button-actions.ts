import { z } from 'zod';

const photoIds = z.array(z.int32()).min(1);

/**
 * What happens when a button is tapped. It is kept with the reply that carries the button: a tap
 * names the reply and the button, never the action, so that nobody can write one of their own. It
 * may be tapped months later and is done once: whoever does it checks what stands by then.
 */
export const buttonActionSchema = z.discriminatedUnion('do', [
  /** These photos joined an album late; they become a group of their own, and are asked about. */
  z.object({ do: z.literal('separate'), photoIds }),
]);

export type ButtonAction = z.infer<typeof buttonActionSchema>;

/** WhatsApp shows no more under one message. */
export const offeredButtonsMax = 3;

/**
 * A button to be shown under an answer. The channel makes each set of titles known to WhatsApp once,
 * so a title is one of our own phrases, never somebody's words; at most 20 characters.
 */
export interface OfferedButton {
  title: string;
  action: ButtonAction;
}
