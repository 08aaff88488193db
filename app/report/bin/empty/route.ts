import { emptyTrash } from '@/lib/collection';
import { answerChange } from '../../changes/answer-change';

/** For good: the page has asked. */
export function POST(request: Request): Promise<Response> {
  return answerChange(request, {}, emptyTrash);
}
