import { createContext, useContext } from 'react';

/** What was done and can be taken back. */
export interface Undoable {
  message: string;
  changeId: string;
  /** Whose collection it is; null where that is who looks. */
  personId: string | null;
  /** Shows on the page that it was taken back. */
  onUndone: () => void;
}

export interface Notice {
  message: string;
  undoable: Undoable | null;
  isUndoing: boolean;
}

interface UndoContextValue {
  notice: Notice | null;
  offerUndo: (undoable: Undoable) => void;
  /** Says something that cannot be taken back, as that something failed. */
  tell: (message: string) => void;
  takeBack: () => Promise<void>;
  dismiss: () => void;
  /** A modal dialog shows the notice itself while it is open. */
  takeOver: () => () => void;
}

export const UndoContext = createContext<UndoContextValue | null>(null);

export function useUndo(): UndoContextValue {
  const undo = useContext(UndoContext);
  if (!undo) throw new Error('There is no UndoProvider around this.');
  return undo;
}
