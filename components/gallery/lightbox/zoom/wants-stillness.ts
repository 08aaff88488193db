/** Whether somebody asked their system for little movement; what scripts animate has to ask. */
export function wantsStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
