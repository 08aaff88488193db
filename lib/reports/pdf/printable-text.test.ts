import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { printableText, unreadableSign } from './printable-text';

test.each([
  ['O Thor na praia', 'O Thor na praia'],
  [
    'Ação, coração, ñandú, Łódź, Việt Nam “aspas” – 10 €',
    'Ação, coração, ñandú, Łódź, Việt Nam “aspas” – 10 €',
  ],
  ['Festa 🎉🎉 da Lia 👨‍👩‍👧', 'Festa da Lia'],
  ['❤️', ''],
  ['1️⃣ primeiro', '1 primeiro'],
  ['海辺の犬', unreadableSign],
  ['Собака на пляже, летом!', `${unreadableSign}!`],
  ['A Lia em 東京 com a vó', `A Lia em ${unreadableSign} com a vó`],
  ['a\r\nb\n\n\n\nc', 'a\nb\n\nc'],
  ['\u202eabc\u0000\u200b', 'abc'],
  ['a\u0303o © 2024', 'ão © 2024'],
  ['e\u0301', 'é'],
])('%j is printed as %j', (given, printed) => {
  expect(printableText(given)).toBe(printed);
});

test('what is printed can be drawn, by both cuts of the typeface', () => {
  for (const cut of ['regular', 'semibold']) {
    const paper = new PDFDocument();
    paper.font(`lib/reports/pdf/fonts/bricolage-grotesque-${cut}.ttf`);
    // pdfkit's types do not show what it asks of the file.
    const { font } = (
      paper as unknown as { _font: { font: { hasGlyphForCodePoint(n: number): boolean } } }
    )._font;
    const kept = Array.from({ length: 0x2fff }, (_, n) => n).filter(
      (n) =>
        n > 0x20 && printableText(`x${String.fromCodePoint(n)}x`).includes(String.fromCodePoint(n)),
    );
    expect(kept.length).toBeGreaterThan(350);
    expect(kept.filter((n) => !font.hasGlyphForCodePoint(n))).toEqual([]);
  }
});
