import { correctHeadVerb } from '../reading/closest-verb';
import { isPauseAfter, stripOpening } from '../reading/courtesies';
import { newPhotoIds, pointedPhotos } from '../reading/pointed';
import type { Reading } from '../reading/reading';
import { foldedText, matchTokens, type Token } from '../reading/tokens';
import type { Intent } from './intent';
import { readNumber } from './photo-query';

/** The words below are read in three languages at once: who corrects is brief, and mixes them. */
const words = (list: string) => new Set(list.split(/\s+/));
const changing = words(
  `muda mude mudar troca troque trocar altera altere alterar atualiza atualize atualizar corrige
  corrija corrigir renomeia renomear substitui substitua substituir edita edite editar
  change replace rename edit update fix correct swap
  cambia cambie cambiar cambiala cambialo modifica modificar reemplaza reemplazar corregir renombra
  renombrar actualiza`,
);
const naming = words(
  'descricao legenda nome texto titulo description caption name title text descripcion leyenda nombre',
);
/** Between what stands there and what shall stand there. */
const towards = words('para por como to with into as a');
const articles = words('a o as os the la el los las lo');
const photoWords = words('foto fotos photo photos imagem imagen');
const counting = words('numero number num no');
const leads = words('de do da dos das del of from for in dessa desse desta deste');
const slips = words(
  'ops oops opa ih epa eita ixi errei desculpa desculpe perdao whoops sorry ups uy perdon',
);
const claims = words('eh era sao eram foi is was are were es son fue');
const claimPhrases = words('it_is it_was that_is this_is they_are e_sim mas_sim mas but sino');
const negations = words('nao not no is_not it_is_not');
const thisWords = words('essa esse isso esta este isto ela ele it that this esa eso esto');

