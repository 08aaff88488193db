import { chromium } from '@playwright/test';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const base = 'http://127.0.0.1:3405';
for (const [name, vp, scheme] of [['desk',{width:1280,height:800},'light'],['phone',{width:390,height:844},'dark']]) {
  const ctx = await browser.newContext({ viewport: vp, colorScheme: scheme, baseURL: base, locale:'pt-BR', isMobile: name==='phone', hasTouch: name==='phone' });
  const page = await ctx.newPage();
  page.on('console', m => ['error','warning'].includes(m.type()) && console.log(name, m.type(), m.text()));
  page.on('pageerror', e => console.log(name, 'pageerror', e.message));
  await page.goto('/sign-in'); await page.getByLabel('Chave de acesso').fill('trial-operator-key-for-ops'); await page.getByRole('button',{name:'Entrar'}).click(); await page.waitForURL('/report');
  await page.locator('input[type=file]').setInputFiles(['public/demo/forest-stream.jpg','public/demo/wall-clock.jpg','public/demo/grey-cat.jpg','package.json'].map(f=>'/tmp/w/ops/'+f));
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `/tmp/ops-shots/${name}-1.png` });
  const combo = page.getByRole('combobox',{name:'De quem são as fotos'}).last();
  await combo.click(); await page.getByRole('option',{name:'Ana'}).last().click();
  await page.getByLabel('O que são essas fotos?').fill('Passeio no campo'); await page.keyboard.press('Enter');
  await page.waitForTimeout(5000);
  await page.screenshot({ path: `/tmp/ops-shots/${name}-2.png` });
  await page.goto('/report/settings'); await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/ops-shots/${name}-3.png` });
  await page.getByLabel(scheme==='light'?'Escura':'Clara').check(); await page.waitForTimeout(1500);
  await page.getByLabel('English').check(); await page.waitForTimeout(1500);
  await page.screenshot({ path: `/tmp/ops-shots/${name}-4.png` });
  await page.goto('/simulator'); await page.waitForTimeout(1200);
  await page.screenshot({ path: `/tmp/ops-shots/${name}-5.png` });
  await ctx.close();
}
await browser.close();
