// The rooms' directions: imports point down and enter a room by its door. One table for the rooms,
// one for the vendors that stay inside a room; everything else follows from them.

/** What each room may import, besides itself and the ground. */
const mayImport = {
  'lib/conversation': [
    'lib/assistant',
    'lib/rules-assistant',
    'lib/collection',
    'lib/search',
    'lib/reports',
    'lib/memory',
    'lib/channels',
    'lib/storage',
    'lib/ai',
    'lib/usage',
    'lib/privacy',
    'lib/people',
    'lib/jobs',
    'lib/auth',
    'lib/db',
  ],
  'lib/operations': [
    'lib/background',
    'lib/collection',
    'lib/search',
    'lib/privacy',
    'lib/people',
    'lib/ai',
    'lib/usage',
    'lib/auth',
    'lib/storage',
    'lib/jobs',
    'lib/db',
  ],
  'lib/background': [
    'lib/conversation',
    'lib/collection',
    'lib/search',
    'lib/reports',
    'lib/privacy',
    'lib/people',
    'lib/auth',
    'lib/jobs',
    'lib/db',
  ],
  'lib/assistant': [
    'lib/collection',
    'lib/search',
    'lib/reports',
    'lib/memory',
    'lib/ai',
    'lib/rules-assistant',
    'lib/usage',
    'lib/auth',
  ],
  'lib/rules-assistant': [],
  'lib/reports': ['lib/collection', 'lib/search', 'lib/privacy', 'lib/storage', 'lib/db'],
  'lib/sharing': ['lib/collection', 'lib/storage', 'lib/db'],
  'lib/search': ['lib/collection', 'lib/ai', 'lib/usage', 'lib/jobs', 'lib/db'],
  'lib/collection': ['lib/storage', 'lib/ai', 'lib/jobs', 'lib/db'],
  'lib/memory': ['lib/privacy', 'lib/people', 'lib/db'],
  'lib/privacy': ['lib/storage', 'lib/jobs', 'lib/db'],
  'lib/people': ['lib/jobs', 'lib/db'],
  'lib/ai': ['lib/rules-assistant'],
  'lib/usage': ['lib/db'],
  'lib/auth': ['lib/db'],
  'lib/jobs': ['lib/db'],
  'lib/channels': [],
  'lib/storage': [],
  'lib/db': [],
  'lib/simulator': [],
};

