import { z } from 'zod';
import { jsonError } from '@/app/json-error';
import { authoriseOperator } from '@/lib/auth';
import { readMetrics } from '@/lib/operations';
import { metricsDays } from '../metrics-days';
import { writeCsv } from '../write-csv';

const tables = z.enum(['days', 'steps', 'people', 'models', 'failures']);

/** One table of the metrics as a file for spreadsheets. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ctx = await authoriseOperator(request);
    const { searchParams } = new URL(request.url);
    const table = tables.parse(searchParams.get('table'));
    const days = metricsDays(searchParams.get('days'));
    const metrics = await readMetrics({ ctx, input: { days } });
    return new Response(writeCsv(metrics[table].map((row) => ({ ...row }))), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="acervo-${table}-${days}.csv"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return jsonError(error);
  }
}
