/** The mark: one azulejo tile, which is also a lens. */
export function BrandMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <g fill="none" strokeWidth="2.4" className="stroke-accent-ink">
        <path d="M4.5 16A11.5 11.5 0 0 0 16 4.5M27.5 16A11.5 11.5 0 0 1 16 4.5M27.5 16A11.5 11.5 0 0 0 16 27.5M4.5 16A11.5 11.5 0 0 1 16 27.5" />
      </g>
      <circle cx="16" cy="16" r="3" className="fill-accent-ink" />
    </svg>
  );
}

/** @param isShortOnPhones where the bar has more to hold there: the mark alone, still read aloud */
export function Brand({ isShortOnPhones = false }: { isShortOnPhones?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2.5 text-[1.25rem] font-semibold tracking-[-0.02em]">
      <BrandMark size={28} />
      <span className={isShortOnPhones ? 'max-sm:sr-only' : ''}>Acervo</span>
    </span>
  );
}
