import { type NextRequest, NextResponse } from 'next/server';

/** React's development build evaluates strings to show server errors; nothing of ours does. */
const developmentOnly = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';

/**
 * Gives each page its own content security policy. Next reads the nonce from the request's header
 * and puts it on the scripts that it writes into the page.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(Buffer.from(crypto.randomUUID()).toString('base64'));
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developmentOnly}`,
    `style-src-elem 'self'${developmentOnly ? " 'unsafe-inline'" : ''}`,
    // Proportions and placeholders of photos are style attributes.
    "style-src-attr 'unsafe-inline'",
    // Photos of an existing collection stay at the addresses where they were stored.
    "img-src 'self' data: blob: https: http:",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Pages only: what a browser opens asks for HTML; webhooks, scripts and photos do not. Nothing that
 * comes with a body: Next would hold up to 10 MB of it here, of anybody's, before the route that
 * knows its limit is asked. What answers a form sends its reader on, and needs no policy.
 */
export const config = {
  matcher: [
    {
      source: '/((?!_next/|whatsapp).*)',
      has: [{ type: 'header', key: 'accept', value: '.*text/html.*' }],
      missing: [
        { type: 'header', key: 'content-length' },
        { type: 'header', key: 'transfer-encoding' },
      ],
    },
  ],
};
