/** What would lead to real data, a real store, a real account, or another kind of host. */
const elsewhere =
  /^(?:DATABASE_URL|POSTGRES_|BUCKET_NAME|PREFIX|S3_|AWS_|TWILIO_|VERCEL|CRON_SECRET|ACERVO_SIMULATOR|ACERVO_OPERATOR_KEY|PUBLIC_BASE_URL)/u;

/**
 * Leaves of the configuration what chooses models, so that the evaluation runs on a database and a
 * folder of its own. What runs on this machine is left out as well: the assistant is judged, and
 * budgets are for people.
 */
export function prepareEnvironment(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env)) {
    if (elsewhere.test(name)) delete env[name];
    if (/^ACERVO_\w+_MODEL$/u.test(name) && env[name] === 'local') env[name] = 'off';
  }
  env.ACERVO_LOCAL_MODELS = 'off';
  env.ACERVO_PERSON_TOKENS_PER_DAY = '2000000000';
  env.ACERVO_TOKENS_PER_DAY = '2000000000';
}
