import { DateTime } from 'luxon';
import { type AssistantModel, canDraw, canTranscribe, hasVisionModel, localModels } from '@/lib/ai';
import { describedPhotos, listWaitingPhotos, type ResentPhoto } from '@/lib/collection';
import { getConfig } from '@/lib/config';
import type { PersonContext } from '@/lib/context';
import type { Language } from '@/lib/language';
import { listPreferences, readConversationContext } from '@/lib/memory';
import type { TurnState } from '@/lib/rules-assistant';
import { hasBudget } from '@/lib/usage';

export interface TurnInput {
  turnId: string;
  /** The person's words of this turn, spoken ones included; captions stand with their photos. */
  words: string;
  /** The same, message by message: each may ask for something. */
  messages: string[];
  /**
   * Those of them that are the person's own: not forwarded. A yes, and what is remembered of the
   * person, counts only from these.
   */
  ownWords: string;
  /** The photos of this turn, by group; `words` is the caption that describes a group. */
  photos: { photoIds: number[]; words: string | null }[];
  /** Photos of this turn that the person had sent before; what was said of them is kept already. */
  known: ResentPhoto[];
  language: Language;
  transcript: boolean;
  /** The photos of the message that the person replies to. */
  quotedPhotoIds: number[];
  /** Where a pin of this turn points, in words; its photos have it already. */
  sharedPlace: string | null;
  /** The words are a button's, tapped under the question that is open. */
  isTap: boolean;
}

/** What a model must know of the person's affairs to answer this turn. */
export async function composeState({
  ctx,
  input,
  assistant,
  captions,
  suggestion,
}: {
  ctx: PersonContext;
  input: TurnInput;
  assistant: AssistantModel;
  captions: NonNullable<TurnState['captions']>;
  suggestion: string | null;
}): Promise<TurnState> {
  const [waiting, quoted, focus, preferences] = await Promise.all([
    listWaitingPhotos({ ctx, input: { exceptTurnId: input.turnId } }),
    describedPhotos({ ctx, input: { photoIds: input.quotedPhotoIds } }),
    readConversationContext({ ctx }),
    listPreferences({ ctx }),
  ]);
  // Words that reply to a photo without any are for that one, whatever else waits.
  const quotedWaiting = quoted.flatMap(({ id, description }) => (description === null ? id : []));
  const { proposedDescription, proposedCorrection } = focus;
  return {
    now: DateTime.now().setZone(getConfig().timeZone).toISO({ suppressMilliseconds: true }) ?? '',
    language: input.language,
    newPhotos: input.photos,
    ...(captions.length > 0 && { captions }),
    knownPhotos: input.known,
    suggestion,
    proposal:
      proposedDescription?.turnId === input.turnId ? null : (proposedDescription?.text ?? null),
    quotedPhotoIds: quoted.map(({ id }) => id),
    sharedPlace: input.sharedPlace,
    waitingPhotoIds: quotedWaiting.length > 0 ? quotedWaiting : waiting.photoIds,
    // A tapped "yes" answers its own question and no other.
    pendingDeletion: input.isTap ? 0 : (focus.proposedDeletion?.photoIds.length ?? 0),
    pendingCorrection:
      proposedCorrection === null || proposedCorrection.turnId === input.turnId
        ? null
        : {
            photoIds: proposedCorrection.photoIds,
            description: proposedCorrection.description,
            isOneText: proposedCorrection.isOneText,
          },
    isUndoAsked: focus.proposedUndo !== null && focus.proposedUndo.turnId !== input.turnId,
    lastShownPhotoIds: focus.lastShownPhotoIds,
    moreResults: focus.lastSearch?.remaining ?? 0,
    preferences: preferences.map(({ text }) => text),
    transcript: input.transcript,
    capabilities: {
      sight: assistant.sees || hasVisionModel(),
      hearing: canTranscribe(),
      languageModel: !assistant.isBuiltIn,
      reading: localModels().look === null,
      drawing: canDraw() && hasBudget(),
    },
  };
}
