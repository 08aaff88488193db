'use client';

import { createContext, useContext } from 'react';

interface Uploads {
  /** Opens the browser's own choice of files. */
  choose(): void;
}

/** Null on pages where nobody is signed in. */
export const UploadsContext = createContext<Uploads | null>(null);

export function useUploads(): Uploads | null {
  return useContext(UploadsContext);
}
