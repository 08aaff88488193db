// STAND-IN: DELETE THIS FILE AT THE MERGE. What it exports comes from the room's own senses
// (`canLook`, `lookAtPhoto`, `compareVectors`) and lexicon (`LabelNames`, `nameLabels`) then.
import { createHash } from 'node:crypto';
import { getConfig } from '@/lib/config';
import { foldAccents } from '@/lib/language';

export interface SeenLabel {
  /** 'coco:dog', 'imagenet:207'. */
  id: string;
  score: number;
}

export interface LabelNames {
  pt: string;
  en: string;
  es: string;
}

/** Whether this machine can look at photos just now: local models are on, and their weights there. */
export function canLook(): boolean {
  return getConfig().models.local.isOn;
}

export async function lookAtPhoto(
  image: Buffer,
  signal: AbortSignal,
): Promise<{ text: string; labels: SeenLabel[]; vector: Buffer }> {
  signal.throwIfAborted();
  const vector = createHash('sha256').update(image).digest();
  return { text: '', labels: [{ id: 'coco:dog', score: 0.9 }], vector };
}

/** The cosine of two vectors of int8. */
export function compareVectors(a: Buffer, b: Buffer): number {
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

const scoreMin = 0.5;
const lexicon: Record<string, LabelNames> = {
  'coco:dog': { pt: 'cachorro', en: 'dog', es: 'perro' },
  'coco:cat': { pt: 'gato', en: 'cat', es: 'gato' },
};

export function nameLabels(labels: SeenLabel[]): { names: LabelNames[]; words: string } {
  const names = labels.flatMap(({ id, score }) => (score < scoreMin ? [] : (lexicon[id] ?? [])));
  return {
    names,
    words: names
      .flatMap((name) => Object.values(name))
      .map(foldAccents)
      .join(' '),
  };
}
