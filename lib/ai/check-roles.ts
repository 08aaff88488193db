import { z } from 'zod';
import { getConfig, type ModelRole, modelRoles, type RemoteModel } from '@/lib/config';
import { log } from '@/lib/log';

/** A server that lists its models more slowly than this is of no use to a person who waits. */
const answerMsMax = 5000;
/** However often the page is looked at, a server is asked once in this time. */
const keptMs = 60_000;
const openaiUrl = 'https://api.openai.com/v1';

/**
 * What a role's server said: that it has the model, that it lists others only, that it refuses the
 * key, or nothing of use. A server may serve a model that it does not list.
 */
export type ServerAnswer = 'listed' | 'unlisted' | 'refused' | 'silent';

export interface RoleReport {
  role: ModelRole;
  /** `rules` is the built-in assistant. */
  player: 'remote' | 'local' | 'rules' | 'off';
  model: string | null;
  /** Where the server is, without path or anything that opens it; null for none. */
  origin: string | null;
  answer: ServerAnswer | null;
}

/** On `globalThis`: the start and the pages are separate bundles, and ask together. */
const shared = globalThis as typeof globalThis & {
  acervoRoles?: { untilMs: number; reports: Promise<RoleReport[]> };
};

/** Who plays each role, and whether its server answers; found out anew once a minute at most. */
export function checkRoles(): Promise<RoleReport[]> {
  const last = shared.acervoRoles;
  if (last && Date.now() < last.untilMs) return last.reports;
  const asked = { untilMs: Number.POSITIVE_INFINITY, reports: askServers() };
  shared.acervoRoles = asked;
  void asked.reports.then((reports) => {
    asked.untilMs = Date.now() + keptMs;
    logReports(reports);
  });
  return asked.reports;
}

async function askServers(): Promise<RoleReport[]> {
  const asked = new Map<string, Promise<string[] | ServerAnswer>>();
  return Promise.all(
    modelRoles.map(async (role): Promise<RoleReport> => {
      const remote = remoteOf(role);
      if (!remote) return { role, player: stayingPlayer(role), ...nowhere };
      const url = remote.baseUrl ?? openaiUrl;
      // One question for all the roles of one server.
      const server = JSON.stringify([url, remote.apiKey]);
      const models = asked.get(server) ?? listModels(url, remote.apiKey);
      asked.set(server, models);
      const { model } = remote;
      const answer = answerFor(model, await models);
      return { role, player: 'remote', model, origin: new URL(url).origin, answer };
    }),
  );
}

const nowhere = { model: null, origin: null, answer: null };

/** The server's model that plays the role; the assistant's where that one sees by itself. */
function remoteOf(role: ModelRole): RemoteModel | null {
  const { roles } = getConfig().models;
  const chosen = roles[role];
  if (chosen.kind !== 'remote') return null;
  return role === 'vision' && chosen.model === 'assistant' ? remoteOf('assistant') : chosen;
}

/** Who plays each role, by the name of a server's model or by what plays it here; asks nobody. */
export function rolePlayers(): Record<string, string> {
  return Object.fromEntries(
    modelRoles.map((role) => [role, remoteOf(role)?.model ?? stayingPlayer(role)]),
  );
}

function stayingPlayer(role: ModelRole): RoleReport['player'] {
  if (role === 'assistant') return 'rules';
  return getConfig().models.roles[role].kind === 'local' ? 'local' : 'off';
}

const listSchema = z.object({ data: z.array(z.object({ id: z.string() })) });

/** The ids that `GET /models` lists, or why there are none. */
async function listModels(url: string, apiKey: string): Promise<string[] | ServerAnswer> {
  try {
    const response = await fetch(`${url}/models`, {
      headers: { authorization: `Bearer ${apiKey}` },
      redirect: 'error',
      signal: AbortSignal.timeout(answerMsMax),
    });
    if (response.status === 401 || response.status === 403) return 'refused';
    if (!response.ok) return 'silent';
    return listSchema.parse(await response.json()).data.map(({ id }) => id);
  } catch (error) {
    log.debug({ err: error }, 'models not listed');
    return 'silent';
  }
}

function answerFor(model: string, models: string[] | ServerAnswer): ServerAnswer {
  if (!Array.isArray(models)) return models;
  // Ollama lists "llama3.2:latest" and answers to "llama3.2".
  return models.some((id) => id === model || id === `${model}:latest`) ? 'listed' : 'unlisted';
}

function logReports(reports: RoleReport[]): void {
  for (const { role, model, answer } of reports) {
    if (answer === null) continue;
    if (answer === 'listed') log.info({ role, model, answer }, 'model checked');
    else log.warn({ role, model, answer }, 'model checked');
  }
}
