interface ProgressBarProps {
  label: string;
  /** From 0 to 1. */
  part: number;
}

export function ProgressBar({ label, part }: ProgressBarProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={Math.round(part * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
      className="h-1 overflow-hidden bg-ink/10"
    >
      <div
        className="h-full origin-left bg-accent transition-[scale]"
        style={{ scale: `${Math.min(1, part)} 1` }}
      />
    </div>
  );
}
