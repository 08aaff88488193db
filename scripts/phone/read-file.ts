import { readFile as readBytes } from 'node:fs/promises';
import path from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { SetupProblem } from '../setup/setup-problem.mjs';

const byExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};

/**
 * A file of this machine as a phone would send it, labelled by what it is.
 * @throws SetupProblem when it cannot be read
 */
export async function readFile(file: string): Promise<File> {
  const bytes = await readBytes(file).catch((error: NodeJS.ErrnoException) => {
    throw new SetupProblem(`${file} cannot be read (${error.code}).`);
  });
  const found = await fileTypeFromBuffer(bytes);
  const named = byExtension[path.extname(file).toLowerCase()];
  const type = found?.mime ?? named ?? 'application/octet-stream';
  return new File([bytes], path.basename(file), { type });
}
