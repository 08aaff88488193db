import { describe, expect, test } from 'vitest';
import type { Language } from '@/lib/language';
import { firstPrompt, goodResults, takeStep } from './utterances/drive-model';
import { enSearch } from './utterances/en-search';
import { enTalk } from './utterances/en-talk';
import { esSearch } from './utterances/es-search';
import { esTalk } from './utterances/es-talk';
import { heldOut } from './utterances/held-out';
import { ptSearch } from './utterances/pt-search';
import { ptTalk } from './utterances/pt-talk';
import type { Utterance } from './utterances/utterance';

const tables: Record<Language, Utterance[]> = {
  pt: [...ptSearch, ...ptTalk, ...heldOut.pt],
  en: [...enSearch, ...enTalk, ...heldOut.en],
  es: [...esSearch, ...esTalk, ...heldOut.es],
};

describe.each(Object.entries(tables))('what people say (%s)', (language, table) => {
  test.each(table)('$say', async ({ say, state = {}, calls, next }) => {
    const prompt = firstPrompt(say, { language: language as Language, ...state });
    const first = await takeStep(prompt, goodResults());
    expect(first.calls).toEqual(calls);
    if (calls.length === 0) expect(first.text).not.toBe('');
    if (next === undefined) return;
    const second = await takeStep([...prompt, ...first.messages], goodResults());
    expect(second.calls.map(({ tool }) => tool)).toEqual([next]);
  });
});
