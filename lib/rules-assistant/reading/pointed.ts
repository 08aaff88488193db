import type { TurnState } from './turn-state';

/** The photos that "this one" means: those of the message replied to, else those last shown. */
export const pointedPhotos = ({ quotedPhotoIds, lastShownPhotoIds }: TurnState): number[] =>
  quotedPhotoIds.length > 0 ? quotedPhotoIds : lastShownPhotoIds;

export const newPhotoIds = ({ newPhotos }: TurnState): number[] =>
  newPhotos.flatMap(({ photoIds }) => photoIds);

/** Photos came with this turn, new ones or ones that were sent before. */
export const hasNewPhotos = (state: TurnState): boolean =>
  state.newPhotos.length > 0 || state.knownPhotos.length > 0;

/** Whether there is any photo that "this one" can mean, those of this very turn included. */
export const hasPointed = (state: TurnState): boolean =>
  pointedPhotos(state).length > 0 || newPhotoIds(state).length > 0 || state.knownPhotos.length > 0;

/**
 * Which photo to name to a tool that takes the quoted one or the one last shown by itself: none,
 * save where the person sent one again that was kept before.
 */
export function namedPhoto(state: TurnState): number | null {
  const isClear = state.quotedPhotoIds.length > 0 || newPhotoIds(state).length > 0;
  return isClear ? null : (state.knownPhotos.at(-1)?.photoId ?? null);
}
