/**
 * The configuration: the one place that reads the environment.
 * Promises one frozen `Config` a process, complete and checked, or one message that names every
 * variable that is missing or wrong. Hides the variables' names, their groups and their defaults.
 * No value of a variable is ever printed, and nothing here opens a database or a connection.
 */
import 'server-only';
import { log } from '../log';
import { loadOperatorKey } from './operator-key';
import { type Config, parseConfig } from './parse-config';

export type { EmbeddingModel } from './embedding-model';
export { type ModelRole, modelRoles, type RemoteModel, type RoleChoice } from './model-roles';
export { type Config, isLoopbackUrl, twilioApiUrl } from './parse-config';

// The AI SDK reads this one itself, while it is loaded, and refuses the nothing to which a copied
// .env.example sets it.
if (process.env.OPENAI_BASE_URL === '') delete process.env.OPENAI_BASE_URL;

let current: Config | undefined;

/** @throws AcervoError `misconfigured` */
export function getConfig(): Config {
  if (!current) {
    current = Object.freeze(parseConfig(process.env, loadOperatorKey));
    log.level = current.logLevel;
  }
  return current;
}
