import { createHash } from 'node:crypto';
import type { PersonContext } from '@/lib/context';
import { getStorage } from '@/lib/storage';
import { decode } from '../ingest/decoding/decoders';
import { originalKey, variantKey } from '../ingest/variants/image-keys';
import { noteOrphanedFolder } from '../ingest/variants/orphaned-blobs';

/** Where a drawing lies, and what it is: enough to make its row. */
export interface StoredDrawing {
  folder: string;
  contentType: string;
  byteSize: number;
  width: number;
  height: number;
  model: string;
}

/**
 * Puts a drawing's bytes, apart from every photograph. Until `keepDrawing` makes its row they are
 * noted as loose, and are swept when that never comes.
 * @throws AcervoError `bad_media`, `storage_unavailable`
 */
export async function storeDrawing({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { bytes: Buffer; model: string };
}): Promise<StoredDrawing> {
  const { bytes, model } = input;
  const { full, contentType, width, height } = await decode(
    { kind: 'drawing', bytes, model },
    { personId: ctx.personId, isCostly: false },
  );
  const hash = createHash('sha256').update(bytes).digest('hex');
  const folder = `drawings/${ctx.personId}/${hash}`;
  const storage = getStorage();
  await noteOrphanedFolder({ folder, contentType });
  await Promise.all([
    storage.put(originalKey(folder, contentType), bytes, contentType),
    storage.put(variantKey(folder, 'full'), full, 'image/jpeg'),
  ]);
  return { folder, contentType, byteSize: bytes.length, width, height, model };
}
