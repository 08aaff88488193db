import type { TestServer } from './test-server';

/** Starts a server for as long as `use` takes, and stops it however that ends. */
export async function useServer<S extends TestServer, R>(
  start: () => Promise<S>,
  use: (server: S) => Promise<R>,
): Promise<R> {
  const server = await start();
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}
