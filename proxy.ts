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
 * Pages only: what a browser opens asks for HTML; webhooks, scripts and photos do not. What a phone
 * shares with the application asks for it too, and is larger than what may pass through here.
 */
export const config = {
  matcher: [
    {
      source: '/((?!_next/|whatsapp|report/uploads/share).*)',
      has: [{ type: 'header', key: 'accept', value: '.*text/html.*' }],
    },
  ],
};
