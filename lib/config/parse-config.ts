import path from 'node:path';
import type { z } from 'zod';
import { AcervoError } from '../errors';
import { chooseEmbedding, type EmbeddingModel } from './embedding-model';
import { type Environment, environmentSchema, variableGroups } from './environment';
import { type ModelPrices, readModelPrices } from './model-prices';
import { chooseRoles, type ModelRole, type RoleChoice } from './model-roles';
import { deriveSecret } from './operator-key';

export interface Config {
  /** Address the server binds; loopback while the simulated WhatsApp is there. */
  readonly host: string;
  readonly port: number;
  /** Where Twilio finds us, without a slash at the end; part of every signature. */
  readonly publicBaseUrl: string;
  readonly dataDir: string;
  readonly timeZone: string;
  readonly logLevel: Environment['ACERVO_LOG_LEVEL'];
  /** What every other secret here is derived from, so that all hosts share them. */
  readonly operatorKey: string;
  /** A program that shows it may do everything; null where the environment names none. */
  readonly bearerKey: string | null;
  /** Signs links to media. */
  readonly linkSecret: string;
  /** Signs the cookies of those who are signed in, and hashes what lets them in. */
  readonly sessionSecret: string;
  /** Shown to the server by the terminal of its own machine. */
  readonly terminalSecret: string;
  /** Proxies that stand before the server and add whom they speak for to `X-Forwarded-For`. */
  readonly proxies: number;
  readonly database: { kind: 'pglite'; directory: string } | { kind: 'postgres'; url: string };
  readonly storage:
    | { kind: 'local'; directory: string }
    | {
        kind: 's3';
        endpoint: string | undefined;
        region: string;
        bucket: string;
        prefix: string;
        accessKeyId: string;
        secretAccessKey: string;
        publicObjects: boolean;
      };
  readonly whatsapp: {
    accountSid: string;
    authToken: string;
    from: string;
    apiBaseUrl: string;
  };
  readonly simulator: boolean;
  /** `functions`: nothing stays between requests, so whoever answers one also drains the queue. */
  readonly hosting: 'process' | 'functions';
  /** Whoever calls the cron route shows it; null where no cron is needed. */
  readonly cronSecret: string | null;
  /** Where traces are sent; null sends none. */
  readonly tracing: { endpoint: string; headers: Record<string, string> } | null;
  /** How long the words of messages are kept, in days. Photos and descriptions are kept for ever. */
  readonly messagesKeptDays: number;
  readonly models: {
    readonly roles: Readonly<Record<ModelRole, RoleChoice>>;
    /** What the embedding role's model gives; null while that role is off. */
    readonly embedding: EmbeddingModel | null;
    /** What they cost, by their names; only for what is shown. */
    readonly prices: ModelPrices;
    /** How long one turn may wait for its models. */
    timeoutMs: number;
    /** What runs on this machine: where its weights lie, and the most memory it may take. */
    readonly local: { isOn: boolean; directory: string; memoryBytesMax: number };
  };
  /** Weighted tokens that models may use in a day, for one person and for all. */
  readonly budget: { personTokensMax: number; tokensMax: number };
}

export const twilioApiUrl = 'https://api.twilio.com';
const simulatedSender = 'whatsapp:+14155238886';

/**
 * The configuration that an environment means.
 * @param loadOperatorKey gives the kept key, or makes one, when the environment names none
 * @throws AcervoError `misconfigured`, one message that names every missing or wrong variable and
 *   prints no value
 */
