import { describe, expect, test } from 'vitest';
import type { Language } from '@/lib/language';
import { aboutCollection } from '../collection/utterances';
import { heldOutAbout } from '../held-out/about';
import { heldOut } from '../held-out/first';
import { heldOutLater } from '../held-out/later';
import { descriptions } from './descriptions';
import { firstPrompt, goodResults, takeStep } from './drive-model';
import { enAbout } from './en-about';
import { enSearch } from './en-search';
import { enTalk } from './en-talk';
import { esAbout } from './es-about';
import { esSearch } from './es-search';
import { esTalk } from './es-talk';
import { paper } from './paper/paper';
import { ptAbout } from './pt-about';
import { ptSearch } from './pt-search';
import { ptTalk } from './pt-talk';
import { captioned, describes, saves, type Utterance, waiting } from './utterance';

const tables: Record<Language, Utterance[]> = {
  pt: [
    ...ptSearch,
    ...ptTalk,
    ...ptAbout,
    ...aboutCollection.pt,
    ...heldOut.pt,
    ...heldOutLater.pt,
    ...heldOutAbout.pt,
    ...paper.pt,
  ],
  en: [
    ...enSearch,
    ...enTalk,
    ...enAbout,
    ...aboutCollection.en,
    ...heldOut.en,
    ...heldOutLater.en,
    ...heldOutAbout.en,
    ...paper.en,
  ],
  es: [
    ...esSearch,
    ...esTalk,
    ...esAbout,
    ...aboutCollection.es,
    ...heldOut.es,
    ...heldOutLater.es,
    ...heldOutAbout.es,
    ...paper.es,
  ],
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

describe.each(Object.entries(descriptions))('what describes a photo (%s)', (key, said) => {
  const language = key as Language;

  test.each(said)('%s', async (say) => {
    const answered = await takeStep(firstPrompt(say, { language, ...waiting }), goodResults());
    expect(answered.calls).toEqual(describes(say).calls);
    const captions = { language, ...captioned(say) };
    const sent = await takeStep(firstPrompt(say, captions), goodResults());
    expect(sent.calls).toEqual(saves([41], say).calls);
  });
});
