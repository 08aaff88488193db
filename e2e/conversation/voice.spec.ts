import { expect, test } from '../fixtures/test';

/** Long enough for a recording with something in it. */
const spokenMs = 1500;

/** So that the answer to what has no words is in the language of these. */
test.beforeEach(async ({ phone, person }) => {
  await phone.open(person);
  await phone.say('oi');
});

test('a voice note without a speech model is kept, and answered with what to do', async ({
  phone,
  operator,
  person,
}) => {
  const answer = await phone.answerTo(async () => {
    // From a keyboard: held down by a pointer, it would send when it is let go.
    await phone.page.getByRole('button', { name: 'Gravar mensagem de voz' }).press('Enter');
    await phone.page.waitForTimeout(spokenMs);
    await phone.page.getByRole('button', { name: 'Enviar a gravação' }).click();
  });
  expect(answer.text).toContain('Guardei seu áudio');
  expect(answer.text).toContain('escrever');
  await expect(phone.page.getByRole('button', { name: 'Ouvir' }).last()).toBeVisible();

  const [reply, note] = await operator.messages(person.address, 2);
  expect(note).toMatchObject({ direction: 'inbound', status: 'done', media: 1 });
  expect(reply).toMatchObject({ direction: 'outbound', media: 0 });
});

test('the operator plays a voice note, and can begin anywhere in it', async ({
  page,
  phone,
  operator,
  person,
}) => {
  await phone.answerTo(async () => {
    await phone.page.getByRole('button', { name: 'Gravar mensagem de voz' }).press('Enter');
    await phone.page.waitForTimeout(spokenMs);
    await phone.page.getByRole('button', { name: 'Enviar a gravação' }).click();
  });
  await page.goto(`/report/conversations/${await operator.personId(person)}`);
  const player = page.locator('audio').first();
  await expect(player).toBeVisible();
  const duration = player.evaluate(
    (audio: HTMLAudioElement) =>
      new Promise<number>((resolve, reject) => {
        audio.onloadedmetadata = () => resolve(audio.duration);
        audio.onerror = () => reject(new Error(`It cannot be played: ${audio.error?.code}`));
        audio.preload = 'metadata';
        audio.load();
      }),
  );
  expect(await duration).toBeGreaterThan(0);
  const address = (await player.getAttribute('src')) ?? '';
  const part = await page.request.get(address, { headers: { range: 'bytes=0-3' } });
  expect([part.status(), await part.text()]).toEqual([206, 'OggS']);
});
