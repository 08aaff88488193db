import { z } from 'zod';
import type { Language } from '@/lib/language';

const photoIds = z.array(z.int32()).min(1);

/**
 * What happens when a button is tapped. It is kept with the reply that carries the button: a tap
 * names the reply and the button, never the action, so that nobody can write one of their own. It
 * may be tapped months later and is done once: whoever does it checks what stands by then.
 */
export const buttonActionSchema = z.discriminatedUnion('do', [
  /** These photos joined an album late; they become a group of their own, and are asked about. */
  z.object({ do: z.literal('separate'), photoIds }),
  /** These photos get the words for which the person was asked which photo is meant. */
  z.object({ do: z.literal('describe'), photoIds, words: z.string() }),
  /** Takes back one change. */
  z.object({ do: z.literal('undo'), changeId: z.uuid() }),
  /** The "no" to a question whose other button does something. */
  z.object({ do: z.literal('nothing') }),
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

/** Of the buttons that tools put under their questions; at most 20 characters each. */
export const buttonTitles: Record<
  Language,
  { yes: string; no: string; undo: string; nth: (n: number) => string }
> = {
  pt: { yes: 'Sim', no: 'Não', undo: 'Desfazer', nth: (n) => `A ${n}ª` },
  en: { yes: 'Yes', no: 'No', undo: 'Undo', nth: (n) => `Number ${n}` },
  es: { yes: 'Sí', no: 'No', undo: 'Deshacer', nth: (n) => `La ${n}.ª` },
};
