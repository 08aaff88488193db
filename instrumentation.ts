/** Runs once in each server process, before its first request; never during a build. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startServer } = await import('./lib/start');
  await startServer();
}