/** A pair of quotation marks with the new words between them. */
const quotation = /["“«„]([^"“”«»„]+)["”»“]/gu;
/** A name of what stands there is short; what is longer tells a story. */
const whichWordsMax = 12;

const has = (set: ReadonlySet<string>, token: Token | undefined) =>
  token !== undefined && set.has(token.folded.replaceAll(' ', '_'));

const opening = ({ text, tokens, lexicon }: Reading) =>
  correctHeadVerb(stripOpening(text, tokens, lexicon), lexicon);

/** "Corrige: …", "na verdade é …", "muda a descrição do relógio para …", "não é X, é Y". */
export function correctionIntent(reading: Reading): Intent | null {
  const found =
    namedChange(reading) ?? exchange(reading) ?? denial(reading) ?? slip(reading) ?? plain(reading);
  if (!found) return null;
  const { quotedPhotoIds } = reading.state;
  const quoted = quotedPhotoIds.length > 0 ? quotedPhotoIds : null;
  return {
    kind: 'correct',
    photoIds: found.photoIds ?? quoted,
    which: found.which ?? null,
    instead: found.instead ?? null,
    description: found.description,
  };
}

interface Found {
  description: string;
  photoIds?: number[];
  which?: string | null;
  instead?: string;
}

/**
 * "Muda a descrição do relógio para …", "corrige a foto do muro para …", "muda a 2 para …": which
 * photo it is stands between the verb and the new words. A photo that is named is never another one.
 */
function namedChange(reading: Reading): Found | null {
  const tokens = opening(reading);
  if (!has(changing, tokens[0])) return null;
  const from = whichFrom(tokens, reading);
  if (from === null) return null;
  const split = splitAtNew(tokens, from, reading);
  if (!split) return null;
  const of = trimTail(trimLead(tokens.slice(from, split.end)));
  if (of.length > whichWordsMax) return null;
  return { description: split.description, ...meant(of, reading) };
}

/** Where the words begin that say which photo; null where the sentence names none. */
function whichFrom(tokens: Token[], { lexicon }: Reading): number | null {
  const noun = tokens.slice(0, 4).findIndex((token) => has(naming, token));
  if (noun >= 0) return noun + 1;
  const at = has(articles, tokens[1]) ? 2 : 1;
  if (has(photoWords, tokens[at])) return at + 1;
  if (at === 1) return has(counting, tokens[1]) ? 2 : null;
  const isCounted = lexicon.nth.test(foldedText(tokens.slice(1, 3)));
  if (isCounted || has(counting, tokens[2])) return has(counting, tokens[2]) ? 3 : 2;
  if (has(leads, tokens[2])) return 2;
  const isOne = tokens.slice(2, 2 + whichWordsMax).some(({ folded }) => folded === 'one');
  return isOne ? 2 : null;
}

/** "Troca gato por gata", "muda de Bia para Ana". */
function exchange(reading: Reading): Found | null {
  const tokens = opening(reading);
  if (!has(changing, tokens[0])) return null;
  const [, ...behind] = tokens;
  if (behind.slice(0, 3).some((token) => has(naming, token))) return null;
  const isNoted = reading.text.search(quotation) >= 0;
  if ((reading.isDescribing && !isNoted) || pointedPhotos(reading.state).length === 0) return null;
  const split = splitAtNew(tokens, 1, reading);
  const old = split ? tokens.slice(1, split.end) : [];
  const lead = has(leads, old[0]) ? 1 : 0;
  const instead = written(old.slice(lead), reading.text);
  const isPointing = trimLead(old).length === 0 || thisWords.has(old[0]?.folded ?? '');
  if (!split || instead === '' || isPointing || old.length > whichWordsMax) return null;
  return { description: split.description, instead };
}

/** "Não é cachorro, é lobo". */
function denial({ text, tokens, lexicon }: Reading): Found | null {
  const said = stripOpening(text, tokens, lexicon);
  const not = said.slice(0, 4).findIndex((token) => has(negations, token));
  if (not < 0) return null;
  const start = has(claims, said[not + 1]) ? not + 2 : not + 1;
  const isClaimed = start > not + 1 || /(?:^|_)is_not$/u.test(key(said[not]));
  const isBefore = /^(?:it|that|this) (?:is|was)$/u.test(said[not - 1]?.folded ?? '');
  if (!isClaimed && !isBefore) return null;
  const next = said.findIndex(
    (token, index) => index > start && (has(claims, token) || has(claimPhrases, token)),
  );
  if (next < 0) return null;
  const behind = said.slice(next).findIndex((token) => !isClaim(token));
  if (behind < 0) return null;
  const stop = has(thisWords, said[next - 1]) ? next - 1 : next;
  return {
    instead: written(said.slice(start, stop), text),
    description: wordsFrom(text, said[next + behind]),
  };
}

const isClaim = (token: Token) =>
  has(claims, token) || has(claimPhrases, token) || /^(?:e|sim)$/u.test(token.folded);

/** "Ops, é o Thor": only of photos that stand there; the first word alone is no correction. */
function slip({ text, tokens, state }: Reading): Found | null {
  const start = tokens.findIndex((token) => !has(slips, token));
  if (start < 1 || (pointedPhotos(state).length === 0 && newPhotoIds(state).length === 0)) {
    return null;
  }
  const claim = has(thisWords, tokens[start]) ? start + 1 : start;
  const isSaid = has(claims, tokens[claim]) || has(claimPhrases, tokens[claim]);
  const description = isSaid ? wordsFrom(text, tokens[claim + 1]) : '';
  return description === '' ? null : { description };
}

function plain(reading: Reading): Found | null {
  const tokens = opening(reading);
  const match = matchTokens(tokens, reading.lexicon.correct);
  if (match?.from !== 0) return null;
  const to = behindColon(reading.text, tokens, match.to);
  return { description: wordsFrom(reading.text, tokens[to]) };
}

/**
 * Where the new words begin: in quotation marks, or behind the word that leads to them.
 * @returns also where what stands before that word ends
 */
function splitAtNew(tokens: Token[], from: number, { text }: Reading) {
  // Of two the first is what stands there.
  const quoted = [...text.matchAll(quotation)].at(-1);
  if (quoted && quoted.index >= (tokens[from - 1]?.end ?? 0)) {
    const begins = tokens.findIndex(({ start }) => start >= quoted.index);
    const end = has(towards, tokens[begins - 1]) ? begins - 1 : begins;
    return begins < 0 ? null : { description: (quoted[1] ?? '').trim(), end };
  }
  const colon = tokens.findIndex((token, index) => {
    const before = tokens[index - 1];
    return index >= from && before && text.slice(before.end, token.start).includes(':');
  });
  if (colon >= 0) return { description: wordsFrom(text, tokens[colon]), end: colon };
  const isLead = (token: Token, index: number) =>
    index >= from && has(towards, token) && !(articles.has(token.folded) && index === from);
  const clear = tokens.findIndex((token, index) => isLead(token, index) && token.folded !== 'a');
  const lead = clear >= 0 ? clear : tokens.findIndex(isLead);
  const only = has(towards, tokens[from]) ? from : lead;
  const next = only < 0 ? undefined : tokens[only + 1];
  return next ? { description: wordsFrom(text, next), end: only } : null;
}

/** Which photo the words between mean: the last one, the second one, or one by its description. */
function meant(of: Token[], { lexicon, state, text }: Reading): Partial<Found> {
  const folded = foldedText(of);
  const shown = pointedPhotos(state);
  const last = shown.at(-1);
  if (of.length === 0) return {};
  if (/^(?:ultim[ao]|last)(?: (?:foto|photo|one))?$/u.test(folded) && last !== undefined)
    return { photoIds: [last] };
  const number = readNumber(lexicon.nth.exec(folded)?.groups?.n, lexicon);
  const nth = number === null ? undefined : shown[number - 1];
  if (nth !== undefined) return { photoIds: [nth] };
  if (lexicon.thisOne.test(folded) || of.every((token) => has(thisWords, token))) return {};
  return { which: written(of, text) };
}

function trimLead(tokens: Token[]): Token[] {
  const [first] = tokens;
  const isLead = first && (has(leads, first) || has(articles, first) || has(photoWords, first));
  return isLead ? trimLead(tokens.slice(1)) : tokens;
}

/** "The clock one". */
function trimTail(tokens: Token[]): Token[] {
  return tokens.length > 1 && tokens.at(-1)?.folded === 'one' ? tokens.slice(0, -1) : tokens;
}

const key = (token: Token | undefined) => token?.folded.replaceAll(' ', '_') ?? '';

function written(tokens: Token[], text: string): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? text.slice(first.start, last.end) : '';
}

