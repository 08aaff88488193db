/**
 * Bytes that came from people, served so that a browser does nothing with them but show them,
 * whatever they contain.
 */
export function imageBytes(
  image: { body: Buffer; contentType: string },
  headers: { 'cache-control': string; etag?: string },
): Response {
  return new Response(new Uint8Array(image.body), {
    headers: {
      ...headers,
      'content-type': image.contentType,
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  });
}
