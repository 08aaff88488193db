'use client';

import { type ComponentProps, lazy, Suspense, useEffect, useState } from 'react';
import type { Lightbox as LightboxType } from '../lightbox/lightbox';

const load = () => import('../lightbox/lightbox');
const Lightbox = lazy(async () => ({ default: (await load()).Lightbox }));

/** Long after the page can be used, and before most people open a photo. */
const fetchedAfterMs = 2500;

/** The lightbox, whose scripts the first page does without: fetched when nobody waits for them. */
export function LazyLightbox(props: ComponentProps<typeof LightboxType>) {
  const isOpen = props.openId !== null;
  const [wasOpened, setWasOpened] = useState(isOpen);
  if (isOpen && !wasOpened) setWasOpened(true);
  useEffect(() => {
    const timer = window.setTimeout(() => void load(), fetchedAfterMs);
    return () => window.clearTimeout(timer);
  }, []);
  if (!wasOpened) return null;
  return (
    <Suspense>
      <Lightbox {...props} />
    </Suspense>
  );
}
