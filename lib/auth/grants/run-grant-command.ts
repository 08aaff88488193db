import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { OperatorContext } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import { linkFirstOperator } from '../one-time-tokens/links';
import { listKeys, makeKey, revokeKey } from './keys';
import { inviteOperator, listOperators, removeOperator } from './operators';
import { scopes } from './scopes';

const email = z.email().max(254).toLowerCase();
const keyName = z.string().trim().min(1).max(60);

/** What may be typed behind `npm run operator --`. */
const commandSchema = z.union([
  z.tuple([z.literal('link')]),
  z.tuple([z.literal('list')]),
  z.tuple([z.literal('invite'), email]),
  z.tuple([z.literal('remove'), email]),
  z.tuple([z.literal('key'), z.literal('list')]),
  z.tuple([z.literal('key'), z.literal('make'), keyName]),
  z.tuple([z.literal('key'), z.literal('revoke'), z.uuid()]),
]);

export interface Command {
  words: z.infer<typeof commandSchema>;
  scopes: (typeof scopes)[number][];
}

/** @throws AcervoError `bad_request` for what is none */
export function readCommand(typed: string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args: typed,
      allowPositionals: true,
      options: { scope: { type: 'string', multiple: true } },
    });
    return {
      words: commandSchema.parse(positionals),
      scopes: z.array(z.enum(scopes)).parse(values.scope ?? []),
    };
  } catch (cause) {
    throw new AcervoError('bad_request', 'This is not a command, or a part of it is wrong.', {
      cause,
    });
  }
}

/** Does what the terminal says. @returns the lines to show there */
export async function runCommand(ctx: OperatorContext, command: Command): Promise<string[]> {
  const { words } = command;
  switch (words[0]) {
    case 'link':
      return [await linkFirstOperator(), '(signs you in once, within 15 minutes)'];
    case 'invite':
      return [
        await inviteOperator(words[1]),
        `(for ${words[1]}: signs them in once, within a day, to choose a passkey or a password)`,
      ];
    case 'remove':
      await removeOperator(words[1]);
      return [`${words[1]} is no operator any more, and is signed out everywhere.`];
    case 'list':
      return (await listOperators()).map(
        ({ email: address, devices, waysIn }) =>
          `${address}  ${waysIn.join(' and ') || 'no passkey, no password'}, signed in on ${devices}`,
      );
    case 'key':
      return runKeyCommand(ctx, words, command.scopes);
  }
}

async function runKeyCommand(
  ctx: OperatorContext,
  words: Extract<Command['words'], ['key', ...unknown[]]>,
  chosen: Command['scopes'],
): Promise<string[]> {
  switch (words[1]) {
    case 'make': {
      const { id, key } = await makeKey({ ctx, input: { name: words[2], scopes: chosen } });
      return [key, `(shown this once; revoke it with: key revoke ${id})`];
    }
    case 'revoke':
      await revokeKey({ ctx, input: { id: words[2] } });
      return ['The key opens nothing any more.'];
    case 'list': {
      const keys = await listKeys({ ctx });
      if (keys.length === 0) return ['There are no keys.'];
      return keys.map(
        ({ id, name, hint, scopes: allowed, usedAt }) =>
          `${id}  ${name}  …${hint}  ${allowed.join(', ')}  ${usedAt ? `used ${usedAt.toISOString()}` : 'never used'}`,
      );
    }
  }
}
