/** The classes of what is pressed among the lightbox's words, and of its links. */
export const textButton =
  'inline-block cursor-pointer rounded-control text-darkroom-accent underline decoration-1 underline-offset-4 hover:decoration-2 focus-visible:outline-darkroom-accent';
