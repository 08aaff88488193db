import type { TakenAt } from './read-exif';

/** What the decoders are asked to make of bytes. */
export interface Tasks {
  /** All that is ever served of a photo. */
  variants: { bytes: Uint8Array; contentType: string | null };
  /** A photo that WhatsApp has refused, smaller. */
  small: { full: Uint8Array };
  /** A photo as it is printed. */
  print: { full: Uint8Array };
  /** A stripe as it is read: in parts, from its beginning. */
  slices: { full: Uint8Array };
  /** A drawing of a model's, in the form in which it is shown. */
  drawing: { bytes: Uint8Array; model: string };
}

/** More pixels than any phone takes; a small file can claim far more than memory holds. */
export const pixelsMax = 40_000_000;
/** WhatsApp refuses larger images. */
export const whatsappImageBytesMax = 5_000_000;
/** So that the size of a whole document is known before it is made. */
export const printBytesMax = 190_000;

export const webpWidths = [320, 640, 1280] as const;

export interface PhotoVariants {
  width: number;
  height: number;
  thumbHash: Buffer;
  /**
   * JPEG without metadata, upright: what goes back to WhatsApp. At most 5 MB, save a stripe's, of
   * which slices go back.
   */
  full: Buffer;
  /** The smallest of `webp`, by which copies are recognised. */
  smallest: Buffer;
  /** WebP by width, never enlarged; a wide stripe's is wider, so that something can be seen. */
  webp: { width: (typeof webpWidths)[number]; body: Buffer }[];
  /** When and where it was taken, as the file tells it. */
  taken: TakenAt;
  /** A part of the picture did not arrive or cannot be decoded; what can be is shown. */
  isPartial: boolean;
}

export interface PrintedImage {
  body: Buffer;
  width: number;
  height: number;
}

export interface DrawingForms {
  contentType: string;
  width: number;
  height: number;
  /** JPEG, at most 5 MB: what WhatsApp and the pages get. */
  full: Buffer;
}

export interface Results {
  variants: PhotoVariants;
  small: Buffer;
  print: PrintedImage;
  slices: PrintedImage[];
  drawing: DrawingForms;
}

export type TaskKind = keyof Tasks;
export type Task = { [Kind in TaskKind]: { kind: Kind } & Tasks[Kind] }[TaskKind];
