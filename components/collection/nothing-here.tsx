import type { ReactNode } from 'react';
import { TileWall } from '@/components/site/tile-wall';

/** An empty page: what will stand here, and how it gets there. */
export function NothingHere(props: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className="mx-auto grid max-w-[60rem] items-center gap-10 py-[10vh] md:grid-cols-[216px_1fr] lg:gap-16">
      <TileWall className="aspect-square w-36 rounded-photo md:w-full" />
      <div>
        <h2 className="text-title font-semibold tracking-[-0.015em] text-balance">{props.title}</h2>
        <p className="mt-3 max-w-[34rem] text-lead text-pretty text-ink-soft">{props.lead}</p>
        <div className="mt-8 flex flex-wrap items-center gap-4">{props.children}</div>
      </div>
    </div>
  );
}
