import { useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { refusalText } from '../../changes/post-change';
import { collectionText } from '../../changes/text';
import { useUndo } from '../../changes/undo-context';

/** Whose photos a change was about, and which change it was. */
interface Changed {
  /** Null when all was so before, and nothing can be taken back. */
  changeId: string | null;
  person: string | null;
}

/**
 * What changes of chosen photos came to: said at the foot of the page, with the way back. It
 * outlives the photos that it speaks of: the last of them may be gone.
 */
export function useNotices(onUndone: () => void) {
  const text = collectionText(useLanguage());
  const { offerUndo, tell } = useUndo();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    setIsBusy(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(refusalText(error, text));
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  const say = (message: string, { changeId, person }: Changed) =>
    changeId === null
      ? tell(message)
      : offerUndo({ message, changeId, personId: person, onUndone });
  return { isBusy, problem, attempt, say };
}

export type Notices = ReturnType<typeof useNotices>;
