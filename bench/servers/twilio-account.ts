import { createServer } from 'node:http';
import { findFreePort, type TestServer } from '../../scripts/test/test-server';

export interface TwilioAccount {
  accountSid: string;
  authToken: string;
  from: string;
  apiBaseUrl: string;
}

/** An account that answers every send with a sid and nothing else: the far end costs nothing. */
export async function startTwilioAccount(
  onSend: (to: string) => void = () => undefined,
): Promise<TestServer & { account: TwilioAccount }> {
  const port = await findFreePort();
  let sent = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      onSend(new URLSearchParams(Buffer.concat(chunks).toString('utf8')).get('To') ?? '');
      sent += 1;
      const sid = `SM${String(sent).padStart(32, '0')}`;
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ sid, status: 'queued', success: true }));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const account = {
    accountSid: `AC${'0'.repeat(32)}`,
    authToken: '0123456789abcdef0123456789abcdef',
    from: 'whatsapp:+14155238886',
    apiBaseUrl: `http://127.0.0.1:${port}`,
  };
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { account, stop };
}
