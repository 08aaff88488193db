import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, test } from 'vitest';
import { z } from 'zod';
import { describeStorage } from './contract';
import { createS3Storage } from './s3-storage';

/** Given by `npm test`, which starts a server that speaks S3. */
const serverSchema = z.object({
  endpoint: z.url(),
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
});

const given = process.env.ACERVO_TEST_S3;
const bucket = `acervo-${Date.now()}`;

if (given) {
  const server = serverSchema.parse(JSON.parse(given));
  describeStorage('S3', async () => {
    await createBucket(server);
    const options = { ...server, region: 'us-east-1', bucket, prefix: 'acervo/media' };
    return {
      storage: createS3Storage({ ...options, publicObjects: false }),
      unsignedUrl: (key) => `${server.endpoint}/${bucket}/acervo/media/${key}`,
      signature: /X-Amz-Signature=\w+/,
    };
  });
} else {
  describe('storage: S3', () => {
    test.skip('needs a server in ACERVO_TEST_S3; `npm test` starts one', () => undefined);
  });
}

async function createBucket(server: z.infer<typeof serverSchema>): Promise<void> {
  const client = new S3Client({
    region: 'us-east-1',
    endpoint: server.endpoint,
    forcePathStyle: true,
    credentials: server,
  });
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  client.destroy();
}
