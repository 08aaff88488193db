import { describe, expect, test } from 'vitest';
import { detectLanguage, languages } from '@/lib/language';
import { aboutCollection } from '../testing/utterances/albums';
import { goodResults, takeTurn } from '../testing/utterances/drive-model';
import { enAbout } from '../testing/utterances/en-about';
import { enSearch } from '../testing/utterances/en-search';
import { enTalk } from '../testing/utterances/en-talk';
import { esAbout } from '../testing/utterances/es-about';
import { esSearch } from '../testing/utterances/es-search';
import { esTalk } from '../testing/utterances/es-talk';
import { ptAbout } from '../testing/utterances/pt-about';
import { ptSearch } from '../testing/utterances/pt-search';
import { ptTalk } from '../testing/utterances/pt-talk';
import { describeMoment, describePeriod } from './period';

/** What WhatsApp takes in one message. */
const messageCharactersMax = 1600;

const tables = {
  pt: [...ptSearch, ...ptTalk, ...ptAbout, ...aboutCollection.pt],
  en: [...enSearch, ...enTalk, ...enAbout, ...aboutCollection.en],
  es: [...esSearch, ...esTalk, ...esAbout, ...aboutCollection.es],
};

/** "1 fotos", "2 foto", "as 1". */
const wrongNumber =
  /(?<!\d)1 (?:fotos|photos|últimas|más recientes)|(?:\b[2-9]|\d\d) (?:foto|photo)\b|\b(?:as|las) 1\b/u;

describe.each(languages)('final texts (%s)', (language) => {
  test.each([0, 1, 2, 12])('read well with %i photos', async (photos) => {
    for (const { say, state = {} } of tables[language]) {
      const { text } = await takeTurn(say, { ...state, language }, goodResults(photos));
      expect(text, say).not.toMatch(/undefined|null|NaN|\[object| {2}| [.,!?:]/u);
      expect(text, say).not.toMatch(wrongNumber);
      expect(text.trim(), say).toBe(text);
      expect(text.length, say).toBeGreaterThan(0);
      expect(text.length, say).toBeLessThanOrEqual(messageCharactersMax);
    }
  });

  test('are in the language of the state, whatever language was spoken', async () => {
    for (const say of ['oi', 'help', 'gracias', 'apaga tudo', 'tell me a joke', 'menú', '']) {
      const { text } = await takeTurn(say, { language }, goodResults(2));
      const withoutQuotes = text.replaceAll(/“[^”]*”/gu, '');
      expect(detectLanguage(withoutQuotes), text).toBe(language);
    }
  });
});

test.each([
  [{ from: '2026-11-21', to: '2026-11-21' }, '21 de novembro'],
  [{ from: '2026-11-09', to: '2026-11-15' }, '9 a 15 de novembro'],
  [{ from: '2026-10-26', to: '2026-11-01' }, '26 de outubro a 1 de novembro'],
  [{ from: '2026-07-01', to: '2026-07-31' }, 'julho'],
  [{ from: '2024-02-01', to: '2024-02-29' }, 'fevereiro de 2024'],
  [{ from: '2023-01-01', to: '2023-12-31' }, '2023'],
  [{ from: '1980-01-01', to: '1989-12-31' }, '1980 a 1989'],
  [{ from: '2026-11-01', to: null }, 'desde 1 de novembro'],
  [{ from: null, to: null }, null],
])('%o is called %s', (range, name) => {
  expect(describePeriod(range, { now: '2026-11-22T16:48:00-03:00', language: 'pt' })).toBe(name);
});

test.each([
  ['2026-11-22', 'pt', 'hoje'],
  ['2026-11-21', 'en', 'yesterday'],
  ['2026-11-20', 'es', 'el 20 de noviembre'],
  ['2025-11-22', 'pt', 'em 22 de novembro de 2025'],
] as const)('%s in %s is %s', (day, language, name) => {
  expect(describeMoment(day, { now: '2026-11-22T16:48:00-03:00', language })).toBe(name);
});
