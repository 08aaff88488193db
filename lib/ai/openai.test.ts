import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('an address set to nothing, as in a copied .env.example, keeps nothing from starting', async () => {
  vi.stubEnv('OPENAI_BASE_URL', '');
  vi.resetModules();
  await expect(import('./openai')).resolves.toBeDefined();
});
