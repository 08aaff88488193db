import type { APIResponse, Page } from '@playwright/test';

/** Addresses that are known once the collection is filled. */
export interface MadePaths {
  album: string;
  conversation: string;
  /** Of a guest's link. */
  share: string;
}

interface Described {
  id: number;
  description: string | null;
}

/**
 * What the demonstration's messages leave empty: an album of the first person's, a link to it, and
 * a photo in the bin.
 * @param page of an operator who is signed in
 */
export async function fillCollection(page: Page): Promise<MadePaths> {
  const { request } = page;
  const headers = { origin: new URL(page.url()).origin };
  const change = async (path: string, data: object) =>
    answerOf(await request.post(`/report/${path}`, { headers, data }));
  const { people } = await answerOf(await request.get('/report/people'));
  const person: string = people[0].id;
  const found = await answerOf(await request.get(`/report/photos?person=${person}`));
  const photos: Described[] = found.photos;
  const idsOf = (words: RegExp) =>
    photos.filter(({ description }) => words.test(description ?? '')).map(({ id }) => id);
  const name = 'Os bichos da rua';
  const photoIds = idsOf(/gatos|cachorros/u);
  const { album } = await change('albums/create', { person, name, photoIds });
  await change('photos/delete', { person, photoIds: idsOf(/laranja/u) });
  const form = { person, album: album.id, title: name };
  const { url } = await answerOf(await request.post('/report/shares/new', { headers, form }));
  return {
    album: `/report/albums/${album.id}?person=${person}`,
    conversation: `/report/conversations/${person}`,
    share: new URL(url).pathname,
  };
}

async function answerOf(answer: APIResponse) {
  if (!answer.ok()) throw new Error(`${answer.url()} was answered with ${answer.status()}.`);
  return answer.json();
}
