'use client';

import { type ComponentProps, lazy, Suspense, useEffect, useState } from 'react';
import type { Lightbox as LightboxType } from '../lightbox/lightbox';

const load = () => import('../lightbox/lightbox');
const Lightbox = lazy(async () => ({ default: (await load()).Lightbox }));

/** What somebody does who is there; most do some of it before they open a photo. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

/** The lightbox, whose scripts the first page does without: fetched before they are waited for. */
export function LazyLightbox(props: ComponentProps<typeof LightboxType>) {
  const isOpen = props.openId !== null;
  // A link to a photo opens it on the server too, where a page without scripts must not stay dark.
  const [isLinked] = useState(isOpen);
  const [wasOpened, setWasOpened] = useState(isOpen);
  if (isOpen && !wasOpened) setWasOpened(true);
  useFetchedAhead();
  if (!wasOpened) return null;
  return (
    <Suspense fallback={isOpen && !isLinked && <Darkness />}>
      <Lightbox {...props} />
    </Suspense>
  );
}

/** What was pressed is seen to have been, while the scripts come. */
function Darkness() {
  return <div aria-hidden className="fixed inset-0 z-20 bg-darkroom print:hidden" />;
}

function useFetchedAhead(): void {
  useEffect(() => {
    const waiting = new AbortController();
    const fetchNow = () => {
      waiting.abort();
      void load();
    };
    for (const sign of signs) {
      window.addEventListener(sign, fetchNow, { passive: true, signal: waiting.signal });
    }
    return () => waiting.abort();
  }, []);
}
