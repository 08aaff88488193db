import pino from 'pino';
import { isAcervoError } from './errors';

/**
 * Structured log: one line an event, ids and counts only. No phone number, name or word of a
 * person may enter it, which is why foreign error messages (a database's or a vendor's, which
 * quote the values they were given) are cut down to their type, code and place.
 */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: describeError },
});

const stackLinesMax = 6;

interface ErrorFields {
  type: string;
  code?: string;
  message?: string;
  at?: string[];
  cause?: ErrorFields;
}

/** An error without the words that it may quote; our own messages hold none and are kept. */
export function describeError(error: unknown): ErrorFields {
  if (!(error instanceof Error)) return { type: typeof error };
  const fields: ErrorFields = { type: error.name };
  if ('code' in error && (typeof error.code === 'string' || typeof error.code === 'number')) {
    fields.code = String(error.code);
  }
  if (isAcervoError(error)) fields.message = error.message;
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  if (at.length > 0) fields.at = at.slice(0, stackLinesMax).map((line) => line.trim());
  if (error.cause !== undefined) fields.cause = describeError(error.cause);
  return fields;
}
