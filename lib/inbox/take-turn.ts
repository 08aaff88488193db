import { type Answer, answer } from '@/lib/assistant';
import { describePhotos } from '@/lib/catalogue';
import { AcervoError, isAcervoError } from '@/lib/errors';
import type { Job } from '@/lib/jobs';
import { detectLanguage, type Language } from '@/lib/language';
import { log } from '@/lib/log';
import { showTyping } from '@/lib/whatsapp';
import { finishTurn } from './finish-turn';
import { groupPhotos } from './group-photos';
import { phrasesOf } from './phrases';
import { sendReplies } from './send-replies';
import { type TakenMedia, takeInMedia } from './take-in-media';
import { beginTurn, type Turn } from './turn';

/**
 * Answers one message, with everything else of its person that waits, in one reply. What fails is
 * tried again; the last try ends in an apology that says what became of the photos.
 */
export async function takeTurn(job: Job<{ messageId: string }>): Promise<void> {
  const turn = await beginTurn(job.data.messageId);
  if (turn) await answerTurn(turn, job);
  await sendReplies({ messageId: job.data.messageId, isLastAttempt: job.isLastAttempt });
}

async function answerTurn(turn: Turn, job: Job<{ messageId: string }>): Promise<void> {
  const lastSid = turn.messages.at(-1)?.sid ?? '';
  const [taken] = await Promise.all([
    takeInMedia(turn, { isLastAttempt: job.isLastAttempt, signal: job.signal }),
    showTyping({ inboundSid: lastSid }),
  ]);
  const words = wordsOf(turn, taken);
  const language = languageOf(turn, words);
  try {
    const composed = await compose({ turn, taken, words, language, signal: job.signal });
    await finishTurn({ turn, language, said: saidOf(words, taken), ...composed });
  } catch (error) {
    if (!job.isLastAttempt) throw error;
    log.error({ err: error, turnId: turn.id }, 'turn failed for good');
    const described = await keepCaptions(turn, taken, words);
    await finishTurn({
      turn,
      language,
      said: saidOf(words, taken),
      text: [
        phrasesOf(language).apology({ kept: taken.photos.length, described }),
        ...taken.notes(language),
      ].join('\n'),
      photoIds: [],
      usage: null,
      failure: isAcervoError(error) ? error.code : 'unexpected',
    });
  }
}

/** The photos keep the words that came with them, whatever a model did or left undone. */
async function keepCaptions(turn: Turn, taken: TakenMedia, words: Words): Promise<boolean> {
  const groups = groupPhotos(taken.photos, words.orphan);
  for (const { photoIds, words: description } of groups) {
    await describePhotos({ ctx: turn.ctx, input: { photoIds, description } });
  }
  return groups.length > 0 && groups.every((group) => group.words !== null);
}

interface Words {
  /** Said or spoken apart from photos. */
  free: string;
  /** A caption whose own photo was refused; it may still describe the others of its burst. */
  orphan: string | null;
  /** Captions too: what the turn is remembered by. */
  all: string;
}

function wordsOf(turn: Turn, taken: TakenMedia): Words {
  const kept = new Set(taken.photos.map((photo) => photo.messageId));
  const texts = turn.messages.filter(({ body }) => body.trim() !== '');
  const free = [
    ...texts.filter(({ id }) => !taken.captioned.has(id)).map(({ body }) => body.trim()),
    ...taken.transcripts,
  ];
  const orphan = texts.find(({ id }) => taken.captioned.has(id) && !kept.has(id));
  return {
    free: free.join('\n'),
    orphan: orphan?.body.trim() ?? null,
    all: [...texts.map(({ body }) => body.trim()), ...taken.transcripts].join('\n'),
  };
}

/** What memory keeps of the turn: a photo without words was said too. */
function saidOf(words: Words, taken: TakenMedia): string {
  const photos = taken.photos.length > 0 ? `📷 ${taken.photos.length}` : '';
  return [words.all, photos].filter(Boolean).join('\n');
}

function languageOf(turn: Turn, words: Words): Language {
  return detectLanguage(words.all) ?? turn.person.language ?? 'pt';
}

async function compose({
  turn,
  taken,
  words,
  language,
  signal,
}: {
  turn: Turn;
  taken: TakenMedia;
  words: Words;
  language: Language;
  signal: AbortSignal;
}): Promise<{ text: string; photoIds: number[]; usage: Answer | null; failure: null }> {
  const notes = taken.notes(language);
  if (taken.photos.length === 0 && words.free === '') {
    const text = notes.length > 0 ? notes.join('\n') : phrasesOf(language).nothingToAnswer;
    return { text, photoIds: [], usage: null, failure: null };
  }
  const answered = await answer({
    ctx: turn.ctx,
    input: {
      turnId: turn.id,
      words: words.free,
      photos: groupPhotos(taken.photos, words.orphan),
      language,
      transcript: taken.transcripts.length > 0,
    },
    signal,
  });
  // A model that answered without saving: the words are kept all the same, and once.
  await keepCaptions(turn, taken, words);
  if (signal.aborted) throw new AcervoError('model_unavailable', 'The turn ran out of time.');
  return {
    text: [answered.text, ...notes].join('\n'),
    photoIds: answered.photoIds,
    usage: answered,
    failure: null,
  };
}
