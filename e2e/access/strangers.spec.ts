import { signedOut } from '../fixtures/operator-state';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

test.use({ storageState: signedOut });

test('a photo cannot be had by guessing', async ({ phone, operator, person, mark, request }) => {
  await phone.open(person);
  await phone.say(`Xícara da ${mark}`, await photograph('half-a-fruit-in-a-red-bowl'));
  const [row] = await operator.report(mark);
  const imageId = row?.images[0]?.id ?? 0;
  expect(await operator.imageStatus(imageId)).toBe(200);
  for (const variant of ['w320', 'w640', 'w1280', 'full']) {
    const answer = await request.get(`/report/images/${imageId}/${variant}`);
    expect(answer.status(), variant).toBe(401);
  }
  for (const token of [String(imageId), `${imageId}.full`, 'eyJpZCI6MX0.signature']) {
    expect((await request.get(`/media/${token}`)).ok(), token).toBe(false);
  }
});
