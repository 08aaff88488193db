/** Whether somebody asked their system for little movement; what scripts animate has to ask. */
export function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
