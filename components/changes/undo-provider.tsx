'use client';

import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../site/language-provider';
import { ChangeRefused, postChange } from './post-change';
import { collectionText } from './text';
import { type Notice, type Undoable, UndoContext } from './undo-context';
import { UndoToast } from './undo-toast';

/** Holds the one notice that offers to take back what was last done, over all pages of a gallery. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const text = collectionText(useLanguage());
  const [notice, setNotice] = useState<Notice | null>(null);
  const [dialogs, setDialogs] = useState(0);
  const tell = useCallback(
    (message: string) => setNotice({ message, undoable: null, isUndoing: false }),
    [],
  );
  const offerUndo = useCallback(
    (undoable: Undoable) => setNotice({ message: undoable.message, undoable, isUndoing: false }),
    [],
  );
  const dismiss = useCallback(() => setNotice(null), []);
  const takeOver = useCallback(() => {
    setDialogs((count) => count + 1);
    return () => setDialogs((count) => count - 1);
  }, []);
  const takeBack = useCallback(async () => {
    if (!notice?.undoable || notice.isUndoing) return;
    const { changeId, personId, onUndone } = notice.undoable;
    setNotice({ ...notice, isUndoing: true });
    try {
      await postChange('changes/undo', { changeId, ...(personId && { person: personId }) });
      onUndone();
      tell(text.undone);
    } catch (error) {
      if (!(error instanceof ChangeRefused)) throw error;
      // What no longer fits never will; anything else may be tried again.
      if (error.code === 'conflict' || error.code === 'not_found') tell(text.undoConflict);
      else setNotice({ ...notice, message: text.failed, isUndoing: false });
    }
  }, [notice, tell, text]);
  useUndoKey(notice?.undoable ? takeBack : null);

  const value = useMemo(
    () => ({ notice, offerUndo, tell, takeBack, dismiss, takeOver }),
    [notice, offerUndo, tell, takeBack, dismiss, takeOver],
  );
  return (
    <UndoContext value={value}>
      {children}
      <UndoToast isShown={dialogs === 0} />
    </UndoContext>
  );
}

/** The keys that take back everywhere else; in a field they are the field's own. */
function useUndoKey(takeBack: (() => Promise<void>) | null): void {
  useEffect(() => {
    if (!takeBack) return;
    const onKey = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      const isField = event.target instanceof Element && event.target.matches('input, textarea');
      if (!isUndo || event.shiftKey || isField) return;
      event.preventDefault();
      void takeBack();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [takeBack]);
}
