// The rooms' directions: imports point down and enter a room by its door. One table for the rooms,
// one for the vendors that stay inside a room; everything else follows from them.

/** What each room may import, besides itself and the ground. */
const mayImport = {
  'lib/inbox': [
    'lib/assistant',
    'lib/collection',
    'lib/documents',
    'lib/memory',
    'lib/whatsapp',
    'lib/storage',
    'lib/models',
    'lib/usage',
    'lib/privacy',
    'lib/people',
    'lib/jobs',
    'lib/access',
    'lib/db',
  ],
  'lib/assistant': [
    'lib/access',
    'lib/collection',
    'lib/documents',
    'lib/memory',
    'lib/models',
    'lib/usage',
  ],
  'lib/privacy': ['lib/storage', 'lib/jobs', 'lib/db'],
  'lib/documents': ['lib/collection', 'lib/privacy', 'lib/storage', 'lib/db'],
  'lib/collection': ['lib/storage', 'lib/models', 'lib/db', 'lib/usage'],
  'lib/memory': ['lib/models', 'lib/privacy', 'lib/people', 'lib/db'],
  'lib/people': ['lib/jobs', 'lib/db'],
  'lib/jobs': ['lib/db'],
  'lib/usage': ['lib/db'],
  'lib/metrics': ['lib/jobs', 'lib/db'],
  'lib/whatsapp': [],
  'lib/storage': [],
  'lib/models': [],
  'lib/db': [],
  'lib/simulator': [],
  'lib/access': ['lib/db'],
};

/** Below every room. */
const ground = [
  'lib/config',
  'lib/language',
  'lib/tracing',
  'lib/child-process',
  'lib/errors.ts',
  'lib/log.ts',
  'lib/context.ts',
  'lib/durable-files.ts',
];
const groundMayImport = {
  'lib/config': ['lib/errors.ts', 'lib/log.ts'],
  'lib/language': [],
  'lib/child-process': ['lib/errors.ts', 'lib/log.ts'],
  'lib/tracing': ['lib/config', 'lib/errors.ts', 'lib/log.ts'],
};

/** Packages, and the only places that know them. */
const vendors = [
  ['(@aws-sdk|@smithy)/', ['lib/storage']],
  ['twilio/', ['lib/whatsapp', 'lib/simulator']],
  ['undici/', ['lib/whatsapp']],
  ['pg-boss/', ['lib/jobs']],
  ['@opentelemetry/', ['lib/tracing']],
  ['(@prisma|@electric-sql|pglite-prisma-adapter|pg)/', ['lib/db']],
  ['(ai|@ai-sdk)/', ['lib/models', 'lib/assistant']],
  ['@eslint-community/', ['lib/models/built-in']],
  // The models' libraries live in the child process alone.
  ['(@huggingface|@tensorflow|@tesseract\\.js-data|onnxruntime-node)/', ['lib/models/local/child']],
  ['(tesseract\\.js|ogg-opus-decoder|mpg123-decoder)/', ['lib/models/local/child']],
  ['sharp/', ['lib/collection', 'lib/models/local/child']],
  ['(sharp-phash|exifreader|libheif-js)/', ['lib/collection']],
  ['(pdfkit|yazl)/', ['lib/documents']],
  ['(better-auth|@better-auth|better-call)/', ['lib/access']],
  ['prom-client/', ['lib/metrics']],
  ['recharts/', ['components/operator/metrics']],
  ['thumbhash/', ['lib/collection', 'components/gallery', 'app']],
  ['next/', ['app', 'components', 'instrumentation.ts', 'proxy.ts', 'next.config.ts']],
];

const production = '^(app|components|lib|instrumentation\\.ts|proxy\\.ts|next\\.config\\.ts)';
/** Tests reach for doubles and for vendors; they still enter rooms by their doors. */
const tests = '(\\.test\\.tsx?$|/testing/|/testing\\.ts$|/contract\\.ts$)';
const generated = '^lib/db/generated/';

const start = (places) =>
  `^(${places.map((place) => place.replaceAll('.', '\\.')).join('|')})(/|$)`;

const directions = Object.entries({ ...mayImport, ...groundMayImport }).map(([room, allowed]) => ({
  name: `directions of ${room}`,
  comment: `${room} may import ${allowed.join(', ') || 'no other room'}`,
  severity: 'error',
  from: { path: start([room]), pathNot: tests },
  to: {
    path: '^(app|components|lib|scripts|e2e|bench)/',
    pathNot: start([room, ...allowed, ...(groundMayImport[room] ? [] : ground)]),
  },
}));

const vendorsInside = vendors.map(([packages, places]) => ({
  name: `${packages} stays inside`,
  comment: `known to ${places.join(', ')} alone`,
  severity: 'error',
  from: { path: production, pathNot: [tests, start(places)] },
  to: { path: `(^|/)node_modules/${packages}` },
}));

module.exports = {
  forbidden: [
    ...directions,
    ...vendorsInside,
    {
      name: 'by the door',
      comment: 'a room is entered by its index.ts',
      severity: 'error',
      from: { path: '^lib/([^/]+)/' },
      to: {
        path: '^lib/[^/]+/',
        pathNot: ['^lib/$1/', '^lib/[^/]+/index\\.ts$', '/testing(/|\\.ts$)'],
      },
    },
    {
      name: 'by the door, from outside',
      comment:
        'a room is entered by its index.ts; benchmarks measure what is inside, journeys use doubles',
      severity: 'error',
      from: { path: '^(app|components|scripts|e2e|[^/]+\\.ts$)', pathNot: tests },
      to: { path: '^lib/[^/]+/', pathNot: ['^lib/[^/]+/index\\.ts$', '/testing/'] },
    },
    {
      name: 'components know types alone',
      comment: 'props in, markup out: what runs of lib is called in app',
      severity: 'error',
      from: { path: '^components/', pathNot: tests },
      to: { path: '^(lib/(?!language/)|app/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the twin is unknown',
      comment: 'the application cannot tell the simulated WhatsApp from the real one',
      severity: 'error',
      from: { path: '^(lib|components)/', pathNot: ['^lib/simulator/', tests] },
      to: { path: '^lib/simulator/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the models run elsewhere',
      comment: 'a process that serves people loads none of the code that runs models',
      severity: 'error',
      from: { path: '^(app|components|lib|scripts)/', pathNot: '^lib/models/local/child/' },
      to: { path: '^lib/models/local/child/' },
    },
    {
      name: 'tests stay out of what runs',
      severity: 'error',
      from: { path: production, pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'no cycles',
      severity: 'error',
      from: { pathNot: generated },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '^(instrumentation)\\.ts$',
          '\\.d\\.ts$',
          '(^|/)[^/]+\\.config\\.(ts|mjs|cjs)$',
          '^\\.[^/]+\\.cjs$',
          '^e2e/',
          '^public/',
          // Read as text, and sent to browsers.
          '^scripts/server/start-after-photos\\.js$',
        ],
      },
      to: {},
    },
    {
      name: 'found',
      comment: 'an import that leads nowhere',
      severity: 'error',
      from: { pathNot: generated },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', generated] },
    exclude: { path: '^(\\.next|\\.data|test-results|public)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'node', 'default', 'types'],
    },
  },
};
