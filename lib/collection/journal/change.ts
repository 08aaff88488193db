import { z } from 'zod';

/** As long as photos stay in the bin: then nothing of it can be taken back. */
export const changesKeptDays = 30;
/** More steps back than anybody takes; the oldest ones go first. */
export const changesKeptMax = 200;
/**
 * What somebody sent is taken back by a plain "undo" so long: what they mean a day later is rather
 * something that they changed.
 */
export const sentUndoneWithinMs = 60 * 60 * 1000;
/** "Undo" means what was done just now: what is older by more than this is asked about first. */
export const undoneUnaskedMs = 10 * 60 * 1000;
/** The same, in turns of the conversation. */
export const undoneUnaskedTurns = 3;
/** As many photos as one request may name: all that somebody selects on one screenful after another. */
export const photosAtOnceMax = 500;

const photoIds = z.array(z.int32());
const albumPhotos = z.array(z.object({ photoId: z.int32(), addedAt: z.iso.datetime() }));

const photoDetails = z.object({
  takenFrom: z.string().nullable(),
  takenTo: z.string().nullable(),
  place: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
});

/**
 * What stood there before a change, and what the change put there: only where that still stands
 * can it be taken back.
 */
export const beforeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('words'),
    /** What the person said. Where `now` is missing it is also what stands there since. */
    text: z.string(),
    /** Descriptions whose words were replaced where they stand. */
    replaced: z.array(
      z.object({ descriptionId: z.int32(), text: z.string(), now: z.string().optional() }),
    ),
    /** Photos that were given another description; null where they had none. */
    moved: z.array(
      z.object({
        photoIds,
        from: z.object({ descriptionId: z.int32(), text: z.string() }).nullable(),
        to: z.int32(),
        now: z.string().optional(),
        /** The description is that of other photos, which they joined. */
        isShared: z.boolean().optional(),
      }),
    ),
  }),
  z.object({
    kind: z.literal('details'),
    photos: z.array(z.object({ photoId: z.int32(), before: photoDetails, after: photoDetails })),
  }),
  z.object({ kind: z.literal('deleted'), photoIds }),
  /** A photo that was taken out of its copies; of these, links led to some. */
  z.object({
    kind: z.literal('copy separated'),
    photoId: z.int32(),
    others: photoIds,
    linkedIds: photoIds,
  }),
  /** Photos that came in a turn, with their words. */
  z.object({ kind: z.literal('photos sent'), turnId: z.uuid() }),
  /** Photos that were taken out of the group that they had joined, with the words they had in it. */
  z.object({
    kind: z.literal('separated'),
    photos: z.array(
      z.object({
        photoId: z.int32(),
        turnId: z.uuid().nullable(),
        words: z.object({ descriptionId: z.int32(), text: z.string() }).nullable(),
      }),
    ),
  }),
  z.object({ kind: z.literal('album made'), albumId: z.uuid(), name: z.string(), photoIds }),
  z.object({
    kind: z.literal('album renamed'),
    albumId: z.uuid(),
    name: z.string(),
    renamedTo: z.string(),
  }),
  z.object({
    kind: z.literal('album deleted'),
    albumId: z.uuid(),
    name: z.string(),
    createdAt: z.iso.datetime(),
    photos: albumPhotos,
  }),
  z.object({ kind: z.literal('photos added'), albumId: z.uuid(), name: z.string(), photoIds }),
  z.object({
    kind: z.literal('photos removed'),
    albumId: z.uuid(),
    name: z.string(),
    photos: albumPhotos,
  }),
]);

export type Before = z.infer<typeof beforeSchema>;
export type BeforeOf<Kind extends Before['kind']> = Extract<Before, { kind: Kind }>;

/** What somebody recognises a change by. */
export interface ChangeSummary {
  /** The words that it gave, or those of the photos it is about, where all have the same. */
  taken: string | null;
  /** What it told of when and where; null where it is about something else. */
  details: { from: string | null; to: string | null; place: string | null } | null;
}

/** What stands again after a change was taken back. */
export type Back = Omit<Undone, 'kind' | keyof ChangeSummary>;

/** What was taken back, for whoever says so. */
export interface Undone extends ChangeSummary {
  kind: Before['kind'];
  /** The photos that it was about and that are there now. */
  photoIds: number[];
  /** Whose words stand again, where it was about one description; null where none do. */
  words: string | null;
  album: string | null;
}
