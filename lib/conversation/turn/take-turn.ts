import { replyWith } from '@/lib/assistant';
import { listAlbum } from '@/lib/collection';
import { isAcervoError } from '@/lib/errors';
import { type Job, yieldToRequests } from '@/lib/jobs';
import { detectLanguage, type Language } from '@/lib/language';
import { log } from '@/lib/log';
import {
  dropLaterProposals,
  readConversationContext,
  writeConversationContext,
} from '@/lib/memory';
import { phrasesOf } from '../phrases';
import { composeReply, keepCaptions } from './compose-reply';
import { readTurnContext, type TurnContext } from './context/read-turn-context';
import { finishTurn } from './finish-turn';
import { joinAlbum, tellJoined } from './join-album';
import { isOfAlbum, joinDetached } from './join-detached';
import { keepKnownWords, sortPhotos } from './resent-photos';
import { noteFailure } from './retries/note-failure';
import { answerQuarantined } from './retries/quarantine';
import { isLastAttempt } from './retries/retry-policy';
import { settleIdentity } from './settle-identity';
import { beginTurn, type Turn } from './state/open-turn';
import { showTypingWhenLong } from './state/show-typing-when-long';
import { type TakenMedia, takeInMedia } from './take-in-media';
import { type Words, wordsOf } from './words-of';

/**
 * Upper bound on the turns one job may process: a turn resumed after a crash, the rest of an album,
 * and bursts whose own jobs run later.
 */
const turnsPerJobMax = 20;
/** Words that come sooner than this were not lost: nothing was asked in the meantime. */
const askedSinceMs = 30_000;

/**
 * Answers one message, with everything else of its person that waits, in one reply. What fails is
 * tried again; the last try ends in an apology that says what became of the photos.
 */
export async function takeTurn({ data, signal }: Job<{ messageId: string }>): Promise<void> {
  await yieldToRequests(signal);
  for (let n = 0; n < turnsPerJobMax; n++) {
    if (!(await settleIdentity(data.messageId, signal))) return;
    const turn = await beginTurn(data.messageId, signal);
    if (!turn) return;
    await answerTurn(turn, signal);
    if (turn.messages.some(({ id }) => id === data.messageId)) return;
  }
  throw new Error('The turns before this message do not end.');
}

async function answerTurn(turn: Turn, signal: AbortSignal): Promise<void> {
  const lastSid = turn.messages.at(-1)?.sid ?? '';
  const typing = turn.joinsTurnId ? null : showTypingWhenLong(lastSid);
  let taken: TakenMedia | null = null;
  try {
    const got = await takeInMedia(turn, signal);
    taken = got;
    await answerQuarantined(turn, async () => {
      if (isOfAlbum(turn, got)) await joinDetached(turn, got);
      else if (turn.isAboutDetached) await answerWords(turn, got, signal);
      else if (isWordless(turn, got)) await joinWithoutWords(turn, got, signal);
      else await answerWords(turn, await withAlbum(turn, got), signal);
    });
  } catch (error) {
    if (!taken || !isLastAttempt(turn, error)) {
      if (!signal.aborted) await noteFailure(turn);
      throw error;
    }
    log.error({ err: error, turnId: turn.id }, 'turn failed for good');
    await apologise(turn, taken, isAcervoError(error) ? error.code : 'unexpected');
  } finally {
    typing?.stop();
  }
}

/** Late siblings bring no words; a voice note under another label is none, and is answered. */
function isWordless(turn: Turn, taken: TakenMedia): turn is Turn & { joinsTurnId: string } {
  const hasWords = taken.hasVoice || turn.messages.some(({ body }) => body.trim() !== '');
  return turn.joinsTurnId !== null && !hasWords;
}

/** A resent photo is always acknowledged, also when it follows another one closely. */
async function joinWithoutWords(
  turn: Turn & { joinsTurnId: string },
  taken: TakenMedia,
  signal: AbortSignal,
): Promise<void> {
  const known = new Set(taken.known.map(({ photoId }) => photoId));
  const sentIds = new Set(taken.photos.map(({ photoId }) => photoId));
  const lateIds = [...sentIds].filter((id) => !known.has(id));
  await joinAlbum(turn, turn.joinsTurnId, lateIds);
  if (known.size === 0) return tellJoined(turn, taken, lateIds);
  const photos = taken.photos.filter(({ photoId }) => known.has(photoId));
  await answerWords(turn, { ...taken, photos }, signal);
}

