import { severalOf, suggestFromLabels } from '@/lib/ai';
import { analyzeNow } from '@/lib/collection';
import type { PersonContext } from '@/lib/context';
import { type Language, shorten } from '@/lib/language';

/**
 * A person waits for the answer meanwhile, and sees that one is written. A first look, with its models
 * to be loaded, takes some 5 s on two free cores, the next ones 1 s; what takes longer is no guess.
 */
const suggestionTimeoutMs = 12_000;
/** More are not looked at while somebody waits, and of those not looked at nothing is known. */
const lookedAtMax = 4;
/** Shorter than this, what was read may be a pattern. */
const textCharactersMin = 8;
/** As much as one reads at a glance. */
const textCharactersMax = 80;

/** Who guessed, where a caption says so. */
const onThisMachine = 'on this machine';

const writingThatSays: Record<Language, string> = {
  pt: 'um texto que diz',
  en: 'a text that says',
  es: 'un texto que dice',
};

/** A guess at what photos show, to be offered as a question, and who guessed. */
export interface Suggestion {
  text: string;
  model: string;
}

/**
 * What is seen in, or read from, photos that came without words: only what all of them show. A
 * guess that fails or is late is none, and so is one that does not fit each photo: the person is
 * then asked without it.
 */
export async function suggestDescription({
  ctx,
  input: { photoIds, language },
  signal,
}: {
  ctx: PersonContext;
  input: { photoIds: number[]; language: Language };
  signal: AbortSignal;
}): Promise<Suggestion | null> {
  if (photoIds.length > lookedAtMax) return null;
  const untilMs = Date.now() + suggestionTimeoutMs;
  let shared: string | null = null;
  for (const imageId of photoIds) {
    const leftMs = untilMs - Date.now();
    const seen = leftMs > 0 ? await analyzeNow({ ctx, input: { imageId } }, signal, leftMs) : null;
    const text = seen && (suggestFromLabels(seen.labels, language) ?? quoted(seen.text, language));
    if (!text || (shared !== null && text !== shared)) return null;
    shared = text;
  }
  const text = shared !== null && photoIds.length > 1 ? severalOf(shared, language) : shared;
  return text === null ? null : { text, model: onThisMachine };
}

function quoted(text: string | null, language: Language): string | null {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  if (line.length < textCharactersMin) return null;
  return `${writingThatSays[language]} “${shorten(line, textCharactersMax)}”`;
}
