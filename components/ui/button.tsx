'use client';

import { Button as BaseButton } from '@base-ui/react/button';
import type { ComponentProps } from 'react';
import { type ButtonLook, buttonLook } from './button-look';

interface ButtonProps extends Omit<ComponentProps<typeof BaseButton>, 'className'> {
  look?: ButtonLook;
}

export function Button({ look = 'solid', ...props }: ButtonProps) {
  return <BaseButton {...props} className={buttonLook(look)} />;
}
