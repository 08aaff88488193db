import { z } from 'zod';
import { rangedBytes } from '@/app/_answers/ranged-bytes';
import { jsonError } from '@/app/json-error';
import { authorise } from '@/lib/auth';
import { readVoice } from '@/lib/operations';

interface RouteParams {
  params: Promise<{ mediaId: string }>;
}

const voiceParams = z.object({ mediaId: z.uuid() });

/** A voice note, whole or in the parts that a player asks for. */
export async function GET(request: Request, { params }: RouteParams): Promise<Response> {
  try {
    const ctx = await authorise(request, 'messages:read');
    const input = voiceParams.parse(await params);
    return rangedBytes(request, await readVoice({ ctx, input }));
  } catch (error) {
    return jsonError(error);
  }
}
