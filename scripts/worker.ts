import { startWorkerProcess } from '@/lib/start';
import { fetchConfiguredModels } from './setup/models/fetch-models';

await fetchConfiguredModels();
await startWorkerProcess();
