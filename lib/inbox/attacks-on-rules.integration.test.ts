import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attacks } from './testing/attacks/attack';
import { expectUnharmed } from './testing/attacks/expect-unharmed';
import { type Hearing, startHearing } from './testing/attacks/hear-notes';
import { playAll } from './testing/attacks/play-all';
import type { Played } from './testing/attacks/play-attack';
import { belongings, makeOwner } from './testing/attacks/scene';
import { startInbox, type TestInbox } from './testing/start-inbox';

const neighbour = 'whatsapp:+5571922220001';
let inbox: TestInbox;
let hearing: Hearing;
let played: Played[];
let before: Awaited<ReturnType<typeof belongings>>;
let neighbourId: string;

beforeAll(async () => {
  hearing = await startHearing();
  inbox = await startInbox({
    ACERVO_LOCAL_MODELS: 'off',
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
  hearing.stop();
});

describe('the built-in model, words of somebody else', () => {
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
