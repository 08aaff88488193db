import { useRouter } from 'next/navigation';
import type { PhotoView } from '../../photos/photo-view';

/** So many photos before the end of what is loaded, the next page is fetched. */
const nearEnd = 4;

interface Turning {
  photos: PhotoView[];
  onShow: (imageId: number) => void;
  onNearEnd: () => Promise<string | null>;
}

/** Shows another photo; null is none, as at either end. */
export function useTurning({ photos, onShow, onNearEnd }: Turning) {
  const router = useRouter();
  return (imageId: number | null) => {
    if (imageId === null) return;
    onShow(imageId);
    const target = photos.findIndex((loaded) => loaded.id === imageId);
    // A photo that this page has not loaded comes from the server.
    if (target === -1) router.refresh();
    else if (target >= photos.length - nearEnd) void onNearEnd();
  };
}
