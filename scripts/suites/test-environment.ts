import { readFileSync } from 'node:fs';

/**
 * The environment without the developer's own settings: tests must never reach a real account.
 * Set to nothing rather than removed, because what is removed would be read from `.env` again. The
 * local models, which take a core for seconds, are for whoever asks for them.
 */
export function testEnvironment(): NodeJS.ProcessEnv {
  const names = readFileSync('.env.example', 'utf8').matchAll(/^([A-Z][A-Z0-9_]+)=/gm);
  const settings = Object.fromEntries([...names].map(([, name]) => [name, '']));
  return { ...process.env, ...settings, ACERVO_LOCAL_MODELS: 'off' };
}
