/** Acervo's face: an azulejo tile that is also a lens. */
export function AcervoAvatar() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-10 shrink-0 rounded-full">
      <rect width="32" height="32" className="fill-(--phone-tile)" />
      <g fill="none" strokeWidth="2" className="stroke-(--phone-tile-line)">
        <path d="M6 16A10 10 0 0 0 16 6M26 16A10 10 0 0 1 16 6M26 16A10 10 0 0 0 16 26M6 16A10 10 0 0 1 16 26" />
      </g>
      <circle cx="16" cy="16" r="2.6" className="fill-(--phone-tile-line)" />
    </svg>
  );
}

/** Colours for as many people; the next one begins again. */
const tints = 4;

/** A person's first letter, on the colour of their place in the list. */
export function PersonAvatar({ name, place }: { name: string; place: number }) {
  return (
    <span
      aria-hidden="true"
      data-tint={place % tints}
      className="phone-avatar grid size-10 shrink-0 place-items-center rounded-full font-semibold"
    >
      {new Intl.Segmenter().segment(name).containing(0)?.segment.toUpperCase()}
    </span>
  );
}
