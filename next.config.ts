import type { NextConfig } from 'next';
import { arrangeScripts } from './scripts/server/arrange-scripts';

/** Sent with everything. */
const securityHeaders = [
  // A page gets a stricter policy, with a nonce, in proxy.ts.
  {
    key: 'Content-Security-Policy',
    value: "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Not `no-referrer`: with it, browsers send `Origin: null` with our own forms as well.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-site' },
  // The microphone is for the simulated phone's voice notes.
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(self)' },
];

/** What a link opens is found by nobody else, and tells nobody that it was. */
const guestHeaders = [
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive, noimageindex' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
];

const config: NextConfig = {
  poweredByHeader: false,
  // `npm run check` checks types; a first start need not wait for them a second time.
  typescript: { ignoreBuildErrors: true },
  // They hold WebAssembly, native code or one instance a process, which a bundle would break.
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@electric-sql/pglite-pgvector',
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/sdk-trace-node',
    '@prisma/schema-engine-wasm',
    'pglite-prisma-adapter',
    'pg',
    'pg-boss',
    'pdfkit',
    'pino',
    'sharp',
    'sharp-phash',
    'twilio',
    'undici',
    'yazl',
  ],
  // All pages are not loaded at start, when a killed process's turns wait: the first one of each
  // takes no longer for it.
  experimental: { preloadEntriesOnStart: false },
  // The gallery paints its photos before its scripts are asked for.
  compiler: {
    runAfterProductionCompile: async ({ distDir }) => arrangeScripts(distDir),
  },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    {
      source: '/:path*',
      // What the proxy in front of us says, or Next where there is none.
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https.*' }],
      headers: [{ key: 'Strict-Transport-Security', value: 'max-age=31536000' }],
    },
    { source: '/s/:path*', headers: guestHeaders },
  ],
};

export default config;
