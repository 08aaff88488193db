import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestServer {
  url: string;
  /** Path and Authorization header of each request, in order. */
  seen: { path: string; authorization: string | undefined }[];
  stop(): void;
}

/** A real server on a free loopback port, for tests; it notes who sent credentials where. */
export async function startTestServer(answer: RequestListener): Promise<TestServer> {
  const seen: TestServer['seen'] = [];
  const server: Server = createServer((request, response) => {
    seen.push({ path: request.url ?? '', authorization: request.headers.authorization });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, stop };
}
