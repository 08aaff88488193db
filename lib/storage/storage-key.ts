/** Below the 255 bytes that file systems allow one name, so that every key fits on every disk. */
const keyLengthMax = 200;

// No segment is empty or opens with a dot: `a/./b` and `a//b` would be second names of `a/b` in a
// folder but not in a bucket, and names that open with a dot are the folder's unfinished files.
const keyForm = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9_-][a-z0-9._-]*)*$/;

/** @throws RangeError when the key is not one; its text is not repeated */
export function checkKey(key: string): void {
  if (key.length > keyLengthMax || !keyForm.test(key) || key.includes('..')) {
    throw new RangeError('A storage key has the form a/b-c_d.ext, in lower case.');
  }
}

const contentTypes: Record<string, string> = {
  aac: 'audio/aac',
  amr: 'audio/amr',
  avif: 'image/avif',
  gif: 'image/gif',
  heic: 'image/heic',
  heif: 'image/heif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  pdf: 'application/pdf',
  png: 'image/png',
  tiff: 'image/tiff',
  wav: 'audio/wav',
  webm: 'audio/webm',
  webp: 'image/webp',
};

/** The content type of a key's extension; unknown ones are bytes that no browser shows. */
export function contentTypeOf(key: string): string {
  const extension = /\.([a-z0-9]+)$/.exec(key)?.[1] ?? '';
  return contentTypes[extension] ?? 'application/octet-stream';
}
