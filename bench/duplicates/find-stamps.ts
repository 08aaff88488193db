import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const packageName = 'tuxpaint-stamps-default';
const installed = '/usr/share/tuxpaint/stamps';
/** Of 161 MB; without it the benchmark goes on. */
const downloadMsMax = 180_000;

/**
 * The pictures of Debian's package (GPL-2), which are measured with and stay out of Acervo. Where it
 * is not installed it is downloaded and unpacked under the system's temporary folder, for which
 * nobody need be root.
 * @returns their paths, none where there is no Debian or no network
 */
export async function findStamps(): Promise<string[]> {
  const folder = path.join(tmpdir(), 'acervo-bench-stamps');
  const list = () =>
    [installed, path.join(folder, installed)]
      .map((root) => globSync(`${root}/**/*.png`).sort())
      .find((files) => files.length > 0) ?? [];
  if (list().length > 0) return list();
  try {
    await mkdir(folder, { recursive: true });
    const options = { cwd: folder, timeout: downloadMsMax };
    await run('apt-get', ['download', packageName], options);
    const [file] = globSync(`${folder}/${packageName}*.deb`);
    if (file) await run('dpkg-deb', ['-x', file, folder], options);
  } catch {
    // No Debian, or no network: photographs alone will do.
  }
  return list();
}
