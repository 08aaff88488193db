/** The classes of the lightbox's buttons, which stand on photos of any colour. */
export const roundButton =
  'grid size-12 cursor-pointer place-items-center rounded-full bg-darkroom-panel/75 text-darkroom-ink transition-[background-color,opacity] hover:bg-darkroom-panel focus-visible:outline-darkroom-accent data-disabled:cursor-default data-disabled:opacity-30';
