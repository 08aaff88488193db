import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { AcervoError } from '../errors';
import { checkLinkSeconds, type Storage } from './storage';
import { checkKey, contentTypeOf } from './storage-key';

interface S3StorageOptions {
  /** Undefined is AWS itself. */
  endpoint: string | undefined;
  region: string;
  bucket: string;
  /** Goes before every key, without slashes around it; may be empty. */
  prefix: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Anyone may read what is put, as in the original. */
  publicObjects: boolean;
}

/** A store that does not even take a connection in this time is down. */
const connectTimeoutMs = 3_000;
/** The largest medium, 16 MB, over 5 Mbit/s. */
const requestTimeoutMs = 30_000;
/** A transfer in which nothing moves any more. */
const idleTimeoutMs = 10_000;
/** One more try; the job that called has retries of its own, which wait longer. */
const attemptsMax = 2;

/** Objects of one bucket, private unless asked otherwise; links are presigned by the SDK. */
export function createS3Storage(options: S3StorageOptions): Storage {
  const client = createClient(options);
  const addressOf = (key: string) => {
    checkKey(key);
    return { Bucket: options.bucket, Key: options.prefix ? `${options.prefix}/${key}` : key };
  };

  return {
    async put(key, body, contentType) {
      const command = new PutObjectCommand({
        ...addressOf(key),
        Body: body,
        ContentType: contentType,
        ...(options.publicObjects && { ACL: 'public-read' as const }),
      });
      await orUnavailable(() => client.send(command));
    },
    async get(key) {
      const command = new GetObjectCommand(addressOf(key));
      return orUnavailable(() =>
        orMissing(async () => {
          const { Body, ContentType } = await client.send(command);
          const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
          return { body: Buffer.from(bytes), contentType: ContentType ?? contentTypeOf(key) };
        }),
      );
    },
    async exists(key) {
      const command = new HeadObjectCommand(addressOf(key));
      return (await orUnavailable(() => orMissing(() => client.send(command)))) !== null;
    },
    async delete(key) {
      const command = new DeleteObjectCommand(addressOf(key));
      await orUnavailable(() => orMissing(() => client.send(command)));
    },
    async *list(folder) {
      const { Bucket, Key } = addressOf(folder);
      const outer = options.prefix ? `${options.prefix}/` : '';
      let ContinuationToken: string | undefined;
      do {
        const page = new ListObjectsV2Command({ Bucket, Prefix: `${Key}/`, ContinuationToken });
        const found = await orUnavailable(() => client.send(page));
        const keys = (found.Contents ?? []).flatMap((one) => one.Key?.slice(outer.length) ?? []);
        if (keys.length > 0) yield keys;
        ContinuationToken = found.NextContinuationToken;
      } while (ContinuationToken !== undefined);
    },
    async link(key, expiresInSeconds) {
      checkLinkSeconds(expiresInSeconds);
      const command = new GetObjectCommand({
        ...addressOf(key),
        ResponseContentType: contentTypeOf(key),
      });
      return orUnavailable(() => getSignedUrl(client, command, { expiresIn: expiresInSeconds }));
    },
  };
}

function createClient(options: S3StorageOptions): S3Client {
  return new S3Client({
    region: options.region,
    credentials: {
      accessKeyId: options.accessKeyId,
      secretAccessKey: options.secretAccessKey,
    },
    // Servers other than AWS rarely have a name for each bucket.
    ...(options.endpoint && { endpoint: options.endpoint, forcePathStyle: true }),
    // The checksums that the SDK adds by default are refused by some servers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: attemptsMax,
    requestHandler: {
      connectionTimeout: connectTimeoutMs,
      requestTimeout: requestTimeoutMs,
      throwOnRequestTimeout: true, // without it the SDK only warns
      socketTimeout: idleTimeoutMs,
    },
  });
}

async function orMissing<T>(action: () => Promise<T>): Promise<T | null> {
  try {
    return await action();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

// A bucket that is not there answers 404 as well, but says so by name (never to a HEAD).
function isMissing(error: unknown): boolean {
  if (!(error instanceof S3ServiceException) || error.name === 'NoSuchBucket') return false;
  return error.$metadata.httpStatusCode === 404;
}

async function orUnavailable<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    const message = `The bucket cannot be read or written (${reason}).`;
    throw new AcervoError('storage_unavailable', message, { cause: error });
  }
}