/** The same for pages: the markup of each area, and what areas share. */
const componentsMayImport = {
  'components/collection': ['gallery', 'changes', 'photos', 'sharing', 'site', 'ui'],
  'components/guest': ['gallery', 'photos', 'sharing', 'site', 'ui'],
  'components/gallery': [
    ...['changes', 'conversation', 'operator', 'photos', 'sharing', 'upload', 'site', 'ui'],
  ],
  'components/conversation': ['operator', 'photos', 'privacy', 'site', 'ui'],
  'components/operator': ['privacy', 'site', 'ui'],
  'components/changes': ['site', 'ui'],
  'components/photos': ['site', 'ui'],
  'components/account': ['sign-in', 'site', 'ui'],
  'components/sharing': ['site', 'ui'],
  'components/upload': ['site', 'ui'],
  'components/privacy': ['site', 'ui'],
  'components/settings': ['site', 'ui'],
  'components/sign-in': ['site', 'ui'],
  'components/phone': ['site', 'ui'],
  'components/site': ['ui'],
  'components/ui': [],
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

/**
 * The folders inside a room, from top to bottom: each may import those below it. Files at a room's
 * root are its index and what stands above or below all folders.
 */
const foldersOf = {
  'lib/conversation': [
    ...['turn', 'turn/attachments', 'turn/context', 'turn/voice', 'turn/retries', 'turn/state'],
    ...['outbound', 'inbound', 'inbound/bursts', 'phrases'],
  ],
  'lib/operations': ['conversations', 'metrics', 'status'],
  'lib/assistant': [
    'tools',
    ...['tools/albums', 'tools/documents', 'tools/memory', 'tools/photos', 'tools/turn'],
  ],
  'lib/rules-assistant': [
    ...['answer', 'phrases', 'interpret', 'reading', 'lexicon', 'dates', 'patterns'],
  ],
  'lib/reports': ['export', 'zip', 'pdf'],
  'lib/search': ['timeline', 'vectors', 'text'],
  'lib/collection': [
    ...['history', 'uploads', 'drawings', 'albums', 'descriptions', 'details', 'trash'],
    ...['duplicates', 'analysis', 'ingest', 'ingest/variants'],
    ...['ingest/decoding/child', 'ingest/decoding', 'journal', 'items'],
  ],
  'lib/ai': ['labels', 'local/child', 'local'],
  'lib/auth': ['sessions', 'grants', 'one-time-tokens'],
  'lib/channels': ['twilio/inbound', 'twilio/media', 'twilio/outbound'],
  'lib/db': ['migrations', 'embedded'],
  'lib/simulator': ['phone', 'rest', 'inbound', 'chat'],
  'components/gallery': [
    ...['timeline', 'selection', 'grid', 'lightbox', 'lightbox/seen', 'lightbox/edit'],
    ...['lightbox/zoom', 'filters', 'header'],
  ],
  'components/operator': ['metrics', 'queue', 'status', 'text'],
  'components/phone': [...['chat', 'composer', 'bubble', 'place', 'reply', 'live', 'voice']],
  'components/upload': ['tray', 'queue'],
};

/** Packages, and the only places that know them. */
const vendors = [
  ['(@aws-sdk|@smithy)/', ['lib/storage']],
  ['twilio/', ['lib/channels/twilio', 'lib/simulator']],
  ['undici/', ['lib/channels/twilio']],
  ['pg-boss/', ['lib/jobs']],
  ['@opentelemetry/', ['lib/tracing']],
  ['(@prisma|@electric-sql|pglite-prisma-adapter|pg)/', ['lib/db']],
  ['(ai|@ai-sdk)/', ['lib/ai', 'lib/assistant', 'lib/rules-assistant']],
  ['@eslint-community/', ['lib/rules-assistant']],
  // The models' libraries live in the child process alone.
  ['(@huggingface|@tensorflow|@tesseract\\.js-data|onnxruntime-node)/', ['lib/ai/local/child']],
  ['(tesseract\\.js|ogg-opus-decoder|mpg123-decoder)/', ['lib/ai/local/child']],
  ['sharp/', ['lib/collection', 'lib/ai/local/child']],
  ['(sharp-phash|exifreader|libheif-js)/', ['lib/collection']],
  ['(pdfkit|yazl)/', ['lib/reports']],
  ['(better-auth|@better-auth|better-call)/', ['lib/auth']],
  ['prom-client/', ['lib/operations/metrics']],
  ['recharts/', ['components/operator/metrics']],
  ['thumbhash/', ['lib/collection', 'components/photos', 'app']],
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

const componentDirections = Object.entries(componentsMayImport).map(([area, allowed]) => ({
  name: `directions of ${area}`,
  comment: `${area} may import ${allowed.join(', ') || 'no other area'}`,
  severity: 'error',
  from: { path: start([area]), pathNot: tests },
  to: {
    path: '^components/',
    pathNot: start([area, ...allowed.map((other) => `components/${other}`)]),
  },
}));

/** A folder's own files, without those of its folders that are listed by themselves. */
const filesOf = (room, folder) => {
  const inner = foldersOf[room].filter((other) => other.startsWith(`${folder}/`));
  const pathNot = inner.map((other) => `^${room}/${other}/`);
  return { path: `^${room}/${folder}/`, pathNot };
};

const insideRooms = Object.entries(foldersOf).flatMap(([room, folders]) => [
  ...folders.slice(1).map((folder, n) => {
    const { path, pathNot } = filesOf(room, folder);
    const above = folders.slice(0, n + 1);
    return {
      name: `directions inside ${room}`,
      comment: `${folder} may import the folders below it`,
      severity: 'error',
      from: { path, pathNot: [...pathNot, tests] },
      to: {
        path: above.map((one) => `^${room}/${one}/`),
        pathNot: folders.slice(n + 1).map((one) => `^${room}/${one}/`),
      },
    };
  }),
  {
    name: `folders of ${room}`,
    comment: 'a folder has its place in the order above',
    severity: 'error',
    from: {},
    to: {
      path: `^${room}/[^/]+/`,
      pathNot: [tests, generated, ...folders.map((one) => `^${room}/${one}/`)],
    },
  },
]);

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
    ...componentDirections,
    ...insideRooms,
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
      from: { path: '^(app|components|lib|scripts)/', pathNot: '^lib/ai/local/child/' },
      to: { path: '^lib/ai/local/child/' },
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
