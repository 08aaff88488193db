import { createServer } from 'node:http';
import type { TestServer } from '../../scripts/test/test-server';

/**
 * Says one sentence to everything, in OpenAI's form.
 * @param onAsk hears the path of each question, which the list of models is none; what it returns
 *   is awaited before the answer
 */
export async function startModel(
  port: number,
  onAsk: (path: string) => Promise<void> | void = () => undefined,
): Promise<TestServer> {
  const message = { role: 'assistant', content: 'Tudo certo por aqui.' };
  const answer = JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'gpt-4o',
    choices: [{ index: 0, message, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });
  const server = createServer((request, response) => {
    request.resume().once('end', async () => {
      if (request.method === 'POST') await onAsk(request.url ?? '');
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
