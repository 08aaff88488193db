/**
 * A file for whoever is signed in, saved and never shown in place.
 * @param name with its ending; other signs than ASCII's are told apart, as the standard has it
 * @see https://www.rfc-editor.org/rfc/rfc6266
 */
export function download(
  body: ReadableStream<Uint8Array>,
  { name, contentType }: { name: string; contentType: string },
): Response {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeRfc5987(name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
