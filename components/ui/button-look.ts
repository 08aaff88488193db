export type ButtonLook = 'solid' | 'outline' | 'quiet';

const shared =
  'inline-flex h-11 cursor-pointer items-center justify-center gap-2 rounded-control px-4 font-medium whitespace-nowrap transition-[background-color,border-color,color,scale] select-none active:scale-[0.98] data-disabled:cursor-default data-disabled:opacity-55 motion-reduce:active:scale-100';

const looks: Record<ButtonLook, string> = {
  solid: 'bg-accent text-accent-ink hover:bg-[color-mix(in_srgb,var(--color-accent)_88%,black)]',
  outline: 'border border-line bg-surface text-ink hover:border-ink-soft',
  quiet: 'text-ink-soft hover:bg-ink/7 hover:text-ink',
};

/** The classes of a button, for buttons and for links that look like one. */
export function buttonLook(look: ButtonLook): string {
  return `${shared} ${looks[look]}`;
}
