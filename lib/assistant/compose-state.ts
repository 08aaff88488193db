import { DateTime } from 'luxon';
import { type KnownPhoto, listWaitingPhotos } from '@/lib/catalogue';
import { getConfig } from '@/lib/config';
import type { PersonContext } from '@/lib/context';
import type { Language } from '@/lib/language';
import { listPreferences, readFocus } from '@/lib/memory';
import { type AssistantModel, canTranscribe, type TurnState } from '@/lib/models';

export interface TurnInput {
  turnId: string;
  /** The person's words of this turn, spoken ones included; captions stand with their photos. */
  words: string;
  /** The photos of this turn, by group; `words` is the caption that describes a group. */
  photos: { photoIds: number[]; words: string | null }[];
  /** Photos of this turn that the person had sent before; what was said of them is kept already. */
  known: KnownPhoto[];
  language: Language;
  transcript: boolean;
}

/** What a model must know of the person's affairs to answer this turn. */
export async function composeState({
  ctx,
  input,
  assistant,
}: {
  ctx: PersonContext;
  input: TurnInput;
  assistant: AssistantModel;
}): Promise<TurnState> {
  const [waiting, focus, preferences] = await Promise.all([
    listWaitingPhotos({ ctx, input: { exceptTurnId: input.turnId } }),
    readFocus({ ctx }),
    listPreferences({ ctx }),
  ]);
  return {
    now: DateTime.now().setZone(getConfig().timeZone).toISO({ suppressMilliseconds: true }) ?? '',
    language: input.language,
    newPhotos: input.photos,
    knownPhotos: input.known,
    suggestion: null,
    proposal: null,
    quotedPhotoIds: [],
    sharedPlace: null,
    waitingPhotoIds: waiting.photoIds,
    pendingDeletion: focus.proposedDeletion?.photoIds.length ?? 0,
    lastShownPhotoIds: focus.lastShownPhotoIds,
    moreResults: focus.lastSearch?.remaining ?? 0,
    preferences,
    transcript: input.transcript,
    capabilities: {
      sight: assistant.sees,
      hearing: canTranscribe(),
      languageModel: !assistant.isBuiltIn,
      reading: false,
      drawing: false,
    },
  };
}
