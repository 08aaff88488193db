import { useSearchParams } from 'next/navigation';
import { useRef } from 'react';
import { type GalleryQuery, galleryHref } from '../../photos/gallery-href';

interface OpenPhoto {
  openId: number | null;
  open: (imageId: number) => void;
  show: (imageId: number) => void;
  close: () => void;
}

/**
 * Which photo is open, kept in the address: it can be shared, and the back button closes it.
 * Turning from photo to photo replaces the entry, so that one step back leaves them all.
 */
export function useOpenPhoto(query: Partial<GalleryQuery>, path?: string): OpenPhoto {
  const openId = Number(useSearchParams().get('photo')) || null;
  const isPushed = useRef(false);
  const address = (photo: number | null) => galleryHref({ ...query, photo }, path);
  return {
    openId,
    open: (imageId) => {
      isPushed.current = true;
      window.history.pushState(null, '', address(imageId));
    },
    show: (imageId) => window.history.replaceState(null, '', address(imageId)),
    close: () => {
      // Opened by a shared address there is no gallery behind it to go back to.
      if (isPushed.current) window.history.back();
      else window.history.replaceState(null, '', address(null));
      isPushed.current = false;
    },
  };
}
