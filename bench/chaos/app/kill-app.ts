import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../../measure/random';
import type { App } from './make-app';
import type { Victim } from './victim';

/** After it has said that it is there. */
const livesMs = { from: 500, to: 4000 };
/** One life in so many ends while it still begins. */
const stillbornEvery = 6;
const stillbornMsMax = 1500;
const workerLivesMs = { from: 2000, to: 5000 };

/** Kills and starts again at once, so many times; the last life goes on. */
export async function killApp(app: App, kills: number, random: Random): Promise<void> {
  for (let n = 0; n < kills; n++) {
    if (app.workers.length > 0) await killWorker(random.pick(app.workers), random);
    else await killWeb(app, random);
  }
  await app.web.waitUntilReady();
}

/** On the embedded database each kill is a power cut. */
async function killWeb(app: App, random: Random): Promise<void> {
  const { web } = app;
  if (random.below(stillbornEvery) === 0) {
    await wait(random.below(stillbornMsMax));
  } else {
    await web.waitUntilReady();
    await wait(livesMs.from + random.below(livesMs.to - livesMs.from));
  }
  await web.kill();
  app.cutPower(random);
  web.start();
}

async function killWorker(worker: Victim, random: Random): Promise<void> {
  await wait(workerLivesMs.from + random.below(workerLivesMs.to - workerLivesMs.from));
  await worker.kill();
  worker.start();
}
