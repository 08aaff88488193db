import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { letters } from './letters';

test.each(globSync(['components/**/text.ts', 'components/**/text/{pt,en,es}.ts']))(
  '%s is written in our typeface',
  (file) => {
    const foreign = [...readFileSync(file, 'utf8')].filter(
      (sign) => !`${letters}\n`.includes(sign),
    );
    expect(foreign).toEqual([]);
  },
);
