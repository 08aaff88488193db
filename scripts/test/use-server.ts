import type { TestServer } from './test-server';

const started = new Set<TestServer>();

/** Starts a server for as long as `use` takes, and stops it however that ends. */
export async function useServer<S extends TestServer, R>(
  start: () => Promise<S>,
  use: (server: S) => Promise<R>,
): Promise<R> {
  const server = await start();
  started.add(server);
  try {
    return await use(server);
  } finally {
    started.delete(server);
    await server.stop();
  }
}

/** For a run that is told to end in the middle. */
export async function stopServers(): Promise<void> {
  await Promise.all([...started].map((server) => server.stop()));
}