/** What goes with a command in the person's own words: quotes around them are not theirs. */
export function wordsFrom(text: string, token: Token | undefined): string {
  if (!token) return '';
  return text
    .slice(token.start)
    .trim()
    .replace(/^["“'«]+|["”»]+$/gu, '')
    .trim();
}

/** Behind a colon the words are all theirs: "fix: the blue car" is not "blue car". */
function behindColon(text: string, tokens: Token[], to: number): number {
  const colon = tokens.slice(0, to).findIndex((token, index) => {
    const next = tokens[index + 1];
    return next && text.slice(token.end, next.start).includes(':');
  });
  return colon < 0 ? to : colon + 1;
}

/** "A segunda", "a do gato", "todas", "não": the answer to which photo a correction is for. */
export function whichIntent(reading: Reading): Intent | null {
  const { state, lexicon, text, core, tokens } = reading;
  const pending = state.pendingCorrection;
  if (!pending || core.length === 0) return null;
  const folded = foldedText(core);
  const { photoIds, description } = pending;
  const settle = (ids: number[], which: string | null = null): Intent => ({
    kind: 'correct',
    photoIds: ids,
    which,
    instead: null,
    description,
    isAnswer: true,
  });
  if (lexicon.these.test(folded) || lexicon.everything.test(folded)) return settle(photoIds);
  if (pending.isOneText && lexicon.yes.test(foldedText(tokens))) return settle(photoIds);
  const last = photoIds.at(-1);
  if (/^(?:[ao]|the|la)? ?(?:ultim[ao]|last)(?: (?:foto|photo|one))?$/u.test(folded) && last)
    return settle([last]);
  const number = readNumber(lexicon.nth.exec(folded)?.groups?.n, lexicon);
  const nth = number === null ? undefined : photoIds[number - 1];
  if (nth !== undefined) return settle([nth]);
  if (lexicon.no.test(foldedText(tokens)) && core.length <= 2) return { kind: 'keepAsIs' };
  const named = trimLead(core);
  const isNaming = named.length < core.length && named.length > 0 && named.length <= 6;
  return isNaming && isPauseAfter(text, core, core.length)
    ? settle(photoIds, written(named, text))
    : null;
}
