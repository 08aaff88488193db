'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * Whether this page's scripts are there: what works by them alone cannot be pressed before, since a
 * press that comes too early is lost.
 */
export function useScripts(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
