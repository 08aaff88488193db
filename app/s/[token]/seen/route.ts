import { jsonError } from '@/app/json-error';
import { countView } from '@/lib/sharing';
import { readPass, seenCookie, wasSeen } from '../guest';

interface RouteParams {
  params: Promise<{ token: string }>;
}

/** Counts a guest, once a day: their browser remembers that, and nobody else does. */
export async function POST(request: Request, { params }: RouteParams): Promise<Response> {
  try {
    const { token } = await params;
    if (wasSeen(request.headers)) return new Response(null, { status: 204 });
    await countView({ input: { token, pass: readPass(request.headers) } });
    return new Response(null, { status: 204, headers: { 'set-cookie': seenCookie(token) } });
  } catch (error) {
    return jsonError(error);
  }
}