export function parseConfig(
  variables: Record<string, string | undefined>,
  loadOperatorKey: (dataDir: string) => string,
): Config {
  const parsed = environmentSchema.safeParse(variables);
  const problems = [...formProblems(parsed), ...groupProblems(variables)];
  if (!parsed.success) throw misconfigured(problems);
  // A function has neither the disk nor the time for models of its own.
  const env = parsed.data.VERCEL
    ? { ...parsed.data, ACERVO_LOCAL_MODELS: 'off' as const }
    : parsed.data;
  const { roles, problems: roleProblems } = chooseRoles(env);
  const { embedding, problems: embeddingProblems } = chooseEmbedding(env, roles.embedding);
  const { prices, problems: priceProblems } = readModelPrices(env.ACERVO_MODEL_PRICES);
  const simulator = env.TWILIO_ACCOUNT_SID === undefined || env.ACERVO_SIMULATOR === 'on';
  problems.push(...roleProblems, ...embeddingProblems, ...priceProblems);
  problems.push(...simulatorProblems(env, simulator), ...hostingProblems(env));
  if (problems.length > 0) throw misconfigured(problems);

  const dataDir = path.resolve(/* turbopackIgnore: true */ env.ACERVO_DATA_DIR);
  const operatorKey = env.ACERVO_OPERATOR_KEY ?? loadOperatorKey(dataDir);
  return {
    host: env.ACERVO_HOST ?? (simulator ? '127.0.0.1' : '0.0.0.0'),
    port: env.PORT,
    publicBaseUrl: env.PUBLIC_BASE_URL ?? `http://127.0.0.1:${env.PORT}`,
    dataDir,
    timeZone: env.ACERVO_TIME_ZONE,
    logLevel: env.ACERVO_LOG_LEVEL,
    operatorKey,
    bearerKey: env.ACERVO_OPERATOR_KEY ?? null,
    linkSecret: deriveSecret(operatorKey, 'links'),
    sessionSecret: deriveSecret(operatorKey, 'sessions'),
    terminalSecret: deriveSecret(operatorKey, 'terminal'),
    // A platform of functions is a proxy itself.
    proxies: env.ACERVO_PROXIES ?? (env.VERCEL ? 1 : 0),
    database: databaseOf(env, dataDir),
    storage: storageOf(env, dataDir),
    whatsapp: whatsappOf(env, operatorKey),
    simulator,
    hosting: env.VERCEL ? 'functions' : 'process',
    cronSecret: env.CRON_SECRET ?? null,
    tracing: env.OTEL_EXPORTER_OTLP_ENDPOINT
      ? {
          endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT,
          headers: env.OTEL_EXPORTER_OTLP_HEADERS ?? {},
        }
      : null,
    messagesKeptDays: env.ACERVO_KEEP_MESSAGES_DAYS,
    models: {
      roles,
      embedding,
      prices,
      timeoutMs: env.ACERVO_MODEL_TIMEOUT_SECONDS * 1000,
      local: {
        isOn: env.ACERVO_LOCAL_MODELS === 'on',
        directory: path.resolve(/* turbopackIgnore: true */ env.ACERVO_MODELS_DIR),
        memoryBytesMax: env.ACERVO_LOCAL_MEMORY_MB * 1024 * 1024,
      },
    },
    budget: {
      personTokensMax: env.ACERVO_PERSON_TOKENS_PER_DAY,
      tokensMax: env.ACERVO_TOKENS_PER_DAY,
    },
  };
}

function databaseOf(env: Environment, dataDir: string): Config['database'] {
  if (env.DATABASE_URL) return { kind: 'postgres', url: env.DATABASE_URL };
  if (!env.POSTGRES_DB_HOST) return { kind: 'pglite', directory: path.join(dataDir, 'database') };
  const url = new URL('postgresql://localhost');
  url.hostname = env.POSTGRES_DB_HOST;
  url.port = String(env.POSTGRES_DB_PORT ?? 5432);
  url.username = encodeURIComponent(env.POSTGRES_DB_USER ?? '');
  url.password = encodeURIComponent(env.POSTGRES_DB_PASSWORD ?? '');
  url.pathname = `/${encodeURIComponent(env.POSTGRES_DB_NAME ?? '')}`;
  return { kind: 'postgres', url: url.href };
}

