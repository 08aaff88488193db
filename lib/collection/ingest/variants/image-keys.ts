import { AcervoError } from '@/lib/errors';

export const variants = ['w320', 'w640', 'w1280', 'full'] as const;
export type Variant = (typeof variants)[number];

/** Where one photo's bytes lie: by owner, then by content, so that the same photo is put once. */
export function imageFolder(ownerId: string, contentHash: string): string {
  return `photos/${ownerId}/${contentHash}`;
}

export function variantKey(folder: string, variant: Variant): string {
  return variant === 'full' ? `${folder}/full.jpg` : `${folder}/${variant}.webp`;
}

/** The second try at a photo that WhatsApp has refused. */
export function smallKey(folder: string): string {
  return `${folder}/small.jpg`;
}

const extensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/heic': 'heic',
};

/** The bytes as they came, with whatever metadata they hold: kept for the owner, never served. */
export function originalKey(folder: string, contentType: string): string {
  const extension = extensions[contentType];
  if (!extension) throw new AcervoError('unsupported_media', 'This type of image is not kept.');
  return `${folder}/original.${extension}`;
}
