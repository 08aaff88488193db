import { answerJson } from '@/app/_answers/answer-json';
import { readForm } from '@/app/_answers/read-form';
import { dayLabel } from '@/app/report/day-label';
import { viewerLanguage } from '@/app/viewer-language';
import { authorise } from '@/lib/auth';
import { getConfig } from '@/lib/config';
import { actingFor } from '@/lib/context';
import { createShare, ownerOfPhotos, shareDaysUsual } from '@/lib/sharing';
import { shareForm } from './share-form';

/** Five hundred ids and the words beside them. */
const formBytesMax = 8 * 1024;

/** Makes a link for the photos or the album that the dialog names. */
export function POST(request: Request): Promise<Response> {
  return answerJson(async () => {
    const asked = await authorise(request);
    const form = Object.fromEntries(await readForm(request, formBytesMax));
    const { photos, album, person, title, password, days } = shareForm.parse(form);
    // Whose photos an operator shares is said by the photos, where the page does not say it.
    const isUnsaid = asked.actor === 'operator' && person === null && photos !== null;
    const ctx = isUnsaid
      ? await ownerOfPhotos({ input: { photoIds: photos } })
      : actingFor(asked, person);
    const shared = album === null ? { photoIds: photos ?? [] } : { albumId: album };
    const input = { ...shared, title, password, days: days ?? shareDaysUsual };
    const { id, url, expiresAt } = await createShare({ ctx, input });
    const { timeZone } = getConfig();
    const viewer = { language: await viewerLanguage(), timeZone, now: new Date(0) };
    return { id, url, until: dayLabel(expiresAt, viewer) };
  });
}
