// Stands in for the thread that reads texts and does what its words say.
import { parentPort, threadId } from 'node:worker_threads';

const scripts = {
  hang() {
    for (;;);
  },
  crash: () => process.exit(3),
  id: () => ({ text: String(threadId) }),
};

parentPort.on('message', ({ messages: [words] }) => {
  if (words === 'refuse') parentPort.postMessage({ kind: 'failed', error: new Error('refused') });
  else parentPort.postMessage({ kind: 'read', step: scripts[words]() });
});
parentPort.postMessage({ kind: 'ready' });
