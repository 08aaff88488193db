import { z } from 'zod';

export interface UploadParams {
  params: Promise<{ uploadId: string }>;
}

const schema = z.object({ uploadId: z.uuid() });

/** @throws ZodError */
export function uploadIdOf(params: { uploadId: string }): string {
  return schema.parse(params).uploadId;
}
