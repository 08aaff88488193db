import type { GalleryQuery } from '../photos/gallery-href';

/** Longer than any search that a person types; keeps the query's cost bounded. */
const searchCharactersMax = 200;
/** The longest cursor of ours lists 300 photos that were found by their meaning. */
const cursorCharactersMax = 6000;
/** Ids are PostgreSQL's `integer`. */
const idMax = 2 ** 31 - 1;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Parameters = URLSearchParams | Record<string, unknown>;

/**
 * The gallery's address as people bookmark, shorten and mistype it: what makes no sense is left.
 * The same on the server and in the browser.
 */
export function readGalleryQuery(parameters: Parameters): GalleryQuery {
  const given = (name: string) => {
    const value = parameters instanceof URLSearchParams ? parameters.get(name) : parameters[name];
    return typeof value === 'string' ? value : '';
  };
  const matching = (name: string, pattern: RegExp) =>
    pattern.test(given(name)) ? given(name) : null;
  const q = given('q').replaceAll('\0', '').trim();
  const after = given('after');
  return {
    q: q !== '' && given('q').length <= searchCharactersMax ? q : null,
    person: matching('person', uuid),
    from: dayOf(given('from')),
    to: dayOf(given('to')),
    album: matching('album', uuid),
    text: given('text') === '1',
    undescribed: given('undescribed') === '1',
    at: periodOf(given('at')),
    near: idOf(given('near')),
    after: after !== '' && after.length <= cursorCharactersMax ? after : null,
    photo: idOf(given('photo')),
  };
}

function idOf(text: string): number | null {
  const id = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return id >= 1 && id <= idMax ? id : null;
}

function dayOf(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  // A day that no month has would be read as one of the next month.
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text) ? text : null;
}

/** A year, a month or a day. */
function periodOf(text: string): string | null {
  const whole = { 4: `${text}-01-01`, 7: `${text}-01`, 10: text }[text.length];
  return whole && dayOf(whole) ? text : null;
}
