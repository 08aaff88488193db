import { vi } from 'vitest';

const roles = ['ASSISTANT', 'VISION', 'TRANSCRIPTION', 'EMBEDDING', 'IMAGE'];
const variables = roles.flatMap((role) =>
  ['MODEL', 'BASE_URL', 'API_KEY'].map((part) => `ACERVO_${role}_${part}`),
);

/** The room as a process with these variables has it: its configuration is read once. */
export async function modelsWith(
  environment: Record<string, string>,
): Promise<typeof import('..')> {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, 'acervoRoles');
  vi.unstubAllEnvs();
  for (const variable of [...variables, 'OPENAI_API_KEY', 'OPENAI_BASE_URL']) {
    vi.stubEnv(variable, '');
  }
  vi.stubEnv('ACERVO_OPERATOR_KEY', 'operator-key-for-the-tests');
  vi.stubEnv('ACERVO_LOG_LEVEL', 'silent');
  for (const [variable, value] of Object.entries(environment)) vi.stubEnv(variable, value);
  return import('..');
}
