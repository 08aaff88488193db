import { expect, test } from 'vitest';
import { isFileName } from './is-file-name';

test.each([
  'IMG-20220121-WA0004.jpg',
  'IMG-20220121-WA0004',
  'IMG_1234.HEIC',
  'PXL_20240102_030405678.jpg',
  'DSC_0123.NEF',
  'WhatsApp Image 2022-01-21 at 10.20.30.jpeg',
  'Screenshot_20240102-030405.png',
  'nota fiscal.pdf',
  'férias.jpg',
])('%s is the name of a file', (text) => expect(isFileName(text)).toBe(true));

test.each([
  'Meu cachorro',
  'Nota 4471',
  'A Bia em 2019.',
  'fim.',
  'foto .jpg',
  'IMG do Rex',
  'Vista do Sr. Paulo',
  'linha um\nIMG_1.jpg',
  '',
])('%s is none', (text) => expect(isFileName(text)).toBe(false));
