import { tool } from 'ai';
import { z } from 'zod';
import { describedPhotos, setDescription } from '@/lib/collection';
import { AcervoError } from '@/lib/errors';
import { contentWords, isSameStem } from '@/lib/language';
import { readConversationContext, writeConversationContext } from '@/lib/memory';
import { findPhotos } from '@/lib/search';
import { buttonTitles } from '../../button-actions';
import { mustBeSaid } from '../turn/must-be-said';
import { photosMeant } from '../turn/photos-meant';
import { attempt, type TurnTools } from '../turn/turn-tools';

/** As many as one reads in a list, and as a search of the tools returns. */
const candidatesMax = 10;
/** So many can each have a button. */
const buttonsMax = 3;

interface Described {
  id: number;
  description: string | null;
}

/** The photos that words may be for, and whether the person said so beyond doubt. */
interface Meant {
  photos: Described[];
  isSure: boolean;
}

export function correctDescription(tools: TurnTools) {
  return tool({
    description:
      'Put new words of the person, as they stand in this message, in the place of a description. photoIds: null for the photos replied to, else those last saved or shown. which: the words by which they name the photo (“the clock”), else null. instead: of “not X but Y” and “X to Y” the X, else null. confirmed: they answered the question which photo it is, or that it is for all. Where asks is set nothing was changed: ask which of the candidates it is, or whether it is for all of them.',
    inputSchema: z.object({
      photoIds: z.array(z.int32()).nullable(),
      which: z.string().nullable().default(null),
      instead: z.string().nullable().default(null),
      description: z.string(),
      confirmed: z.boolean().default(false),
    }),
    execute: (asked) =>
      attempt(tools, async () => {
        const { proposedCorrection } = await readConversationContext({ ctx: tools.ctx });
        const isOpen =
          proposedCorrection !== null &&
          proposedCorrection.turnId !== tools.turnId &&
          proposedCorrection.description === asked.description;
        // What stands there goes; words that were only passed on do not ask for that.
        if (!isOpen) mustBeSaid(asked.description, tools.said.ownWords);
        const meant = await findMeant(tools, asked);
        const isAnswered = asked.confirmed && isOpen && asked.which === null;
        const { photos } = meant;
        if (photos.length > 1 && !isAnswered) return ask(tools, photos, asked.description);
        return change(tools, meant, asked);
      }),
  });
}

/** Those pointed at or named by number; of them, or else of all, the ones that the words name. */
async function findMeant(
  tools: TurnTools,
  { photoIds, which, instead }: Pick<Asked, 'photoIds' | 'which' | 'instead'>,
): Promise<Meant> {
  const { ctx } = tools;
  const pointed = await describedPhotos({
    ctx,
    input: { photoIds: await photosMeant(tools, photoIds) },
  });
  const words = which ?? instead;
  if (words === null) return { photos: pointed, isSure: true };
  const named = pointed.filter(({ description }) => saysAll(description, words));
  if (named.length > 0) return { photos: named, isSure: true };
  // "Not X but Y" of the one photo that is spoken of, whatever it says.
  if (which === null && pointed.length === 1) return { photos: pointed, isSure: false };
  if (photoIds !== null || tools.quotedPhotoIds.length > 0) return { photos: [], isSure: true };
  const query = { from: null, to: null, order: 'newest' as const, after: null };
  const { photos, correctedTo } = await findPhotos({
    ctx,
    input: { ...query, words, limit: candidatesMax },
  });
  const found = correctedTo === null ? photos.filter((one) => saysAll(one.description, words)) : [];
  return { photos: found, isSure: found.length === 1 && which !== null };
}

interface Asked {
  photoIds: number[] | null;
  which: string | null;
  instead: string | null;
  description: string;
}

