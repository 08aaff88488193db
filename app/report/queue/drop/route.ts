import { dropTroubledJob } from '@/lib/operations';
import { settleJob } from '../settle-job';

export function POST(request: Request): Promise<Response> {
  return settleJob(request, dropTroubledJob, 'dropped');
}
