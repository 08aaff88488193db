import { z } from 'zod';

/** A variable that is set to nothing, as a copied `.env.example` has them, counts as not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const withDefault = <T extends z.ZodType>(schema: T, value: string) =>
  z.preprocess((given) => (given === undefined || given === '' ? value : given), schema);

const text = z.string().trim().min(1);
const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const port = z.coerce.number().int().min(1).max(65_535);
/** Jobs and steps are needed for as long as their turn may be tried again: a day. */
const days = z.coerce.number().int().min(1).max(36_500);
const tokens = z.coerce.number().int().min(0).max(2_000_000_000);
const onOff = z.enum(['on', 'off']);
/** As OpenTelemetry writes them: `key=value,key=value`, values as in addresses. */
const otlpHeaders = z
  .string()
  .regex(/^[^=,]+=[^,]*(?:,[^=,]+=[^,]*)*$/)
  .transform((text) =>
    Object.fromEntries(
      text.split(',').map((pair) => {
        const [key = '', ...value] = pair.split('=');
        return [key.trim(), decodeURIComponent(value.join('=').trim())];
      }),
    ),
  );
/** The most that an index over half-precision vectors takes (pgvector's README). */
const vectorDimensionsMax = 4000;

/** Every variable that Acervo reads, with its form. `.env.example` lists the same names. */
export const environmentSchema = z.object({
  // Web
  PORT: withDefault(port, '3000'),
  ACERVO_HOST: optional(text),
  PUBLIC_BASE_URL: optional(httpUrl),
  ACERVO_OPERATOR_KEY: optional(z.string().min(24)),
  ACERVO_PROXIES: optional(z.coerce.number().int().min(0).max(10)),
  ACERVO_DATA_DIR: withDefault(text, '.data'),
  ACERVO_TIME_ZONE: withDefault(text.refine(isTimeZone), 'America/Sao_Paulo'),
  ACERVO_LOG_LEVEL: withDefault(z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
  VERCEL: optional(text),
  CRON_SECRET: optional(z.string().min(16)),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(httpUrl),
  OTEL_EXPORTER_OTLP_HEADERS: optional(otlpHeaders),
  ACERVO_KEEP_MESSAGES_DAYS: withDefault(days, '365'),

  // WhatsApp
  TWILIO_ACCOUNT_SID: optional(z.string().regex(/^AC[0-9a-fA-F]{32}$/)),
  TWILIO_AUTH_TOKEN: optional(text),
  TWILIO_WHATSAPP_FROM: optional(z.string().regex(/^whatsapp:\S+$/)),
  TWILIO_API_BASE_URL: optional(httpUrl),
  ACERVO_SIMULATOR: optional(onOff),

  // Models
  OPENAI_API_KEY: optional(text),
  OPENAI_BASE_URL: optional(httpUrl),
  ACERVO_ASSISTANT_MODEL: optional(text),
  ACERVO_ASSISTANT_BASE_URL: optional(httpUrl),
  ACERVO_ASSISTANT_API_KEY: optional(text),
  ACERVO_VISION_MODEL: optional(text),
  ACERVO_VISION_BASE_URL: optional(httpUrl),
  ACERVO_VISION_API_KEY: optional(text),
  ACERVO_TRANSCRIPTION_MODEL: optional(text),
  ACERVO_TRANSCRIPTION_BASE_URL: optional(httpUrl),
  ACERVO_TRANSCRIPTION_API_KEY: optional(text),
  ACERVO_EMBEDDING_MODEL: optional(text),
  ACERVO_EMBEDDING_BASE_URL: optional(httpUrl),
  ACERVO_EMBEDDING_API_KEY: optional(text),
  ACERVO_EMBEDDING_DIMENSIONS: optional(z.coerce.number().int().min(1).max(vectorDimensionsMax)),
  ACERVO_EMBEDDING_SIMILARITY: optional(z.coerce.number().min(0).max(1)),
  ACERVO_IMAGE_MODEL: optional(text),
  ACERVO_IMAGE_BASE_URL: optional(httpUrl),
  ACERVO_IMAGE_API_KEY: optional(text),
  ACERVO_LOCAL_MODELS: withDefault(onOff, 'on'),
  ACERVO_MODELS_DIR: withDefault(text, '.models'),
  ACERVO_LOCAL_MEMORY_MB: withDefault(z.coerce.number().int().min(512).max(65_536), '2500'),
  ACERVO_PERSON_TOKENS_PER_DAY: withDefault(tokens, '200000'),
  ACERVO_TOKENS_PER_DAY: withDefault(tokens, '10000000'),
  ACERVO_MODEL_PRICES: optional(text),
  ACERVO_MODEL_TIMEOUT_SECONDS: withDefault(z.coerce.number().min(1).max(120), '60'),

  // Database
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//)),
  POSTGRES_DB_HOST: optional(text),
  POSTGRES_DB_PORT: optional(port),
  POSTGRES_DB_NAME: optional(text),
  POSTGRES_DB_USER: optional(text),
  POSTGRES_DB_PASSWORD: optional(z.string()),

  // Storage
  S3_ENDPOINT: optional(httpUrl),
  S3_REGION: withDefault(text, 'us-east-1'),
  BUCKET_NAME: optional(text),
  PREFIX: optional(z.string().regex(/^[\w./-]+$/)),
  AWS_ACCESS_KEY_ID: optional(text),
  AWS_SECRET_ACCESS_KEY: optional(text),
  S3_PUBLIC_OBJECTS: withDefault(onOff, 'off'),
});

export type Environment = z.infer<typeof environmentSchema>;

/** Variables that only make sense together: with one of them set, all of `required` must be. */
export const variableGroups: {
  name: string;
  members: (keyof Environment)[];
  required: (keyof Environment)[];
}[] = [
  {
    name: 'Twilio',
    members: ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_WHATSAPP_FROM'],
    required: [
      'TWILIO_ACCOUNT_SID',
      'TWILIO_AUTH_TOKEN',
      'TWILIO_WHATSAPP_FROM',
      'PUBLIC_BASE_URL',
    ],
  },
  { name: 'OpenAI', members: ['OPENAI_BASE_URL'], required: ['OPENAI_API_KEY'] },
  {
    name: 'OpenTelemetry',
    members: ['OTEL_EXPORTER_OTLP_HEADERS'],
    required: ['OTEL_EXPORTER_OTLP_ENDPOINT'],
  },
  {
    name: 'S3',
    members: ['BUCKET_NAME', 'S3_ENDPOINT', 'PREFIX', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
    required: ['BUCKET_NAME', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
  },
  {
    name: 'PostgreSQL',
    members: [
      'POSTGRES_DB_HOST',
      'POSTGRES_DB_PORT',
      'POSTGRES_DB_NAME',
      'POSTGRES_DB_USER',
      'POSTGRES_DB_PASSWORD',
    ],
    required: ['POSTGRES_DB_HOST', 'POSTGRES_DB_NAME', 'POSTGRES_DB_USER', 'POSTGRES_DB_PASSWORD'],
  },
];

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC';
}
