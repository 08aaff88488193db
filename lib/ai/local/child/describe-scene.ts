import * as tf from '@tensorflow/tfjs-core';
import {
  type LayersModel,
  loadLayersModel,
  model as modelOf,
  type SymbolicTensor,
} from '@tensorflow/tfjs-layers';
import type { Sharp } from 'sharp';
import { readModel, startTensors } from './tensors';

const side = 224;
/** Blue, green, red: the means of the photographs on which the network was trained. */
const means = [103.939, 116.779, 123.68] as const;
/** Of 1,000 classes many are alike: a dog's share is divided among breeds, and their sum tells. */
const scoreMin = 0.05;
const labelsMax = 10;
const featuresLayer = 'avg_pool';

let model: Promise<LayersModel> | undefined;

/** What ResNet50 takes a photo for, and the 2,048 numbers from which it concludes that. */
export async function describeScene(
  folder: string,
  photo: Sharp,
): Promise<{ labels: { id: string; score: number }[]; features: Float32Array }> {
  await startTensors();
  model ??= loadScenes(folder);
  const network = await model;
  const pixels = await photo.clone().resize(side, side, { fit: 'cover' }).raw().toBuffer();
  const outputs = tf.tidy(() => {
    const input = tf.tensor4d(centre(pixels), [1, side, side, 3]);
    return network.predict(input) as tf.Tensor[];
  });
  try {
    const [scores, features] = await Promise.all(outputs.map((output) => output.data()));
    return { labels: bestOf(scores as Float32Array), features: features as Float32Array };
  } finally {
    tf.dispose(outputs);
  }
}

async function loadScenes(folder: string): Promise<LayersModel> {
  const whole = await loadLayersModel(readModel(folder));
  const features = whole.getLayer(featuresLayer).output as SymbolicTensor;
  return modelOf({ inputs: whole.inputs, outputs: [...whole.outputs, features] });
}

/** As the network was trained: blue first, and each colour around its mean. */
function centre(pixels: Buffer): Float32Array {
  const centred = new Float32Array(pixels.length);
  for (let start = 0; start < pixels.length; start += 3) {
    for (const [channel, mean] of means.entries()) {
      centred[start + channel] = (pixels[start + 2 - channel] ?? 0) - mean;
    }
  }
  return centred;
}

function bestOf(scores: Float32Array): { id: string; score: number }[] {
  return [...scores]
    .map((score, index) => ({ id: `imagenet:${index}`, score }))
    .filter(({ score }) => score >= scoreMin)
    .sort((a, b) => b.score - a.score)
    .slice(0, labelsMax);
}
