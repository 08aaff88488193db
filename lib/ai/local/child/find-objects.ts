import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import type { Sharp } from 'sharp';
import { readModel, startTensors } from './tensors';

/**
 * The classes of COCO, in the order of their numbers, which start at 1; the gaps are numbers that
 * the data set gave up. Their names are part of the labels' ids and never change.
 */
const cocoClasses =
  `person,bicycle,car,motorcycle,airplane,bus,train,truck,boat,traffic light,fire hydrant,,
stop sign,parking meter,bench,bird,cat,dog,horse,sheep,cow,elephant,bear,zebra,giraffe,,backpack,
umbrella,,,handbag,tie,suitcase,frisbee,skis,snowboard,sports ball,kite,baseball bat,
baseball glove,skateboard,surfboard,tennis racket,bottle,,wine glass,cup,fork,knife,spoon,bowl,
banana,apple,sandwich,orange,broccoli,carrot,hot dog,pizza,donut,cake,chair,couch,potted plant,
bed,,dining table,,,toilet,,tv,laptop,mouse,remote,keyboard,cell phone,microwave,oven,toaster,
sink,refrigerator,,book,clock,vase,scissors,teddy bear,hair drier,toothbrush`
    .replaceAll('\n', '')
    .split(',');

/** What the network sees, whatever the photo's proportions: as it was trained. */
const side = 300;
/** Below this a box is more often wrong than right. */
const scoreMin = 0.5;
/** A person is told of sooner: whoever may be one is never called anything that hurts. */
const personScoreMin = 0.3;
/** For each of some 2,000 boxes, one score a class; its first class is COCO's number 1. */
const scoresNode = 'Postprocessor/Slice';

let model: Promise<GraphModel> | undefined;

/** The things that COCO's 80 classes name, by how sure the network is of the surest of each. */
export async function findObjects(
  folder: string,
  photo: Sharp,
): Promise<{ id: string; score: number }[]> {
  await startTensors();
  model ??= loadGraphModel(readModel(folder));
  const network = await model;
  const pixels = await photo.clone().resize(side, side, { fit: 'fill' }).raw().toBuffer();
  const input = tf.tensor(pixels, [1, side, side, 3], 'int32');
  try {
    const output = (await network.executeAsync(input, scoresNode)) as tf.Tensor;
    const scores = (await output.data()) as Float32Array;
    output.dispose();
    return bestOfEach(scores);
  } finally {
    input.dispose();
  }
}

function bestOfEach(scores: Float32Array): { id: string; score: number }[] {
  const best = new Float32Array(cocoClasses.length);
  for (const [place, score] of scores.entries()) {
    const index = place % cocoClasses.length;
    if (score > (best[index] ?? 0)) best[index] = score;
  }
  return cocoClasses.flatMap((name, index) => {
    const score = best[index] ?? 0;
    const least = name === 'person' ? personScoreMin : scoreMin;
    return name && score >= least ? [{ id: `coco:${name}`, score }] : [];
  });
}
