import type { NextConfig } from 'next';
import { arrangeScripts } from './scripts/server/arrange-scripts';

/** Sent with everything. The content security policy has a nonce a page and is made in proxy.ts. */
const securityHeaders = [
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
    { source: '/s/:path*', headers: guestHeaders },
  ],
};

export default config;
