import type { Language } from '@/lib/language';
import { momentWords } from '../photo-words';
import type { DocumentText } from '../text';
import type { Contents, FiledMessage, FiledPhoto } from './contents';
import { escaped, href, html, isThere } from './html';

interface SectionOptions {
  /** Files of which there are no bytes. */
  missing: ReadonlySet<string>;
  language: Language;
  text: DocumentText;
}

/** What stands below the photos: albums, what is remembered, and what was said on both sides. */
export async function* toldSections(
  contents: Contents,
  options: SectionOptions,
): AsyncGenerator<Buffer> {
  const { index } = options.text;
  let albums = 0;
  for await (const { id, name } of contents.albums()) {
    if (albums++ === 0) yield html(`<h2>${escaped(index.albums)}</h2>`);
    yield html(`<details><summary>${escaped(name)}</summary>`);
    for await (const photo of contents.albumPhotos(id)) yield html(photoLink(photo, options));
    yield html('</details>');
  }
  let preferences = 0;
  for await (const { text } of contents.preferences()) {
    if (preferences++ === 0) yield html(`<h2>${escaped(index.preferences)}</h2><ul>`);
    yield html(`<li>${escaped(text)}</li>`);
  }
  if (preferences > 0) yield html('</ul>');
  let messages = 0;
  for await (const message of contents.messages()) {
    // Closed, because it may be longer than everything above it.
    if (messages++ === 0) {
      yield html(`<details><summary><h2>${escaped(index.conversation)}</h2></summary>`);
    }
    yield html(messageSection(message, options));
  }
  if (messages > 0) yield html('</details>');
}

function messageSection(message: FiledMessage, options: SectionOptions): string {
  const { language, text, missing } = options;
  const { direction, body, createdAt, photos, voiceNotes, drawing } = message;
  const isMine = direction === 'inbound';
  const isBare = body === '' && photos.length + voiceNotes.length === 0 && drawing === null;
  const sounds = voiceNotes.map(({ file, transcript }) => {
    const player = isThere(file, missing)
      ? `<audio controls preload="none" src="${href(file)}"></audio>`
      : `<i>${escaped(text.index.missing)}</i>`;
    return `${player}${transcript === null ? '' : `<p>${escaped(transcript)}</p>`}`;
  });
  const drawn =
    drawing && isThere(drawing.file, missing)
      ? `<a href="${href(drawing.file)}"><img loading="lazy" alt="${escaped(drawing.prompt)}" src="${href(drawing.file)}"></a>`
      : '';
  return [
    `<section class="${isMine ? 'mine' : 'theirs'}">`,
    `<small><b>${escaped(isMine ? text.index.me : 'Acervo')}</b> · ${escaped(momentWords(createdAt, language))}</small>`,
    body === '' ? '' : `<p>${escaped(body)}</p>`,
    isBare ? `<p><i>${escaped(text.index.wordless)}</i></p>` : '',
    ...photos.map((photo) => photoLink(photo, options)),
    ...sounds,
    `${drawn}</section>`,
  ].join('');
}

/** A small picture that leads to the photo with its words, further up; its words where there is none. */
function photoLink(
  { id, file, description }: FiledPhoto,
  { missing, text }: SectionOptions,
): string {
  const words = escaped(description ?? text.undescribed);
  const shown = isThere(file, missing)
    ? `<img loading="lazy" alt="${words}" src="${href(file)}">`
    : words;
  return `<a href="#p${id}">${shown}</a>`;
}
