import { getStorage } from '@/lib/storage';
import type { PhotoVariants } from '../decoding/protocol';
import { originalKey, variantKey } from './image-keys';
import { noteOrphanedFolder } from './orphaned-blobs';

/** Puts the original and all that is served of it, noted before, so that it is swept if it breaks off. */
export async function putVariants({
  folder,
  contentType,
  bytes,
  made,
}: {
  folder: string;
  contentType: string;
  bytes: Buffer;
  made: PhotoVariants;
}): Promise<void> {
  const storage = getStorage();
  await noteOrphanedFolder({ folder, contentType });
  await Promise.all([
    storage.put(originalKey(folder, contentType), bytes, contentType),
    storage.put(variantKey(folder, 'full'), made.full, 'image/jpeg'),
    ...made.webp.map(({ width, body }) =>
      storage.put(variantKey(folder, `w${width}`), body, 'image/webp'),
    ),
  ]);
}
