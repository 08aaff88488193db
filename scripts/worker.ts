import { startWorkerProcess } from '@/lib/start';
import { fetchConfiguredModels } from './setup/fetch-models';

await fetchConfiguredModels();
await startWorkerProcess();
