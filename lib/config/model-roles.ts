import type { Environment } from './environment';

/** What models are needed for; each is chosen, moved to another server, or turned off on its own. */
export const modelRoles = ['assistant', 'vision', 'transcription', 'embedding', 'image'] as const;
export type ModelRole = (typeof modelRoles)[number];

/** A model on a server that speaks OpenAI's wire. */
export interface RemoteModel {
  kind: 'remote';
  model: string;
  apiKey: string;
  /** None is OpenAI's own. */
  baseUrl: string | undefined;
}

/**
 * Who plays a role: a model on a server, what runs on this machine, or nobody. The assistant is
 * never off: without a server, the rules assistant answers.
 */
export type RoleChoice = RemoteModel | { kind: 'local' } | { kind: 'off' };

/** What OpenAI's own servers are asked for when nothing else is said. */
const openaiDefaults: Record<ModelRole, string> = {
  assistant: 'gpt-4o',
  // The assistant sees by itself.
  vision: 'assistant',
  transcription: 'whisper-1',
  embedding: 'text-embedding-3-small',
  image: 'gpt-image-1',
};

/** What this machine can play with the models that ship in packages. */
const playedLocally: readonly ModelRole[] = ['vision', 'transcription', 'embedding'];

type Prefix = `ACERVO_${Uppercase<ModelRole>}`;
const prefixOf = (role: ModelRole) => `ACERVO_${role.toUpperCase()}` as Prefix;

/**
 * Who plays each role. A model's name without a key, or `local` where nothing local plays it, is a
 * problem. Another server than OpenAI's has its own models, so that there only the assistant has a
 * default; what is not named is played locally or is off.
 * @returns the choices, and one sentence for each variable that is wrong
 */
export function chooseRoles(env: Environment): {
  roles: Record<ModelRole, RoleChoice>;
  problems: string[];
} {
  const problems: string[] = [];
  const roles = Object.fromEntries(
    modelRoles.map((role) => [role, chooseRole(env, role, problems)]),
  ) as Record<ModelRole, RoleChoice>;
  return { roles, problems };
}

function chooseRole(env: Environment, role: ModelRole, problems: string[]): RoleChoice {
  const prefix = prefixOf(role);
  const wanted = env[`${prefix}_MODEL`];
  const apiKey = env[`${prefix}_API_KEY`] ?? env.OPENAI_API_KEY;
  const baseUrl = env[`${prefix}_BASE_URL`] ?? env.OPENAI_BASE_URL;
  const canPlayLocally = playedLocally.includes(role) && env.ACERVO_LOCAL_MODELS === 'on';
  if (wanted === 'off') return { kind: 'off' };
  if (wanted === 'local') {
    if (!canPlayLocally) {
      problems.push(
        `${prefix}_MODEL is local, and nothing on this machine plays that role (ACERVO_LOCAL_MODELS)`,
      );
    }
    return { kind: 'local' };
  }
  if (!apiKey) {
    if (wanted && wanted !== openaiDefaults[role]) {
      problems.push(
        `${prefix}_MODEL names a model, and ${prefix}_API_KEY or OPENAI_API_KEY is missing`,
      );
    }
    // No local embedding by itself: the one that ships knows English alone.
    return canPlayLocally && role !== 'embedding' ? { kind: 'local' } : { kind: 'off' };
  }
  const isOpenAI = baseUrl === undefined;
  const model =
    wanted ?? (isOpenAI || role === 'assistant' || role === 'vision' ? openaiDefaults[role] : null);
  if (model) return { kind: 'remote', model, apiKey, baseUrl };
  return canPlayLocally && role !== 'embedding' ? { kind: 'local' } : { kind: 'off' };
}
