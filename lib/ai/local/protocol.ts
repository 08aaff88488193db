import type { Language } from '@/lib/language';

/** What the child process is asked; each kind has its models. */
export interface Tasks {
  look: { image: Uint8Array };
  hear: { sound: Uint8Array; language: Language };
  embed: { texts: string[] };
}

export interface Results {
  look: Look;
  hear: string;
  /** 384 numbers a text, of length 1. */
  embed: number[][];
}

export interface Look {
  /** What is written in the photo, line by line; empty where nothing plausible is. */
  text: string;
  /** `coco:<class>` or `imagenet:<index>`, best first, each above its model's least score. */
  labels: { id: string; score: number }[];
  /** What the photo is like: `compareVectors` says how much two are alike. */
  vector: Buffer;
}

export type TaskKind = keyof Tasks;
export type Task = { [Kind in TaskKind]: { kind: Kind } & Tasks[Kind] }[TaskKind];