/** Words that come on a late sibling are for its whole album, which was waiting for them. */
async function withAlbum(turn: Turn, taken: TakenMedia): Promise<TakenMedia> {
  if (turn.joinsTurnId === null) return taken;
  const late = new Set(taken.photos.map(({ photoId }) => photoId));
  const { photoIds } = await listAlbum({ ctx: turn.ctx, input: { turnId: turn.joinsTurnId } });
  const earlier = photoIds
    .filter((photoId) => !late.has(photoId))
    .map((photoId) => ({ photoId, messageId: '', caption: null }));
  // One of the album's own that came a second time is of the album all the same.
  const known = taken.known.filter(({ photoId }) => !photoIds.includes(photoId));
  return { ...taken, known, photos: [...earlier, ...taken.photos] };
}

async function answerWords(turn: Turn, taken: TakenMedia, signal: AbortSignal): Promise<void> {
  // A photo that came after all answers nothing.
  if (!turn.isAboutDetached || taken.hasVoice) await dropWhatWasAskedSince(turn);
  const context = await readTurnContext(turn);
  const tapIds = context.actionReplies.map(({ messageId }) => messageId);
  const words = wordsOf(turn, taken, new Set([...context.buttonReplies.idleMessageIds, ...tapIds]));
  const language = languageOf(turn, words);
  const { reply, usage } = await composeReply({ turn, taken, words, context, language, signal });
  // A sticker that nobody answered is no exchange.
  const said = reply.text === '' ? null : saidOf(words, taken, context);
  await finishTurn({ turn, language, said, reply, usage, failure: null });
}

/** A "yes" that was lost and comes now must not answer what was asked after it was written. */
async function dropWhatWasAskedSince({ ctx, id, messages }: Turn): Promise<void> {
  const writtenAt = messages.at(-1)?.createdAt;
  if (!writtenAt || Date.now() - writtenAt.getTime() < askedSinceMs) return;
  await dropLaterProposals({ ctx, input: { turnId: id, writtenAt } });
}

async function apologise(turn: Turn, taken: TakenMedia, failure: string): Promise<void> {
  const words = wordsOf(turn, taken, new Set());
  const language = languageOf(turn, words);
  const { fresh, known } = sortPhotos(taken, words);
  const isKnownDescribed = (await keepKnownWords(turn, known)).every((one) => one.description);
  const described = (await keepCaptions(turn, fresh)) && isKnownDescribed;
  await takeBackProposal(turn);
  const phrases = phrasesOf(language);
  const kept = countOf(taken);
  const isUnreadable = failure === 'text_unreadable';
  const apologies = [
    ...(isUnreadable && kept === 0 ? [] : [phrases.apology({ kept, described })]),
    ...(isUnreadable ? [phrases.unreadable] : []),
  ];
  await finishTurn({
    turn,
    language,
    said: saidOf(words, taken, null),
    reply: replyWith([...apologies, ...taken.notes(language)].join('\n')),
    usage: null,
    failure,
  });
}

/** Nobody was asked: a yes to what comes next must not accept it. */
async function takeBackProposal({ ctx, id }: Turn): Promise<void> {
  const { proposedDescription } = await readConversationContext({ ctx });
  if (proposedDescription?.turnId !== id) return;
  await writeConversationContext({ ctx, input: { proposedDescription: null } });
}

/** The same photo twice is one. */
function countOf({ photos }: TakenMedia): number {
  return new Set(photos.map(({ photoId }) => photoId)).size;
}

/** What memory keeps of the turn: a photo without words was said too, and that there was a pin. */
function saidOf(words: Words, taken: TakenMedia, context: TurnContext | null): string {
  const photos = taken.photos.length > 0 ? `📷 ${countOf(taken)}` : '';
  return [words.all, photos, context?.place ? '📍' : ''].filter(Boolean).join('\n');
}

function languageOf(turn: Turn, words: Words): Language {
  return detectLanguage(words.all) ?? turn.person.language ?? 'pt';
}
