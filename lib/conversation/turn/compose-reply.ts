import { type Answer, answer, type Reply, replyWith } from '@/lib/assistant';
import { setDescription } from '@/lib/collection';
import { AcervoError } from '@/lib/errors';
import type { Language } from '@/lib/language';
import { phrasesOf } from '../phrases';
import { performActions } from './context/button-actions';
import { keepPlace, placeNotes } from './context/keep-place';
import type { TurnContext } from './context/read-turn-context';
import type { PhotoGroup } from './group-photos';
import { arrivedNotes } from './join-detached';
import { keepKnownWords, sortPhotos } from './resent-photos';
import type { Turn } from './state/open-turn';
import type { TakenMedia } from './take-in-media';
import { linkVoice } from './voice/link-voice';
import type { Words } from './words-of';

/** The photos keep the words that came with them, whatever a model did or left undone. */
export async function keepCaptions(turn: Turn, groups: PhotoGroup[]): Promise<boolean> {
  for (const { photoIds, words } of groups) {
    if (words === null) continue;
    const input = { mode: 'fill' as const, photoIds, words, turnId: turn.id };
    await setDescription({ ctx: turn.ctx, input });
  }
  return groups.every((group) => group.words !== null);
}

/**
 * What a turn says: what its buttons did, what came late, the assistant's answer, and what could not
 * be kept.
 */
export async function composeReply({
  turn,
  taken,
  words,
  context,
  language,
  signal,
}: {
  turn: Turn;
  taken: TakenMedia;
  words: Words;
  context: TurnContext;
  language: Language;
  signal: AbortSignal;
}): Promise<{ reply: Reply; usage: Answer | null }> {
  const phrases = phrasesOf(language);
  const pinned = await keepPlace(turn, context, taken);
  const done = await performActions(turn, context.actionReplies, language);
  const buttons = done.findLast((one) => one.buttons)?.buttons ?? [];
  const notes = [...placeNotes(context, pinned, language), ...taken.notes(language)];
  if (taken.photos.length === 0 && words.free === '') {
    // Nothing was said, so that a question which is open stays so.
    const text = toWordlessTurn(turn, context, language);
    const said = [...done.map((one) => one.text), ...notes];
    return { reply: replyWith(said.join('\n') || text, { buttons }), usage: null };
  }
  const { fresh, known } = sortPhotos(taken, words);
  const answered = await answer({
    ctx: turn.ctx,
    input: {
      turnId: turn.id,
      words: words.free,
      messages: words.messages,
      ownWords: words.own,
      photos: fresh,
      known: await keepKnownWords(turn, known),
      language,
      transcript: taken.transcripts.length > 0,
      quotedPhotoIds: context.quotedPhotoIds,
      sharedPlace: pinned > 0 ? (context.place?.words ?? null) : null,
      isTap: context.buttonReplies.isAnswer,
    },
    journal: turn.journal,
    signal,
  });
  // A model that answered without saving: the words are kept all the same, and once.
  await keepCaptions(turn, fresh);
  await linkVoice(turn, taken.heard, answered.wordlessPhotoIds);
  if (signal.aborted) throw new AcervoError('model_unavailable', 'The turn ran out of time.');
  const placeIsSaid = context.place !== null && answered.reply.text.includes(context.place.words);
  const { reply } = answered;
  const text = [
    ...done.map((one) => one.text),
    ...(turn.isAboutDetached ? arrivedNotes(taken, phrases) : []),
    reply.text,
    // Said once: a model may have named the place already.
    ...(placeIsSaid ? taken.notes(language) : notes),
    ...(answered.standsIn ? [phrases.standIn] : []),
    ...(answered.saysOverBudget ? [phrases.overBudget] : []),
  ].join('\n');
  const shown = reply.buttons.length > 0 ? reply.buttons : buttons;
  return { reply: { ...reply, text, buttons: shown }, usage: answered };
}

/** To a turn without words and photos: a button that has passed, a sticker, a poll. */
function toWordlessTurn(turn: Turn, { buttonReplies }: TurnContext, language: Language): string {
  const phrases = phrasesOf(language);
  if (buttonReplies.idleMessageIds.size > 0) return phrases.questionHasPassed;
  const kind = turn.messages.findLast(({ context }) => context.kind)?.context.kind;
  return kind ? phrases.kinds[kind] : phrases.nothingToAnswer;
}
