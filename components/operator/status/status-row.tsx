import type { ReactNode } from 'react';

interface StatusRowProps {
  name: string;
  /** For tests and for who reads the page by a machine. */
  of: string;
  children: ReactNode;
}

/** One thing on the left, how it is on the right; below each other on a phone. */
export function StatusRow({ name, of, children }: StatusRowProps) {
  return (
    <div
      data-status={of}
      className="grid gap-x-6 gap-y-0.5 border-t border-line py-3 sm:grid-cols-[14rem_1fr]"
    >
      <dt className="font-medium">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

export function StatusSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-lead font-semibold tracking-[-0.01em]">{title}</h2>
      {children}
    </section>
  );
}

/** How far something has come; the number stands beside it in words. */
export function StatusBar({ share, label }: { share: number; label: string }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      className="mt-1.5 h-1.5 max-w-80 overflow-hidden rounded-full bg-line"
    >
      <div
        className={`h-full rounded-full ${share >= 1 ? 'bg-ink' : 'bg-accent'}`}
        style={{ width: `${Math.min(100, share * 100)}%` }}
      />
    </div>
  );
}
