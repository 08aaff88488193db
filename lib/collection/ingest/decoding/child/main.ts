/** The process that decodes pictures: one task after the other, killed when one takes too much. */
import sharp from 'sharp';
import { serveTasks } from '@/lib/child-process';
import type { Results, Task, TaskKind } from '../protocol';
import { renderDrawing } from './render-drawing';
import { renderPrint, renderSlices, renderSmall } from './render-print';
import { renderVariants } from './render-variants';

// Every picture is another one: what was decoded before is of no use.
sharp.cache(false);

const doers: {
  [Kind in TaskKind]: (task: Extract<Task, { kind: Kind }>) => Promise<Results[Kind]>;
} = {
  variants: ({ bytes, contentType }) => renderVariants(bytes, contentType),
  small: ({ full }) => renderSmall(full),
  print: ({ full }) => renderPrint(full),
  slices: ({ full }) => renderSlices(full),
  drawing: ({ bytes, model }) => renderDrawing(bytes, model),
};

serveTasks<Task, Results[TaskKind]>((task) => doers[task.kind](task as never), {
  code: 'bad_media',
  message: 'The bytes are no image that can be decoded.',
});
