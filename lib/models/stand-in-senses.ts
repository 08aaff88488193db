// STAND-IN: DELETE THIS FILE AT THE MERGE. What it exports comes from this room's `local` and
// `labels` then, under the same names.
import { createHash } from 'node:crypto';
import { getConfig } from '@/lib/config';
import { AcervoError } from '@/lib/errors';
import { foldAccents, type Language } from '@/lib/language';

export interface SeenLabel {
  /** 'coco:dog', 'imagenet:207'. */
  id: string;
  score: number;
}

export function localSenses(): { look: string | null } {
  return { look: getConfig().models.local.isOn ? null : 'off' };
}

export async function lookAtPhoto(
  image: Buffer,
  signal: AbortSignal,
): Promise<{ text: string; labels: SeenLabel[]; vector: Buffer }> {
  if (localSenses().look) throw new AcervoError('role_off', 'The local models are turned off.');
  signal.throwIfAborted();
  const vector = createHash('sha256').update(image).digest();
  return { text: '', labels: [{ id: 'coco:dog', score: 0.9 }], vector };
}

/** The cosine of two vectors of signed bytes. */
export function compareVectors(a: Uint8Array, b: Uint8Array): number {
  const one = new Int8Array(a.buffer, a.byteOffset, a.length);
  const two = new Int8Array(b.buffer, b.byteOffset, b.length);
  let product = 0;
  let squareOne = 0;
  let squareTwo = 0;
  for (let n = 0; n < one.length; n++) {
    const x = one[n] ?? 0;
    const y = two[n] ?? 0;
    product += x * y;
    squareOne += x * x;
    squareTwo += y * y;
  }
  return product / Math.sqrt(squareOne * squareTwo) || 0;
}

const sureMin = 0.85;
const lexicon: Record<string, Record<Language, string>> = {
  'coco:dog': { pt: 'cachorro', en: 'dog', es: 'perro' },
  'coco:cat': { pt: 'gato', en: 'cat', es: 'gato' },
};

export function nameLabels(labels: SeenLabel[]): {
  names: Record<Language, string>[];
  words: string;
} {
  const names = labels.flatMap(({ id, score }) => (score < sureMin ? [] : (lexicon[id] ?? [])));
  return {
    names,
    words: names
      .flatMap((name) => Object.values(name))
      .map(foldAccents)
      .join(', '),
  };
}
