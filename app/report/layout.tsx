import type { ReactNode } from 'react';
import { UndoProvider } from '@/components/changes/undo-provider';
import { OfflineWorker } from '@/components/site/offline-worker';
import { Uploads } from '@/components/upload/uploads';
import { isAcervoError } from '@/lib/errors';
import { whoAsks } from './or-sign-in';

/**
 * Around all pages of whoever is signed in: an upload goes on from one to the next, and what was
 * last done can be taken back from whichever page one has gone on to.
 */
export default async function ReportLayout({ children }: { children: ReactNode }) {
  if (!(await isSignedIn())) return children;
  return (
    <UndoProvider>
      <Uploads>
        {children}
        <OfflineWorker />
      </Uploads>
    </UndoProvider>
  );
}

async function isSignedIn(): Promise<boolean> {
  try {
    await whoAsks();
    return true;
  } catch (error) {
    // The page itself leads to the sign-in, or is none for a program with a key.
    if (isAcervoError(error, 'unauthorised') || isAcervoError(error, 'forbidden')) return false;
    throw error;
  }
}
