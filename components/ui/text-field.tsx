'use client';

import { Field } from '@base-ui/react/field';
import type { ComponentProps } from 'react';

interface TextFieldProps extends Omit<ComponentProps<typeof Field.Control>, 'className'> {
  label: string;
  hint?: string;
  problem?: string | undefined;
}

/** A labelled line of text, with what it is for below it, or what is wrong with it. */
export function TextField({ label, hint, problem, ...props }: TextFieldProps) {
  return (
    <Field.Root invalid={problem !== undefined} className="grid gap-1.5">
      <Field.Label className="font-medium">{label}</Field.Label>
      <Field.Control
        {...props}
        className="h-12 w-full rounded-control border border-line bg-raised px-3.5 text-body transition-colors hover:border-ink-soft data-invalid:border-danger"
      />
      {problem !== undefined && (
        <Field.Error match className="font-medium text-danger" role="alert">
          {problem}
        </Field.Error>
      )}
      {hint !== undefined && (
        <Field.Description className="text-label text-ink-soft">{hint}</Field.Description>
      )}
    </Field.Root>
  );
}
