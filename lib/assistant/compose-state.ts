import { DateTime } from 'luxon';
import { listWaitingPhotos } from '@/lib/catalogue';
import { getConfig } from '@/lib/config';
import type { PersonContext } from '@/lib/context';
import type { Language } from '@/lib/language';
import { listPreferences, readFocus } from '@/lib/memory';
import {
  type AssistantModel,
  canDraw,
  canTranscribe,
  hasVisionModel,
  type TurnState,
} from '@/lib/models';
import { hasBudget } from '@/lib/usage';
import type { PhotoCaption } from './see-photos';

export interface TurnInput {
  turnId: string;
  /** The person's words of this turn, spoken ones included; captions stand with their photos. */
  words: string;
  /** The photos of this turn, by group; `words` is the caption that describes a group. */
  photos: { photoIds: number[]; words: string | null }[];
  language: Language;
  transcript: boolean;
}

/** What a model must know of the person's affairs to answer this turn. */
export async function composeState({
  ctx,
  input,
  assistant,
  captions,
}: {
  ctx: PersonContext;
  input: TurnInput;
  assistant: AssistantModel;
  captions: PhotoCaption[];
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
    ...(captions.length > 0 && { captions }),
    knownPhotos: [],
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
      sight: assistant.sees || hasVisionModel(),
      hearing: canTranscribe(),
      languageModel: !assistant.isBuiltIn,
      reading: false,
      drawing: canDraw() && hasBudget(),
    },
  };
}
