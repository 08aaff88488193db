import { z } from 'zod';
import { download } from '@/app/_answers/download';
import { jsonError } from '@/app/json-error';
import { viewerLanguage } from '@/app/viewer-language';
import { authorise } from '@/lib/auth';
import { actingFor } from '@/lib/context';
import { exportEverything } from '@/lib/reports';

const exportQuery = z.object({ person: z.uuid().exactOptional() });

/** Everything of a person, as one archive. */
export async function GET(request: Request): Promise<Response> {
  try {
    const asked = await authorise(request);
    const { person } = exportQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    const ctx = actingFor(asked, person ?? null);
    const language = await viewerLanguage();
    const { body, name } = await exportEverything({ ctx, input: { language } });
    return download(body, { name, contentType: 'application/zip' });
  } catch (error) {
    return jsonError(error);
  }
}
