/**
 * Bytes that a player may ask for in parts, so that one can seek in them. One range at a time, as
 * browsers ask; what is asked for otherwise gets the whole, which the standard allows.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
 */
export function rangedBytes(
  request: Request,
  { body, contentType, etag }: { body: Buffer; contentType: string; etag: string },
): Response {
  const headers = {
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=31536000, immutable',
    'content-type': contentType,
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    etag,
  };
  if (request.headers.get('if-none-match') === etag) {
    return new Response(null, { status: 304, headers });
  }
  const range = isSame(request, etag) ? readRange(request.headers.get('range'), body.length) : null;
  if (range === 'beyond') {
    const unsatisfied = { ...headers, 'content-range': `bytes */${body.length}` };
    return new Response(null, { status: 416, headers: unsatisfied });
  }
  if (range === null) return new Response(new Uint8Array(body), { headers });
  const [first, last] = range;
  return new Response(new Uint8Array(body.subarray(first, last + 1)), {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${first}-${last}/${body.length}` },
  });
}

/** A part is only of use beside the parts that came before. */
function isSame(request: Request, etag: string): boolean {
  return (request.headers.get('if-range') ?? etag) === etag;
}

/** @returns the first and last byte, both included; null for the whole */
function readRange(header: string | null, length: number): [number, number] | 'beyond' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  // Without a first byte: the last so many.
  if (from === '')
    return Number(to) === 0 ? 'beyond' : [Math.max(0, length - Number(to)), length - 1];
  const first = Number(from);
  const last = to === '' ? length - 1 : Math.min(Number(to), length - 1);
  if (to !== '' && Number(to) < first) return null;
  return first >= length ? 'beyond' : [first, last];
}
