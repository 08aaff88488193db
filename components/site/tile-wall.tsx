import { useId } from 'react';

/** A wall of blue tiles; what stands in front of it comes as children elsewhere. */
export function TileWall({ className }: { className: string }) {
  const pattern = useId();
  return (
    <svg aria-hidden="true" className={`bg-tile ${className}`}>
      <defs>
        <pattern id={pattern} width="72" height="72" patternUnits="userSpaceOnUse">
          <g fill="none" strokeWidth="1.5" className="stroke-tile-line">
            <path d="M0 36A36 36 0 0 0 36 0M72 36A36 36 0 0 1 36 0M72 36A36 36 0 0 0 36 72M0 36A36 36 0 0 1 36 72" />
            <path d="M0 14A14 14 0 0 0 14 0M72 14A14 14 0 0 1 58 0M72 58A14 14 0 0 0 58 72M0 58A14 14 0 0 1 14 72" />
            <circle cx="36" cy="36" r="6" />
          </g>
          <path d="M0 0H72M0 0V72" strokeWidth="1" className="stroke-tile-line" opacity="0.45" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${pattern})`} />
    </svg>
  );
}
