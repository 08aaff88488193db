'use client';

import { Button as BaseButton } from '@base-ui/react/button';
import type { ComponentProps, ReactNode } from 'react';

interface IconButtonProps extends Omit<ComponentProps<typeof BaseButton>, 'className'> {
  /** Read aloud and shown as a tooltip: an icon alone says nothing to many people. */
  label: string;
  children: ReactNode;
}

export function IconButton({ label, ...props }: IconButtonProps) {
  return (
    <BaseButton
      {...props}
      aria-label={label}
      title={label}
      className="grid size-11 cursor-pointer place-items-center rounded-full text-ink-soft transition-colors hover:bg-ink/7 hover:text-ink data-disabled:cursor-default data-disabled:opacity-35"
    />
  );
}
