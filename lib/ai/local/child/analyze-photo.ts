import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { AcervoError } from '@/lib/errors';
import type { Look } from '../protocol';
import { describeScene } from './describe-scene';
import { findObjects } from './find-objects';
import { readText } from './read-text';
import { shrinkFeatures } from './shrink-features';

// A photo at a time, on the one thread that this process has.
sharp.concurrency(1);
sharp.cache(false);

/** What is sent is at most 1,280 pixels wide; nothing larger is decoded. */
const pixelsMax = 12_000_000;

/**
 * What is written in a photo, what is in it, and what it is like.
 * @throws AcervoError `bad_media` when it is no photo
 */
export async function analyzePhoto(directory: string, image: Uint8Array): Promise<Look> {
  const photo = await decode(image);
  const objects = await findObjects(path.join(directory, 'coco-ssd'), photo);
  const { labels, features } = await describeScene(path.join(directory, 'resnet50'), photo);
  return {
    text: await readText(photo),
    labels: [...objects, ...labels].sort((a, b) => b.score - a.score),
    vector: shrinkFeatures(features),
  };
}

/** Once, for all that look at it. */
async function decode(image: Uint8Array): Promise<Sharp> {
  try {
    const { data, info } = await sharp(image, { limitInputPixels: pixelsMax })
      .autoOrient()
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    return sharp(data, { raw: { width, height, channels } });
  } catch (error) {
    throw new AcervoError('bad_media', 'The photo cannot be decoded.', { cause: error });
  }
}
