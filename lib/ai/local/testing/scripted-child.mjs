// A child that does what its task's first text says: the host is tested without a model.
import { setTimeout as sleep } from 'node:timers/promises';

const kept = [];

const scripts = {
  say: async (words) => [[words.length]],
  sleep: async (ms) => {
    await sleep(Number(ms));
    return [[Number(ms)]];
  },
  pid: async () => [[process.pid]],
  crash: async () => process.exit(3),
  hang: () => new Promise(() => undefined),
  /** Really taken, so that the system sees it. */
  take: async (megabytes) => {
    kept.push(Buffer.alloc(Number(megabytes) * 1024 * 1024, 1));
    await sleep(5000);
    return [];
  },
  refuse: async () => {
    throw Object.assign(new Error('It holds no sound.'), { code: 'bad_media' });
  },
  secrets: async () => [
    [Object.keys(process.env).filter((name) => /KEY|TOKEN|URL/.test(name)).length],
  ],
};

process.on('message', async ({ id, task }) => {
  const rssBytes = process.memoryUsage.rss();
  const [script, argument] = (task.texts ?? ['pid'])[0].split(' ');
  try {
    process.send({ kind: 'done', id, result: await scripts[script](argument), rssBytes });
  } catch ({ code, message }) {
    process.send({ kind: 'failed', id, code, message, rssBytes });
  }
});
setInterval(
  () => process.send({ kind: 'memory', rssBytes: process.memoryUsage.rss() }),
  200,
).unref();
process.once('disconnect', () => process.exit(0));
