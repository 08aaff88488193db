import { pointedPhotos } from '../reading/pointed';
import type { Reading } from '../reading/reading';
import { matchTokens, type Token, withoutMatch } from '../reading/tokens';
import type { TurnState } from '../reading/turn-state';
import type { Intent } from './intent';
import { isEmptyRequest, type PhotoRequest, readPhotoRequest } from './photo-query';

/**
 * "Manda um PDF das fotos da obra": the word says what is made, the rest which photos. A verb must
 * ask for it, or photos be named: "PDF do contrato" may as well say what a photo shows.
 */
export function paperIntent({ core, lexicon, state, now, isDescribing }: Reading): Intent | null {
  const { pdf, pdfVerb, drawThis } = lexicon.about;
  const paper = matchTokens(core, pdf);
  if (!paper) return null;
  const verb = matchTokens(core, pdfVerb);
  const isAsked = verb?.from === 0;
  const hasPhotos = core.some(({ folded }) => lexicon.photoNouns.has(folded));
  if (!isAsked && (isDescribing || !hasPhotos)) return null;
  const rest = withoutPaper(core, { paper, verb: isAsked ? verb : null });
  const isThis = matchTokens(rest, drawThis)?.from === 0;
  const request = readPhotoRequest(rest, lexicon, now);
  const photoIds = meansShown(rest, request, isThis) ? shownPhotos(state) : null;
  const said = isThis ? { words: null, phrase: null } : {};
  const query = { ...request.query, ...said, count: null, order: 'newest' as const };
  return { kind: 'paper', query, photoIds };
}

type Match = NonNullable<ReturnType<typeof matchTokens>>;

function withoutPaper(core: Token[], { paper, verb }: { paper: Match; verb: Match | null }) {
  const rest = withoutMatch(core, paper);
  return verb ? rest.slice(Math.min(verb.to, paper.from)) : rest;
}

/** "Dessas", or nothing at all: what stands before the person. */
function meansShown(rest: Token[], request: PhotoRequest, isThis: boolean): boolean {
  return isThis || (rest.length === 0 && isEmptyRequest(request));
}

/** Null, everything, where nothing was shown. */
function shownPhotos(state: TurnState): number[] | null {
  const shown = pointedPhotos(state);
  return shown.length > 0 ? shown : null;
}
