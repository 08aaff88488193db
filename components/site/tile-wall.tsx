import { useId } from 'react';

/** A wall of blue tiles; what stands in front of it comes as children elsewhere. */
export function TileWall({ className }: { className: string }) {
  const pattern = useId();
  return (
    <svg aria-hidden="true" className={`bg-tile ${className}`}>
      <defs>
        <pattern id={pattern} width="72" height="72" patternUnits="userSpaceOnUse">
          <path
            d="M0 0A72 72 0 0 1 72 72A72 72 0 0 1 0 0M72 0A72 72 0 0 0 0 72A72 72 0 0 0 72 0"
            className="fill-tile-line"
            opacity="0.42"
          />
          <circle cx="36" cy="36" r="5" className="fill-tile" />
          <path
            d="M0 36A36 36 0 0 0 36 0M72 36A36 36 0 0 1 36 0M72 36A36 36 0 0 0 36 72M0 36A36 36 0 0 1 36 72"
            fill="none"
            strokeWidth="1.25"
            className="stroke-tile-line"
          />
          <path d="M0 0H72M0 0V72" strokeWidth="1" className="stroke-tile-line" opacity="0.3" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${pattern})`} />
    </svg>
  );
}
