import { download } from '@/app/_answers/download';
import { jsonError } from '@/app/json-error';
import { fileWords, zipPhotos } from '@/lib/reports';
import { readChoice } from '../choice-form';

/** The chosen photos in one archive. */
export async function POST(request: Request): Promise<Response> {
  try {
    const { ctx, choice, title } = await readChoice(request);
    const { body } = await zipPhotos({ ctx, input: { choice } });
    const name = `${fileWords(title ?? '') || 'Acervo'}.zip`;
    return download(body, { name, contentType: 'application/zip' });
  } catch (error) {
    return jsonError(error);
  }
}
