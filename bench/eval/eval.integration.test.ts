import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instructionsVersion } from '../../lib/assistant';
import {
  startConversation,
  type TestConversation,
} from '../../lib/conversation/testing/start-conversation';
import { dialogues } from './dialogues';
import { prepareEnvironment } from './prepare-environment';
import { summarise, writeReport } from './report-eval';
import { runEval } from './run-eval';

const openai = new LLMock({ port: 0 });
let conversation: TestConversation;

beforeAll(async () => {
  await openai.start();
  // As somebody's .env may have it: nothing of it may be touched.
  process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/real';
  process.env.BUCKET_NAME = 'real-photos';
  process.env.OPENAI_API_KEY = 'a-key';
  process.env.OPENAI_BASE_URL = `${openai.url}/v1`;
  process.env.ACERVO_VISION_MODEL = 'local';
  prepareEnvironment(process.env);
  conversation = await startConversation();
});

afterAll(async () => {
  await conversation.stop();
  await openai.stop();
});

const chosen = dialogues.filter(
  ({ language, name }) =>
    language === 'pt' && (name === 'a photo with words' || name === 'a deletion with a yes'),
);

function photoIds(messages: { role: string; content: unknown }[]): number[] {
  const [, state] = /<state>(.*)<\/state>/.exec(String(messages[0]?.content)) ?? [];
  const { newPhotos } = JSON.parse(state ?? '{}');
  return newPhotos.flatMap((group: { photoIds: number[] }) => group.photoIds);
}

test('a model on a server is played through the webhook, scored, and reported', async () => {
  // It keeps photos and does nothing else: one of the two dialogues is beyond it.
  openai.on({ hasToolResult: false }, ({ messages }) => {
    const ids = photoIds(messages);
    if (ids.length === 0) return { content: 'Apaguei!' };
    const input = { photoIds: ids, description: null, captions: [] };
    return { toolCalls: [{ name: 'savePhotos', arguments: JSON.stringify(input) }] };
  });
  openai.on({ hasToolResult: true }, { content: 'Guardei!' });
  const told: string[] = [];
  const run = await runEval(conversation, chosen, ({ dialogue }) => told.push(dialogue.name));
  const summary = summarise(run);
  expect(told).toHaveLength(2);
  expect(summary).toMatchObject({ model: 'gpt-4o', score: { passed: 1, dialogues: 2 } });
  expect(summary.byAbility.keeping).toMatchObject({ passed: 1, dialogues: 1 });
  expect(summary.failures).toHaveLength(1);
  const missed = summary.failures[0]?.missed.map(({ what }) => what) ?? [];
  // "I deleted it" is worth nothing: no tool did, and the photo is still there.
  expect(missed).toEqual([
    'turn 2: calls deletePhotos',
    'turn 3: calls confirmDeletion {"confirmed":true}',
    'in the end: photos 0',
    'in the end: descriptions []',
  ]);
  const folder = await mkdtemp(path.join(tmpdir(), 'acervo-eval-'));
  const [json, markdown] = await writeReport(folder, summary);
  expect(JSON.parse(await readFile(json ?? '', 'utf8'))).toMatchObject({
    instructions: instructionsVersion,
  });
  expect(await readFile(markdown ?? '', 'utf8')).toContain('1 of 2 dialogues');
  await rm(folder, { recursive: true });
});
