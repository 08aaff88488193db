import { expect, test } from 'vitest';
import { operatorText } from '@/components/operator/text';
import { languages } from '@/lib/language';
import { handlers, patientHandlers } from './handlers';

test.each(languages)(
  'the operator’s page of the queue names every kind of work (%s)',
  (language) => {
    const { names } = operatorText(language).queue;
    const unnamed = [...handlers, ...patientHandlers]
      .map(({ queue }) => queue.name)
      .filter((name) => !Object.hasOwn(names, name));
    expect(unnamed).toEqual([]);
  },
);