function storageOf(env: Environment, dataDir: string): Config['storage'] {
  if (!env.BUCKET_NAME || !env.AWS_ACCESS_KEY_ID || !env.AWS_SECRET_ACCESS_KEY) {
    return { kind: 'local', directory: path.join(dataDir, 'media') };
  }
  return {
    kind: 's3',
    endpoint: env.S3_ENDPOINT,
    region: env.S3_REGION,
    bucket: env.BUCKET_NAME,
    prefix: (env.PREFIX ?? '').replace(/^\/+|\/+$/g, ''),
    accessKeyId: env.AWS_ACCESS_KEY_ID,
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
    publicObjects: env.S3_PUBLIC_OBJECTS === 'on',
  };
}

/** Without an account, the twin's: its credentials are derived, so that every process knows them. */
function whatsappOf(env: Environment, operatorKey: string): Config['whatsapp'] {
  const simulated = `http://127.0.0.1:${env.PORT}/simulator/twilio`;
  if (env.TWILIO_ACCOUNT_SID && env.TWILIO_AUTH_TOKEN && env.TWILIO_WHATSAPP_FROM) {
    return {
      accountSid: env.TWILIO_ACCOUNT_SID,
      authToken: env.TWILIO_AUTH_TOKEN,
      from: env.TWILIO_WHATSAPP_FROM,
      apiBaseUrl: env.TWILIO_API_BASE_URL ?? twilioApiUrl,
    };
  }
  return {
    accountSid: `AC${deriveSecret(operatorKey, 'simulated account').slice(0, 32)}`,
    authToken: deriveSecret(operatorKey, 'simulated token').slice(0, 32),
    from: simulatedSender,
    apiBaseUrl: env.TWILIO_API_BASE_URL ?? simulated,
  };
}

function formProblems(parsed: z.ZodSafeParseResult<Environment>): string[] {
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => `${issue.path.join('.')} does not have the right form`);
}

function groupProblems(variables: Record<string, string | undefined>): string[] {
  return variableGroups.flatMap(({ name, members, required }) => {
    if (name === 'PostgreSQL' && variables.DATABASE_URL) return [];
    if (!members.some((member) => variables[member])) return [];
    return required
      .filter((variable) => !variables[variable])
      .map((variable) => `${variable} is missing (${name} needs ${required.join(', ')})`);
  });
}

function simulatorProblems(env: Environment, simulator: boolean): string[] {
  if (env.ACERVO_SIMULATOR === 'off' && !env.TWILIO_ACCOUNT_SID) {
    return ['ACERVO_SIMULATOR is off and TWILIO_ACCOUNT_SID is missing, so no WhatsApp is left'];
  }
  if (!simulator) return [];
  if (env.VERCEL)
    return ['TWILIO_ACCOUNT_SID is missing (the simulated WhatsApp never runs there)'];
  if (env.TWILIO_ACCOUNT_SID && !isLoopbackUrl(env.TWILIO_API_BASE_URL ?? twilioApiUrl)) {
    return ['ACERVO_SIMULATOR is on beside a real account (TWILIO_API_BASE_URL is not loopback)'];
  }
  return [];
}

/** A host without a disk that lasts can hold neither a database, nor photos, nor a made key. */
function hostingProblems(env: Environment): string[] {
  if (!env.VERCEL) return [];
  const needed = {
    ACERVO_OPERATOR_KEY: env.ACERVO_OPERATOR_KEY,
    DATABASE_URL: env.DATABASE_URL ?? env.POSTGRES_DB_HOST,
    BUCKET_NAME: env.BUCKET_NAME,
  };
  return Object.entries(needed)
    .filter(([, value]) => !value)
    .map(([variable]) => `${variable} is missing (there is no disk to keep it on)`)
    .concat(env.CRON_SECRET ? [] : ['CRON_SECRET is missing (its cron drains the queue)']);
}

export function isLoopbackUrl(url: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
}

function misconfigured(problems: string[]): AcervoError {
  const lines = [...new Set(problems)].map((problem) => `  - ${problem}.`);
  return new AcervoError(
    'misconfigured',
    `Acervo cannot start with this configuration:\n${lines.join('\n')}\nCorrect these in .env or in the environment (.env.example explains each).`,
  );
}
