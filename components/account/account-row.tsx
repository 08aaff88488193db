import type { ReactNode } from 'react';

interface AccountRowProps {
  title: string;
  /** Beside the title: that this is the one in use. */
  badge?: string | false;
  detail: string;
  children: ReactNode;
}

/** One thing that can be taken away: what it is on the left, the button on the right. */
export function AccountRow({ title, badge, detail, children }: AccountRowProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-3">
      <div className="min-w-0 grow basis-56">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          <span className="min-w-0 font-medium break-words">{title}</span>
          {badge && (
            <span className="rounded-full bg-accent px-2 text-label font-medium text-accent-ink">
              {badge}
            </span>
          )}
        </p>
        <p className="text-label text-ink-soft">{detail}</p>
      </div>
      {children}
    </li>
  );
}

/** A part of the page, under its heading; the first needs none where the page is about it. */
export function AccountSection(props: {
  title?: string | undefined;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <section>
      {props.title && <h2 className="text-lead font-semibold tracking-[-0.01em]">{props.title}</h2>}
      {props.lead && <p className="mt-1 text-pretty text-ink-soft">{props.lead}</p>}
      <div className="mt-4">{props.children}</div>
    </section>
  );
}

/** A button that posts the id of what it is about. */
export function AccountForm(props: { action: string; id: string; children: ReactNode }) {
  return (
    <form action={props.action} method="post">
      <input type="hidden" name="id" value={props.id} />
      {props.children}
    </form>
  );
}
