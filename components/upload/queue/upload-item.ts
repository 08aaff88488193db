import { v4 as uuid } from 'uuid';

export type Stage =
  | 'waiting'
  | 'sending'
  /** All bytes are there; the server makes a photo of them. */
  | 'keeping'
  | 'kept'
  /** The file is at fault: no other try will do. */
  | 'refused'
  /** The line or the server is: another try may. */
  | 'failed';

export interface UploadItem {
  id: string;
  file: File;
  stage: Stage;
  sentBytes: number;
  /** Why it is refused or has failed: a code. */
  problem: string | null;
  photoId: number | null;
  /** It was in the collection before. */
  isKnown: boolean;
  /** A part of the file was missing: it is shown as far as it goes. */
  isPartial: boolean;
  words: string;
  /** Whether the server has these words. */
  isDescribed: boolean;
}

const filesAtFault = ['too_large', 'unsupported_media', 'bad_media', 'unreadable'];

export function stageAfter(problem: string): Stage {
  return filesAtFault.includes(problem) ? 'refused' : 'failed';
}

export function isUnderWay({ stage }: UploadItem): boolean {
  return stage === 'waiting' || stage === 'sending' || stage === 'keeping';
}

export function newItem(file: File): UploadItem {
  return {
    id: uuid(),
    file,
    stage: 'waiting',
    sentBytes: 0,
    problem: null,
    photoId: null,
    isKnown: false,
    isPartial: false,
    words: '',
    isDescribed: false,
  };
}

/** How much of all files is sent, from 0 to 1; what is over counts as done. */
export function progressOf(items: UploadItem[]): number {
  const total = items.reduce((sum, { file }) => sum + file.size, 0);
  const done = items.reduce(
    (sum, item) => sum + (isUnderWay(item) ? item.sentBytes : item.file.size),
    0,
  );
  return total === 0 ? 1 : done / total;
}
