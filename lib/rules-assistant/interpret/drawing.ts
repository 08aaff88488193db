import { pointedPhotos } from '../reading/pointed';
import type { Reading } from '../reading/reading';
import { matchTokens } from '../reading/tokens';
import type { Intent } from './intent';

/** "Faz um desenho do meu cachorro de chapéu"; of a photo that is pointed at, the whole wish goes. */
export function drawingIntent({ core, text, lexicon, state }: Reading): Intent | null {
  const match = matchTokens(core, lexicon.about.draw);
  const [first, next, last] = [core[0], core[match?.to ?? 0], core.at(-1)];
  if (match?.from !== 0 || !first || !last) return null;
  if (!next) return { kind: 'draw', prompt: text.trim(), photoId: null };
  // What follows the verb is part of the match where it points: "dessa foto", "of this one".
  const rests = [core.slice(match.to), core.slice(Math.max(1, match.to - 1))];
  const isThis = rests.some((rest) => matchTokens(rest, lexicon.about.drawThis)?.from === 0);
  const pointed = pointedPhotos(state).at(-1) ?? null;
  return isThis && pointed !== null
    ? { kind: 'draw', prompt: text.slice(first.start).trim(), photoId: pointed }
    : { kind: 'draw', prompt: text.slice(next.start, last.end), photoId: null };
}
