'use client';

import { useEffect } from 'react';

/** Starts the service worker, where there can be one: on https and on loopback. */
export function OfflineWorker() {
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    // Without it everything works but the page for no connection and sharing into the application.
    navigator.serviceWorker.register('/worker.js', { scope: '/' }).catch(() => undefined);
  }, []);
  return null;
}
