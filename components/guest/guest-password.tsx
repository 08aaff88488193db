import { sharingText } from '@/components/sharing/text';
import { TileWall } from '@/components/site/tile-wall';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { Language } from '@/lib/language';

interface GuestPasswordProps {
  path: string;
  problem: 'password' | 'tries' | null;
  language: Language;
}

/** The door of a link that has a password. */
export function GuestPassword({ path, problem, language }: GuestPasswordProps) {
  const text = sharingText(language).guest;
  const problems = { password: text.wrong, tries: text.tooManyTries };
  return (
    <GuestDoor>
      <h1 className="text-title font-semibold tracking-[-0.015em]">{text.locked.title}</h1>
      <p className="mt-3 mb-8 text-lead text-pretty text-ink-soft">{text.locked.lead}</p>
      <form action={`${path}/unlock`} method="post" className="grid gap-6">
        <TextField
          name="password"
          type="password"
          autoComplete="off"
          required
          autoFocus
          maxLength={200}
          label={text.locked.password}
          problem={problem === null ? undefined : problems[problem]}
        />
        <Button type="submit">{text.locked.submit}</Button>
      </form>
    </GuestDoor>
  );
}

/** A page of few words that leads nowhere: guests are not shown around. */
export function GuestDoor({ children }: { children: React.ReactNode }) {
  return (
    <div className="grid min-h-dvh grid-rows-[5.5rem_1fr] lg:grid-cols-[minmax(34rem,0.7fr)_minmax(0,1fr)] lg:grid-rows-1">
      <TileWall className="size-full lg:order-2" />
      <main className="my-auto w-full max-w-[31rem] p-gutter pb-[12vh]">{children}</main>
    </div>
  );
}
