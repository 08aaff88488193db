import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attacks } from './testing/attacks/attack';
import { expectUnharmed } from './testing/attacks/expect-unharmed';
import { type Hearing, startHearing } from './testing/attacks/hear-notes';
import { playAll } from './testing/attacks/play-all';
import type { Played } from './testing/attacks/play-attack';
import { belongings, makeOwner } from './testing/attacks/scene';
import { makeTraitor } from './testing/attacks/traitor';
import { startInbox, type TestInbox } from './testing/start-inbox';

const neighbour = 'whatsapp:+5571922220001';
const openai = new LLMock({ port: 0 });
let inbox: TestInbox;
let hearing: Hearing;
let played: Played[];
let before: Awaited<ReturnType<typeof belongings>>;
let neighbourId: string;

beforeAll(async () => {
  hearing = await startHearing();
  await openai.start();
  makeTraitor(openai);
  inbox = await startInbox({
    OPENAI_API_KEY: 'a-key',
    OPENAI_BASE_URL: `${openai.url}/v1`,
    ACERVO_LOCAL_MODELS: 'off',
    // What is to hold is the tools' doing, not an exhausted budget's.
    ACERVO_PERSON_TOKENS_PER_DAY: '100000000',
    ACERVO_TOKENS_PER_DAY: '1000000000',
    ACERVO_TRANSCRIPTION_MODEL: 'whisper-1',
    ACERVO_TRANSCRIPTION_API_KEY: 'a-key',
    ACERVO_TRANSCRIPTION_BASE_URL: hearing.baseUrl,
  });
  neighbourId = (await makeOwner(neighbour, 'A vizinha na festa')).ctx.personId;
  before = await belongings(neighbourId);
  played = await playAll(inbox);
}, 300_000);

afterAll(async () => {
  await inbox.stop();
  await openai.stop();
  hearing.stop();
});

describe('a model that obeys whoever wrote last', () => {
  test.each(attacks.map((attack, index) => ({ ...attack, index })))(
    '$language, $place: $says',
    async ({ index }) => {
      await expectUnharmed(played[index] as Played);
    },
  );

  test('nothing of another person was changed, and nothing of theirs was sent', async () => {
    expect(await belongings(neighbourId)).toEqual(before);
    expect(inbox.channel.repliesTo(neighbour)).toEqual([]);
  });
});
