import { startWorkerProcess } from '@/lib/start';

await startWorkerProcess();
