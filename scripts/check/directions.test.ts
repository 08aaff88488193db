import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'acervo-directions-'));
let broken: string[] = [];

/** A project in which every import but the last three is against a rule. */
const files: Record<string, string> = {
  'lib/collection/index.ts': "export * from '../memory/index';",
  'lib/memory/index.ts': "export * from './kept'; export const memory = 1;",
  'lib/memory/kept.ts': "import '../conversation/index'; export const kept = 1;",
  'lib/conversation/index.ts': "import '../db/engine'; export const conversation = 1;",
  'lib/db/index.ts': "import 'twilio'; export const db = 1;",
  'lib/db/engine.ts': "import '../simulator/index'; export const engine = 1;",
  'lib/simulator/index.ts': "import { one } from './one'; export const simulator = one;",
  'lib/simulator/one.ts': "import { two } from './two'; export const one = two;",
  'lib/simulator/two.ts': "import { one } from './one'; export const two = one;",
  'components/gallery.tsx': "import { db } from '../lib/db/index'; export const gallery = db;",
  'lib/channels/twilio/outbound/send.ts': "import 'twilio'; export const send = 1;",
  'lib/jobs/index.ts': "import '../db/index'; export const jobs = 1;",
  'app/page.tsx': "import '../components/gallery'; import '../lib/jobs/index';",
  'node_modules/twilio/index.js': 'module.exports = {};',
};

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
  const { tsConfig: _, ...options } = rules.options;
  const { output } = await cruise(['app', 'components', 'lib'], {
    ...options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
  });
  const { violations } = (output as ICruiseResult).summary;
  broken = violations.map(({ from, to, rule }) => `${from} -> ${to}: ${rule.name}`);
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['lib/collection/index.ts -> lib/memory/index.ts', 'directions of lib/collection'],
  ['lib/memory/kept.ts -> lib/conversation/index.ts', 'directions of lib/memory'],
  ['lib/conversation/index.ts -> lib/db/engine.ts', 'by the door'],
  ['lib/db/index.ts -> node_modules/twilio/index.js', 'twilio/ stays inside'],
  ['lib/db/engine.ts -> lib/simulator/index.ts', 'the twin is unknown'],
  ['lib/simulator/one.ts -> lib/simulator/two.ts', 'no cycles'],
  ['components/gallery.tsx -> lib/db/index.ts', 'components know types alone'],
])('%s is refused', (edge, rule) => {
  expect(broken).toContain(`${edge}: ${rule}`);
});

test('what points down, by the door, is allowed', () => {
  const allowed = ['lib/channels/twilio/outbound/send.ts', 'lib/jobs/index.ts', 'app/page.tsx'];
  expect(broken.filter((edge) => allowed.some((from) => edge.startsWith(from)))).toEqual([]);
});
