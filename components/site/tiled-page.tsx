import Link from 'next/link';
import type { ReactNode } from 'react';
import { Brand } from './brand';
import { TileWall } from './tile-wall';

/** A page of few words, beside the wall of tiles. */
export function TiledPage({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh grid-rows-[5.5rem_1fr] lg:grid-cols-[minmax(34rem,0.7fr)_minmax(0,1fr)] lg:grid-rows-1">
      <TileWall className="size-full lg:order-2" />
      <div className="flex flex-col gap-12 p-gutter">
        <header>
          <Link href="/" className="inline-block rounded-control">
            <Brand />
          </Link>
        </header>
        <main className="my-auto w-full max-w-[28rem] pb-[12vh]">{children}</main>
      </div>
    </div>
  );
}
