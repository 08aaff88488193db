import { askServer, UploadProblem } from './ask-server';
import { fingerprint } from './fingerprint';

/** As the server's: what is larger need not be sent to be refused. */
const fileBytesMax = 16 * 1024 * 1024;

interface Sending {
  file: File;
  batchId: string;
  person: string | null;
  signal: AbortSignal;
  /** As soon as the server knows the file. */
  onOpened(uploadId: string): void;
  onSent(bytes: number): void;
}

interface Opened {
  uploadId: string;
  received: number;
  partBytes: number;
}

/**
 * Sends one file part by part, from where the server says that it goes on.
 * @returns the upload, all of whose bytes are there
 * @throws UploadProblem
 */
export async function sendFile(sending: Sending): Promise<string> {
  const { file, batchId, person, signal } = sending;
  if (file.size > fileBytesMax) throw new UploadProblem('too_large');
  const opening = { fingerprint: await readPrint(file), byteSize: file.size, batchId, person };
  const { uploadId, partBytes, ...opened } = await askServer<Opened>('', opening, signal);
  sending.onOpened(uploadId);
  let { received } = opened;
  sending.onSent(received);
  while (received < file.size) {
    const part = file.slice(received, received + partBytes);
    const path = `/${uploadId}/part?offset=${received}`;
    ({ received } = await askServer<{ received: number }>(path, part, signal));
    sending.onSent(received);
  }
  return uploadId;
}

async function readPrint(file: File): Promise<string> {
  try {
    return await fingerprint(file);
  } catch {
    throw new UploadProblem('unreadable');
  }
}
