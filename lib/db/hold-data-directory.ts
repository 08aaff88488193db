import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import path from 'node:path';
import { AcervoError } from '@/lib/errors';

/**
 * Holds an embedded database's directory for this process: a second opener would not fail by
 * itself, it would lose rows. The hold is a listening local socket, so the kernel ends it with the
 * process, however that dies, and no stale lock is ever left to judge.
 * @returns the function that lets go
 * @throws AcervoError `database_in_use`
 */
export async function holdDataDirectory(directory: string): Promise<() => Promise<void>> {
  const address = socketAddress(await realpath(directory));
  let server = await listen(address);
  if (!server && isSocketFile(address) && !(await answers(address))) {
    await rm(address, { force: true });
    server = await listen(address);
  }
  if (!server) {
    throw new AcervoError(
      'database_in_use',
      'Another Acervo is using this data directory. Stop it first, or set ACERVO_DATA_DIR to another folder. Several processes can share a PostgreSQL (DATABASE_URL), not an embedded database.',
    );
  }
  const held = server;
  return () => new Promise((done) => held.close(() => done()));
}

/** Linux has sockets without a file, Windows has named pipes; elsewhere it is a file in /tmp. */
function socketAddress(directory: string): string {
  const name = `acervo-${createHash('sha256').update(directory).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.join('/tmp', `${name}.sock`);
}

function isSocketFile(address: string): boolean {
  return address.startsWith('/');
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    // The hold must not keep a process alive that has nothing else to do.
    server.listen(address, () => resolve(server.unref()));
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
