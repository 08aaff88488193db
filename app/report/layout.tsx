import type { ReactNode } from 'react';
import { UndoProvider } from '@/components/collection/undo/undo-provider';

/** What was last done can be taken back from whichever page one has gone on to. */
export default function ReportLayout({ children }: { children: ReactNode }) {
  return <UndoProvider>{children}</UndoProvider>;
}
