import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import { changeCollection, noteChange } from '../journal/change-collection';
import { checkDescription } from './check-description';
import {
  type DescribedPhoto,
  type Placement,
  placeWords,
  readDescribedPhotos,
} from './place-description';

/** Four of WhatsApp's longest texts; what is added beyond that stays in the conversation alone. */
const appendedCharactersMax = 4 * 4096;

export type DescriptionInput = { photoIds: number[] } & (
  | {
      /**
       * `fill` gives words to photos that have none and leaves the others alone. `append` does the
       * same, and puts the words below those that stand there, unless they say so already.
       */
      mode: 'fill' | 'append';
      words: string;
      /**
       * The turn or upload batch that brought the words. Photos of it with the same words share one
       * description; photos that came in it are taken back together with their words.
       */
      turnId?: string;
    }
  | {
      /** Puts the words in the place of whatever stands there. */
      mode: 'replace';
      words: string;
      /** What the writer saw there. Where it says something else by now, nothing is changed. */
      seen?: string | null | undefined;
    }
  | {
      /** Photos without words take over those of the last photo that the turn kept before them. */
      mode: 'share';
      turnId: string;
    }
);

export interface DescriptionChange {
  /** What `undo` takes; null where nothing changed. */
  changeId: string | null;
  /** How many of the photos are the person's, and how many of them say something new. */
  photos: number;
  described: number;
  /** What the changed photos said before, each text once. */
  before: string[];
  /** What the first photo says now. */
  now: string | null;
  /** Somebody changed it since it was seen, so nothing was done. */
  isStale: boolean;
}

/**
 * The one way to change what photos are called. It changes exactly the photos named: others that
 * share a description with them, in the collection or in the bin, keep it. Every change is in the
 * journal and waits for the person's lock, so two at once are one after the other.
 * @throws AcervoError `not_found` where none of the photos is the person's; `bad_request`, `too_large`
 */
export async function setDescription({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: DescriptionInput;
}): Promise<DescriptionChange> {
  const words = input.mode === 'share' ? '' : checkDescription(input.words);
  return changeCollection(ctx, async (tx) => {
    const photos = await readDescribedPhotos(tx, ctx, input.photoIds);
    const [first] = photos;
    if (!first) throw new AcervoError('not_found', 'None of these photos is known.');
    const isStale =
      input.mode === 'replace' &&
      input.seen !== undefined &&
      photos.some(({ description }) => (description?.text ?? null) !== input.seen);
    const placements = isStale ? [] : await planPlacements(tx, ctx, { input, words, photos });
    const changed = placements.flatMap((placement) => placement.photos);
    const turnId = input.mode === 'fill' || input.mode === 'append' ? input.turnId : undefined;
    const sent = changed.filter((photo) => !photo.description && photo.turnId === turnId);
    const sentIds = new Set(sent.map(({ id }) => id));
    const { replaced, moved } = await placeWords(tx, ctx, { placements, apart: sentIds });
    const rest = moved.filter(({ photoIds: [id] }) => id !== undefined && !sentIds.has(id));
    let changeId = turnId && sent.length > 0 ? await noteSentPhotos(tx, ctx, { turnId }) : null;
    if (replaced.length + rest.length > 0) {
      const text = words || (placements[0]?.text ?? '');
      ({ changeId } = await noteChange(tx, ctx, { kind: 'words', text, replaced, moved: rest }));
    }
    return {
      changeId,
      photos: photos.length,
      described: changed.length,
      before: [...new Set(changed.flatMap(({ description }) => description?.text ?? []))],
      now:
        placements.find((placement) => placement.photos.includes(first))?.text ??
        first.description?.text ??
        null,
      isStale,
    };
  });
}

async function planPlacements(
  tx: Transaction,
  ctx: PersonContext,
  { input, words, photos }: { input: DescriptionInput; words: string; photos: DescribedPhoto[] },
): Promise<Placement[]> {
  const bare = photos.filter(({ description }) => !description);
  const ofTurn = (turnId: string, text?: string) =>
    tx.image.findFirst({
      where: {
        ownerId: ctx.personId,
        turnId,
        id: { notIn: photos.map(({ id }) => id) },
        ...(text !== undefined && { description: { text } }),
      },
      // With captions of their own in an album, a photo without one belongs to the one before it.
      orderBy: { id: 'desc' },
      select: { description: { select: { id: true, text: true } } },
    });
  if (input.mode === 'share') {
    const described = (await ofTurn(input.turnId))?.description;
    return described ? placementOf(bare, described.text, described.id) : [];
  }
  if (input.mode === 'replace') {
    return placementOf(
      photos.filter(({ description }) => description?.text !== words),
      words,
      null,
    );
  }
  const sibling =
    input.turnId && bare.length > 0 ? (await ofTurn(input.turnId, words))?.description : null;
  const filled = placementOf(bare, words, sibling?.id ?? null);
  return input.mode === 'fill' ? filled : [...filled, ...planAppended(photos, words)];
}

function placementOf(photos: DescribedPhoto[], text: string, joins: number | null): Placement[] {
  return photos.length > 0 ? [{ photos, text, joins }] : [];
}

/** Below the words that are there, on a line of their own. */
function planAppended(photos: DescribedPhoto[], words: string): Placement[] {
  const groups = Map.groupBy(photos, ({ description }) => description?.id ?? null);
  return [...groups.values()].flatMap((meant) => {
    const described = meant[0]?.description;
    if (!described || saysLines(described.text, words)) return [];
    const text = `${described.text}\n${words}`;
    if (text.length > appendedCharactersMax) {
      log.warn({ descriptionId: described.id }, 'description full, words left out');
      return [];
    }
    return placementOf(meant, text, null);
  });
}

/** By whole lines, whatever their case: "dog" is no part of "the dog at home". */
function saysLines(text: string, words: string): boolean {
  const plain = (given: string) =>
    `\n${given
      .split('\n')
      .map((line) => line.split(/\s/u).filter(Boolean).join(' '))
      .join('\n')
      .trim()
      .toLowerCase()}\n`;
  return plain(text).includes(plain(words));
}

/**
 * Notes that photos came with their words, once for everything of a turn: several photos, or several
 * captions, are one thing that somebody sent.
 * @returns the change, which an earlier call for the turn may have noted
 */
async function noteSentPhotos(
  tx: Transaction,
  ctx: PersonContext,
  { turnId }: { turnId: string },
): Promise<string> {
  const noted = await tx.change.findFirst({
    where: {
      personId: ctx.personId,
      undoneAt: null,
      AND: [
        { before: { path: ['kind'], equals: 'photos sent' } },
        { before: { path: ['turnId'], equals: turnId } },
      ],
    },
    select: { id: true },
  });
  if (noted) return noted.id;
  return (await noteChange(tx, ctx, { kind: 'photos sent', turnId })).changeId;
}
