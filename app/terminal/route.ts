import { z } from 'zod';
import { answerJson } from '@/app/_answers/answer-json';
import { readJson } from '@/app/_answers/read-json';
import { authoriseTerminal, readCommand, runCommand } from '@/lib/auth';

const typedSchema = z.object({ words: z.array(z.string().max(300)).max(20) });

/** What `npm run operator` says while this server holds the embedded database. */
export function POST(request: Request): Promise<Response> {
  return answerJson(async () => {
    const ctx = authoriseTerminal(request);
    const { words } = typedSchema.parse(await readJson(request));
    return { lines: await runCommand(ctx, readCommand(words)) };
  });
}
