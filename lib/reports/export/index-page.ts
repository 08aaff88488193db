import type { Language } from '@/lib/language';
import { photoDate } from '../photo-words';
import { type DocumentText, documentText } from '../text';
import type { Contents, FiledPhoto } from './contents';
import { escaped, href, html, isThere } from './html';
import { toldSections } from './index-sections';

/** The look of the index: the gallery's paper and ink, without anything that is fetched. */
const indexStyle = `
:root{color-scheme:light dark;--paper:#f4f0e9;--print:#fff;--ink:#201c18;--soft:#665e55}
@media(prefers-color-scheme:dark){:root{--paper:#151310;--print:#26221e;--ink:#f0ebe3;--soft:#a79e93}}
body{margin:0;padding:clamp(1rem,4vw,3rem);background:var(--paper);color:var(--ink);font:16px/1.5 ui-sans-serif,system-ui,sans-serif;display:flex;flex-direction:column}
h1{order:-2;margin:0;font-size:1.75rem;letter-spacing:-.015em}
.lead{order:-1;color:var(--soft);margin:.25rem 0 2rem}
main{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(16rem,100%),1fr));gap:2rem 1.5rem;align-items:start}
figure{margin:0;background:var(--print);padding:.5rem .5rem 1rem;box-shadow:0 1px 3px rgb(0 0 0/.18);overflow-wrap:anywhere;max-width:26rem}
img{display:block;width:100%;min-height:6rem;max-height:26rem;object-fit:contain}
figcaption{display:grid;gap:.2rem;padding:.6rem .4rem 0}
figcaption b{font-weight:500;white-space:pre-line}
figcaption i,small{color:var(--soft);font-size:.85rem}
section{max-width:40rem;margin:0 0 1.25rem}
section p{margin:.3rem 0;white-space:pre-line}
details{max-width:40rem;margin:0 0 1.25rem;overflow-wrap:anywhere}
summary{cursor:pointer;font-weight:500;padding:.4rem 0}
section img,details>a img{display:inline-block;width:7rem;height:7rem;min-height:0;object-fit:cover;margin:.2rem .3rem 0 0;vertical-align:top}
summary h2{display:inline-block;margin:.4rem 0}
section.mine,section.theirs{border-left:3px solid transparent;padding-left:.75rem}
section.mine{border-left-color:var(--soft)}
audio{width:100%;max-width:26rem}
a{color:inherit}
`;

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
