import { AcervoError, type ErrorCode, isAcervoError } from '../../errors';
import type { Simulator } from '../simulator';

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

const statuses: Partial<Record<ErrorCode, number>> = {
  bad_request: 400,
  forbidden: 403,
  not_found: 404,
  too_large: 413,
};

/**
 * Answers a request to the simulator, or refuses it: when the simulator is off, when the name in
 * Host is not this machine's own (a page elsewhere whose name was pointed here), or when another
 * site's page sent it. Null is a simulator that is off.
 */
export async function withSimulator(
  simulator: Simulator | null,
  request: Request,
  answer: (simulator: Simulator) => Promise<Response> | Response,
): Promise<Response> {
  try {
    if (!simulator) throw new AcervoError('not_found', 'There is no simulated WhatsApp here.');
    refuseOutsiders(request);
    return await answer(simulator);
  } catch (error) {
    const status = isAcervoError(error) ? statuses[error.code] : undefined;
    if (!isAcervoError(error) || status === undefined) throw error;
    return Response.json({ error: { code: error.code, message: error.message } }, { status });
  }
}

/** Whether a Host header names this machine, so that no name elsewhere can lead a browser here. */
export function isThisMachine(host: string | null): boolean {
  return loopbackNames.has(URL.parse(`http://${host}`)?.hostname ?? '');
}

function refuseOutsiders(request: Request): void {
  const host = request.headers.get('Host') ?? '';
  const origin = request.headers.get('Origin');
  if (!isThisMachine(host)) {
    throw new AcervoError('forbidden', 'The simulated WhatsApp is for this machine alone.');
  }
  if (origin !== null && URL.parse(origin)?.host !== host) {
    throw new AcervoError('forbidden', 'Another site cannot use the simulated WhatsApp.');
  }
}
