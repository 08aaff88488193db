/** Why the server did not do it: one of its codes, or ours for what never reached it. */
export class UploadProblem extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Pauses before a further try, growing: a tunnel or a change of networks passes within a minute. */
const pausesMs = [1000, 2000, 4000, 8000, 16_000];

/**
 * Posts and reads the answer. What failed on the way, or at a server that is just down, is tried
 * again; what the server refuses is not.
 * @throws UploadProblem
 */
export async function askServer<Answer>(
  path: string,
  body: Blob | object,
  signal: AbortSignal,
): Promise<Answer> {
  for (const pauseMs of [...pausesMs, null]) {
    const answer = await post(path, body, signal);
    if (answer?.ok) return (await answer.json()) as Answer;
    if (answer && answer.status < 500) throw new UploadProblem(await codeOf(answer));
    if (pauseMs !== null) await pause(pauseMs, signal);
    else if (answer) throw new UploadProblem(await codeOf(answer));
  }
  throw new UploadProblem('unreachable');
}

async function post(
  path: string,
  body: Blob | object,
  signal: AbortSignal,
): Promise<Response | null> {
  try {
    return await fetch(`/report/uploads${path}`, {
      method: 'POST',
      body: body instanceof Blob ? body : JSON.stringify(body),
      signal,
    });
  } catch {
    // A file that changed or went away cannot be read, and no later try can send it.
    if (body instanceof Blob) await makeSureReadable(body);
    signal.throwIfAborted();
    return null;
  }
}

async function makeSureReadable(part: Blob): Promise<void> {
  try {
    await part.slice(0, 1).arrayBuffer();
  } catch {
    throw new UploadProblem('unreadable');
  }
}

async function codeOf(answer: Response): Promise<string> {
  try {
    const { error } = (await answer.json()) as { error: { code: string } };
    return error.code;
  } catch {
    return 'unexpected';
  }
}

/** Ends early when the browser says that it is back on the net. */
function pause(pauseMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const end = (then: () => void) => () => {
      over.abort();
      clearTimeout(timer);
      then();
    };
    const timer = setTimeout(end(resolve), pauseMs);
    window.addEventListener('online', end(resolve), { signal: over.signal });
    signal.addEventListener(
      'abort',
      end(() => reject(signal.reason)),
      { signal: over.signal },
    );
  });
}
