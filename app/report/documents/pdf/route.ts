import { download } from '@/app/_answers/download';
import { jsonError } from '@/app/json-error';
import { viewerLanguage } from '@/app/viewer-language';
import { fileWords, makePdf } from '@/lib/reports';
import { readChoice } from '../choice-form';

/** The chosen photos as a printed report. */
export async function POST(request: Request): Promise<Response> {
  try {
    const { ctx, choice, title } = await readChoice(request);
    const language = await viewerLanguage();
    const pdf = await makePdf({ ctx, input: { choice, title, language } });
    const name = `${fileWords(pdf.title) || 'Acervo'}.pdf`;
    return download(pdf.body, { name, contentType: 'application/pdf' });
  } catch (error) {
    return jsonError(error);
  }
}