async function change(tools: TurnTools, { photos, isSure }: Meant, asked: Asked) {
  const { ctx } = tools;
  const [first] = photos;
  const none = { corrected: 0, before: null, now: null, isSure: true, asks: null, candidates: [] };
  if (!first) return none;
  const words = inPlace(first.description, asked.instead, asked.description);
  const photoIds = photos.map(({ id }) => id);
  // Another hand may be at the same photo: only what was read here is replaced.
  const seen = photos.length === 1 ? { seen: first.description } : {};
  const { described, before, isStale, changeId, now } = await setDescription({
    ctx,
    input: { mode: 'replace', photoIds, words, ...seen },
  });
  if (isStale) {
    throw new AcervoError('conflict', 'Somebody changed these words at this moment.');
  }
  await writeConversationContext({
    ctx,
    input: { lastShownPhotoIds: photoIds, proposedCorrection: null },
  });
  const isCertain = isSure && words === asked.description;
  if (!isCertain && changeId !== null) {
    const { undo } = buttonTitles[tools.language];
    tools.reply.buttons = [{ title: undo, action: { do: 'undo', changeId } }];
  }
  return { ...none, corrected: described, before: before[0] ?? null, now, isSure: isCertain };
}

/** Nothing is changed yet; the words wait for the answer, and can be tapped. */
async function ask(tools: TurnTools, photos: Described[], description: string) {
  const { ctx, turnId, language } = tools;
  const candidates = photos.slice(0, candidatesMax);
  const photoIds = candidates.map(({ id }) => id);
  const isOneText = new Set(photos.map((one) => one.description)).size === 1;
  const all = photos.map(({ id }) => id);
  const asksAll = isOneText;
  await writeConversationContext({
    ctx,
    input: {
      proposedCorrection: { photoIds: asksAll ? all : photoIds, description, isOneText, turnId },
    },
  });
  const titles = buttonTitles[language];
  const to = (ids: number[]) => ({ do: 'describe' as const, photoIds: ids, words: description });
  if (asksAll) {
    tools.reply.buttons = [
      { title: titles.yes, action: to(all) },
      { title: titles.no, action: { do: 'nothing' } },
    ];
  } else if (photoIds.length <= buttonsMax) {
    tools.reply.buttons = photoIds.map((id, n) => ({ title: titles.nth(n + 1), action: to([id]) }));
  }
  return {
    corrected: 0,
    before: null,
    now: null,
    isSure: true,
    asks: asksAll ? ('all' as const) : ('which' as const),
    candidates: (asksAll ? photos : candidates).map((one) => ({
      photoId: one.id,
      description: one.description,
    })),
  };
}

/** "Gato na rede" with "gata" for "gato" is "Gata na rede"; what does not stand there goes whole. */
function inPlace(standing: string | null, instead: string | null, words: string): string {
  if (standing === null || instead === null) return words;
  const pairs = [
    [instead, words],
    [withoutArticle(instead), withoutArticle(words)],
  ] as const;
  for (const [old, put] of pairs) {
    const from = standing.toLowerCase().indexOf(old.toLowerCase());
    const to = from + old.length;
    const isPart = /[\p{L}\p{N}]/u.test(`${standing.charAt(from - 1)}${standing.charAt(to)}`);
    if (from < 0 || isPart || old === '') continue;
    if (old.length === standing.trim().length) return words;
    const isCapital = /^\p{Lu}/u.test(standing.slice(from)) && /^\p{Ll}/u.test(put);
    const shown = isCapital ? put.charAt(0).toUpperCase() + put.slice(1) : put;
    return standing.slice(0, from) + shown + standing.slice(to);
  }
  return words;
}

const withoutArticle = (words: string) =>
  words.replace(/^(?:[ao]s?|uma?|the|an?|el|l[ao]s?|una?) (?=\S)/iu, '');

/** Whether a description says what the words name it by. */
function saysAll(description: string | null, words: string): boolean {
  const said = contentWords(description ?? '');
  const named = contentWords(words);
  return named.length > 0 && named.every((word) => said.some((other) => isSameStem(word, other)));
}
