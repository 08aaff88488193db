import type { Language } from '@/lib/language';
import { photoDate } from '../photo-words';
import type { DocumentText } from '../text';
import { documentText } from '../text';
import type { Contents, FiledPhoto } from './contents';
import { escaped, href, html, isThere } from './html';
import { toldSections } from './index-sections';
import { indexStyle } from './index-style';

interface IndexOptions {
  /** Files of which there are no bytes. */
  missing: ReadonlySet<string>;
  language: Language;
  name: string | null;
}

/**
 * The index for people: one page that works without a network and without scripts, and that shows
 * what it shows whatever somebody wrote into a description.
 */
export async function* indexPage(
  contents: Contents,
  options: IndexOptions,
): AsyncGenerator<Buffer> {
  const { missing, language, name } = options;
  const text = documentText(language);
  const title = name === null ? text.index.title : `${text.index.title} · ${name}`;
  let photos = 0;
  let voiceNotes = 0;
  yield html(
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'">`,
    `<title>${escaped(title)}</title><style>${indexStyle}</style></head><body><h1>${escaped(title)}</h1><main>`,
  );
  for await (const photo of contents.photos()) {
    photos += 1;
    yield html(photoFigure(photo, { missing, language, text }));
  }
  yield html('</main>');
  for await (const { file, transcript, at } of contents.voice()) {
    if (voiceNotes++ === 0) yield html(`<h2>${escaped(text.index.voiceNotes)}</h2>`);
    const when = photoDate({ takenFrom: null, takenTo: null, createdAt: at }, language);
    const player = isThere(file, missing)
      ? `<audio controls preload="none" src="${href(file)}"></audio>`
      : `<i>${escaped(text.index.missing)}</i>`;
    yield html(
      `<section>${player}<p>${escaped(transcript ?? '')}</p><small>${when}</small></section>`,
    );
  }
  let drawings = 0;
  for await (const { file, prompt, model } of contents.drawings()) {
    if (drawings++ === 0) yield html(`<h2>${escaped(text.index.drawings)}</h2>`);
    const picture = isThere(file, missing) ? `<img loading="lazy" alt="" src="${href(file)}">` : '';
    const words = `<b>${escaped(prompt)}</b><small>${escaped(text.index.drawnBy(model))}</small>`;
    yield html(`<figure>${picture}<figcaption>${words}</figcaption></figure>`);
  }
  yield* refusedSection(contents, { missing, text });
  yield* toldSections(contents, { missing, language, text });
  // Counted on the way; it stands at the end, and is shown at the top.
  yield html(`<p class="lead">${escaped(text.index.lead(photos, voiceNotes))}</p></body></html>`);
}

/** Files that nothing here could open: another program may. */
async function* refusedSection(
  contents: Contents,
  { missing, text }: { missing: ReadonlySet<string>; text: DocumentText },
): AsyncGenerator<Buffer> {
  let count = 0;
  for await (const { file } of contents.refused()) {
    if (count++ === 0) yield html(`<h2>${escaped(text.index.refused)}</h2>`);
    const name = escaped(file?.split('/').at(-1) ?? '');
    yield html(
      isThere(file, missing)
        ? `<p><a href="${href(file)}" download>${name}</a></p>`
        : `<p><i>${escaped(text.index.missing)}</i></p>`,
    );
  }
}

function photoFigure(
  photo: FiledPhoto,
  options: { missing: ReadonlySet<string>; language: Language; text: DocumentText },
): string {
  const { language, text } = options;
  const { description, caption, place } = photo;
  const facts = [photoDate(photo, language), place]
    .filter(Boolean)
    .map((fact) => escaped(`${fact}`));
  return [
    `<figure id="p${photo.id}">`,
    pictureOf(photo, options),
    `<figcaption><b>${escaped(description ?? text.undescribed)}</b>`,
    caption === null ? '' : `<i>${escaped(text.index.captioned)}: ${escaped(caption)}</i>`,
    `<small>${facts.join(' · ')}</small></figcaption></figure>`,
  ].join('');
}

function pictureOf(
  { file, externalUrl: address, description }: FiledPhoto,
  { missing, text }: { missing: ReadonlySet<string>; text: DocumentText },
): string {
  if (isThere(file, missing)) {
    // Few programs show HEIC; the link opens it with one that does.
    return `<a href="${href(file)}"><img loading="lazy" alt="${escaped(description ?? text.undescribed)}" src="${href(file)}"></a>`;
  }
  const isWeb = address !== null && /^https?:\/\//i.test(address);
  return isWeb
    ? `<p><a rel="noreferrer" href="${escaped(address)}">${escaped(address)}</a></p>`
    : `<p><i>${escaped(text.index.missing)}</i></p>`;
}
