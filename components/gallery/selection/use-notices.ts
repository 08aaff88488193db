import { useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { galleryText } from '../text';
import { ChangeRefused, postChange } from './change-photos';

/** A change that can be taken back, and whose photos it was about. */
interface Undoable {
  changeId: string;
  person: string | null;
}

/** What is said below the grid: what was done, with a way back where there is one, or why not. */
export interface Notice {
  /** Another number for each, so that each has its full time. */
  id: number;
  words: string;
  isProblem: boolean;
  undo: Undoable | null;
}

/**
 * What changes came to. It outlives the photos that it speaks of: the last of them may be gone, and
 * the way back with it.
 */
export function useNotices(onUndone: () => void) {
  const text = galleryText(useLanguage()).selection;
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const say = (words: string, undo: Undoable | null = null, isProblem = false) =>
    setNotice((last) => ({ id: (last?.id ?? 0) + 1, words, isProblem, undo }));
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    setIsBusy(true);
    try {
      await work();
      return true;
    } catch (error) {
      const isSaid = error instanceof ChangeRefused && error.message !== '';
      say(isSaid ? error.message : text.failed, null, true);
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  const undo = (undone: Undoable) =>
    attempt(async () => {
      await postChange('/report/changes/undo', undone);
      say(text.undone);
      onUndone();
    });
  return { notice, isBusy, say, attempt, undo, dismiss: () => setNotice(null) };
}

export type Notices = ReturnType<typeof useNotices>;
