import 'server-only';
import type { ProgressView, StatusView } from '@/components/operator/status/status-view';
import { languageTag } from '@/components/site/preferred-language';
import type { Language } from '@/lib/language';
import type { Progress, Status } from '@/lib/operations';

/** The status in the numbers of who looks at it. */
export function showStatus(status: Status, language: Language): StatusView {
  const number = (value: number) => value.toLocaleString(languageTag(language));
  const { database, usage } = status;
  return {
    roles: status.roles,
    localModels: status.localModels,
    budget: usage && {
      used: number(usage.used),
      usedMax: number(usage.usedMax),
      share: shareOf(usage.used, usage.usedMax),
      personMax: number(usage.personMax),
      peopleAtMax: usage.peopleAtMax,
      isNone: usage.usedMax === 0 || usage.personMax === 0,
      byRole: usage.byRole.map((one) => ({ ...one, used: number(one.used) })),
    },
    progress: [
      { work: 'sights', counts: progressView(status.sights, number) },
      { work: 'embeddings', counts: progressView(status.embeddings, number) },
    ],
    database: {
      kind: database.kind,
      version: database.report?.version ?? null,
      extensions: Object.entries(database.report?.extensions ?? {}).map(([name, state]) => ({
        name: name as StatusView['database']['extensions'][number]['name'],
        state,
      })),
    },
    storage: status.storage,
    isUnknownProxyThere: status.isUnknownProxyThere,
  };
}

function progressView(
  progress: Progress | null,
  number: (value: number) => string,
): ProgressView['counts'] {
  if (progress === null) return null;
  const { done, total } = progress;
  return { done: number(done), total: number(total), share: shareOf(done, total) };
}

/** All of nothing is done. */
function shareOf(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.min(1, part / whole);
}
