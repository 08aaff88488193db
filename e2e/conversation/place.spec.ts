import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

test('a pin after a photo is where it is from; any place can be sent', {
  tag: '@phone',
}, async ({ page, phone, person, mark }) => {
  await phone.open(person);
  await phone.say(`Ponte da ${mark}`, await photograph('bridge-cables-over-the-beach'));
  const kept = await phone.answerTo(async () => {
    await page.getByRole('button', { name: 'Anexar' }).click();
    await page.getByRole('menuitem', { name: 'Localização' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Praia do Forte/ })
      .click();
  });
  expect(kept.text).toContain('Anotei o lugar da foto: Praia do Forte');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(phone.bubble('Praia do Forte').first()).toBeVisible();

  const own = await phone.answerTo(async () => {
    await page.getByRole('button', { name: 'Anexar' }).click();
    await page.getByRole('menuitem', { name: 'Localização' }).click();
    await page.getByLabel('Nome do lugar').fill(`Casa da ${mark}`);
    await page.getByLabel('Latitude').fill('-23.96');
    await page.getByLabel('Longitude').fill('-46.33');
    await page.getByRole('button', { name: 'Enviar este lugar' }).click();
  });
  expect(own.text).toContain(`Casa da ${mark}`);
});
