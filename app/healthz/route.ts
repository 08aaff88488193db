import { answerJson } from '@/app/_answers/answer-json';

/** Whether the process is alive: it answers, and touches nothing to do so. */
export function GET(): Promise<Response> {
  return answerJson(async () => ({ status: 'ok' }));
}
