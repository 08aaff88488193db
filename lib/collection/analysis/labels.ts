import type { SeenLabel } from '@/lib/ai';

const scoreDigits = 3;

/** A label as its column holds it: "coco:cell phone 0.912". */
export function writeLabel({ id, score }: SeenLabel): string {
  return `${id} ${score.toFixed(scoreDigits)}`;
}

export function readLabel(text: string): SeenLabel {
  const gap = text.lastIndexOf(' ');
  return { id: text.slice(0, gap), score: Number(text.slice(gap + 1)) };
}
