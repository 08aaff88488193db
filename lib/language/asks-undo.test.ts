import { expect, test } from 'vitest';
import { asksUndo } from './asks-undo';

test.each([
  'desfaz',
  'Desfaça isso, por favor',
  'pode desfazer a última?',
  'opa, traz a foto de volta',
  'mudei de ideia!',
  'undo',
  'please bring the photo back',
  'I changed my mind',
  'deshaz',
  'puedes deshacerlo?',
  'recupera la foto',
])('%s', (text) => expect(asksUndo(text)).toBe(true));

test.each(['sim', 'apaga a última', 'o undoso', 'mostra a volta olímpica', '', 'desfile'])(
  'not %s',
  (text) => expect(asksUndo(text)).toBe(false),
);
