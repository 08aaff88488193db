import { describe, expect, test } from 'vitest';
import { type Language, languages } from '@/lib/language';
import { heldOutAbout } from '../held-out/about';
import { heldOut } from '../held-out/first';
import { heldOutLater } from '../held-out/later';
import { aboutCollection } from './albums';
import { descriptions } from './descriptions';
import { firstPrompt, goodResults, takeStep } from './drive-model';
import { enAbout } from './en-about';
import { enSearch } from './en-search';
import { enTalk } from './en-talk';
import { esAbout } from './es-about';
import { esSearch } from './es-search';
import { esTalk } from './es-talk';
import { paper } from './paper';
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

const delays: Record<Language, string[]> = {
  pt: [
    ...['peraí', 'pera aí', 'depois te conto', 'já te falo', 'calma', 'um minuto', 'tô dirigindo'],
    ...['só um minutinho', 'agora não posso', 'mais tarde eu conto', 'peraí, já te conto'],
    'Espera um pouco, amanhã eu te explico melhor',
  ],
  en: ['hang on', 'wait a minute', "I'll tell you later", "not now, I'm driving"],
  es: ['espera', 'luego te cuento', 'un momentito', 'ahora no puedo, estoy manejando'],
};
const feelings: Record<Language, string[]> = {
  pt: ['que saudade', 'Que saudades da vó', 'ai que fofo', 'nossa, que delícia', 'amo muito'],
  en: ['how cute', 'so sweet!', 'I miss them'],
  es: ['qué nostalgia', 'ay qué ternura', 'los extraño mucho'],
};
const noHurry: Record<Language, RegExp> = {
  pt: /^Sem pressa/,
  en: /^No hurry/,
  es: /^¡Sin prisa/,
};

describe.each(languages)('while a photo waits for words (%s)', (language) => {
  const say = (text: string) =>
    takeStep(firstPrompt(text, { language, ...waiting }), goodResults());

  test.each(delays[language])('it is not called “%s”', async (text) => {
    const { calls, text: answered } = await say(text);
    expect(calls).toEqual([]);
    expect(answered).toMatch(noHurry[language]);
  });

  test.each(feelings[language])('who says “%s” is asked first', async (text) => {
    const { calls } = await say(text);
    const args = { description: text, isSure: false };
    expect(calls).toEqual([{ tool: 'describeWaitingPhotos', args }]);
  });
});
