// Stands in for the thread that reads texts and does what its words say.
import { parentPort, threadId } from 'node:worker_threads';

const scripts = {
  hang() {
    for (;;);
  },
  crash: () => process.exit(3),
  id: () => ({
    saves: [],
    pin: null,
    intent: { kind: 'draw', prompt: String(threadId), photoId: null },
  }),
};

parentPort.on('message', ({ words }) => {
  if (words === 'refuse') parentPort.postMessage({ kind: 'failed', error: new Error('refused') });
  else parentPort.postMessage({ kind: 'read', turn: scripts[words]() });
});
parentPort.postMessage({ kind: 'ready' });
