import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holdDataDirectory } from './hold-data-directory';

const directory = await mkdtemp(path.join(tmpdir(), 'acervo-hold-'));

test('a second opener is refused until the first lets go', async () => {
  const release = await holdDataDirectory(directory);
  await expect(holdDataDirectory(directory)).rejects.toMatchObject({ code: 'database_in_use' });
  await release();
  await (await holdDataDirectory(directory))();
});

test('a holder that is killed leaves nothing that must be cleaned up', async () => {
  const script = `import('./lib/db/hold-data-directory.ts')
    .then((m) => m.holdDataDirectory(${JSON.stringify(directory)}))
    .then(() => { console.log('held'); setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
  await once(child.stdout, 'data');
  await expect(holdDataDirectory(directory)).rejects.toMatchObject({ code: 'database_in_use' });
  child.kill('SIGKILL');
  await once(child, 'exit');
  await (await holdDataDirectory(directory))();
});
