import { fileTypeFromBuffer } from 'file-type';
import { log } from '../../log';
import { deliveryErrors } from './twilio-error';

const fetchTimeoutMs = 15_000;
const megabyte = 1024 * 1024;
/** WhatsApp takes nothing larger. */
const mediaBytesMax = 16 * megabyte;

/**
 * What WhatsApp takes from a business, with the largest size of each.
 * @see https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages
 */
const bytesMaxByType: Readonly<Record<string, number>> = {
  'image/jpeg': 5 * megabyte,
  'image/png': 5 * megabyte,
  // A sticker, never a photo.
  'image/webp': 0.1 * megabyte,
  'audio/ogg': mediaBytesMax,
  'audio/amr': mediaBytesMax,
  'audio/aac': mediaBytesMax,
  'audio/mpeg': mediaBytesMax,
  'audio/3gpp': mediaBytesMax,
  'video/mp4': mediaBytesMax,
  'application/pdf': mediaBytesMax,
};

export type OutgoingMedia =
  | { errorCode: null; bytes: Buffer; contentType: string }
  | { errorCode: number };

/** Fetches what the application wants to send, and checks it as Twilio and WhatsApp do. */
export async function fetchOutgoingMedia(url: string): Promise<OutgoingMedia> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(fetchTimeoutMs) });
    if (!response.ok) {
      await response.body?.cancel();
      return { errorCode: deliveryErrors.mediaNotDownloaded };
    }
    const bytes = await readAtMost(response, mediaBytesMax);
    if (bytes === null) return { errorCode: deliveryErrors.mediaTooLarge };
    return await checkMedia(bytes, response.headers.get('Content-Type') ?? '');
  } catch (error) {
    log.warn({ err: error }, 'simulated media fetch failed');
    return { errorCode: deliveryErrors.mediaNotDownloaded };
  }
}

async function checkMedia(bytes: Buffer, label: string): Promise<OutgoingMedia> {
  if (bytes.byteLength === 0) return { errorCode: deliveryErrors.mediaNotDownloaded };
  const contentType = essence(label);
  const found = await fileTypeFromBuffer(bytes);
  const bytesMax = bytesMaxByType[contentType];
  if (bytesMax === undefined || !found || essence(found.mime) !== contentType) {
    return { errorCode: deliveryErrors.invalidContent };
  }
  if (bytes.byteLength > bytesMax) return { errorCode: deliveryErrors.imageTooLarge };
  return { errorCode: null, bytes, contentType };
}

/** Null when there is more. */
async function readAtMost(response: Response, bytesMax: number): Promise<Buffer | null> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let byteLength = 0;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    chunks.push(read.value);
    byteLength += read.value.byteLength;
    if (byteLength > bytesMax) {
      await reader?.cancel();
      return null;
    }
  }
  return Buffer.concat(chunks);
}

function essence(contentType: string): string {
  return contentType.split(';')[0]?.trim().toLowerCase() ?? '';
}
