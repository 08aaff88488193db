import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { OfflineWorker } from '@/components/site/offline-worker';
import { Uploads } from '@/components/upload/uploads';
import { authorise } from '@/lib/access';
import { isAcervoError } from '@/lib/errors';

/** Around all pages of whoever is signed in, so that an upload goes on from one to the next. */
export default async function ReportLayout({ children }: { children: ReactNode }) {
  if (!(await isSignedIn())) return children;
  return (
    <Uploads>
      {children}
      <OfflineWorker />
    </Uploads>
  );
}

async function isSignedIn(): Promise<boolean> {
  try {
    await authorise({ headers: await headers(), method: 'GET' });
    return true;
  } catch (error) {
    // The page itself leads to the sign-in.
    if (isAcervoError(error, 'unauthorised')) return false;
    throw error;
  }
}
