import type { Photo, PrintedImage } from '@/lib/collection';
import type { Language } from '@/lib/language';
import { photoDate, today } from '../photo-words';
import { documentText } from '../text';
import { ink, inkSoft, line, margin, type Paper, textBottom, textWidth } from './paper';
import { printableText } from './printable-text';

/** Two of these and their words fit a page, under the title and with a note too. */
const photoHeightMax = 240;
const gap = 10;
const betweenPhotos = 26;
/** Each is as wide as on a phone. */
const sliceColumns = 3;
const numberWidth = 30;
const wordsSize = 11.5;
const dateSize = 9.5;

/** What stands over the first photos: the title, whose they are, how many, and the day. */
export function printTitle(
  paper: Paper,
  work: { title: string; personName: string | null; total: number; language: Language },
): void {
  const { title, personName, total, language } = work;
  paper.addPage();
  paper.font('semibold').fontSize(26).fillColor(ink).text(title, { lineGap: -2 });
  const name = personName === null ? '' : printableText(personName);
  const facts = [
    title.includes(name) ? '' : name,
    documentText(language).photos(total),
    today(language),
  ];
  paper.moveDown(0.35).font('regular').fontSize(11).fillColor(inkSoft);
  paper.text(facts.filter(Boolean).join('  ·  '));
  const y = paper.y + 12;
  paper
    .moveTo(margin, y)
    .lineTo(margin + textWidth, y)
    .lineWidth(0.6)
    .strokeColor(line)
    .stroke();
  paper.y = y + 18;
}

/** One photo with its number, words and day; they stay together on a page. */
export function printPhoto(
  paper: Paper,
  one: {
    number: number;
    photo: Photo;
    words: string;
    /** A stripe comes in slices; nothing where its bytes are not here. */
    images: PrintedImage[];
    language: Language;
  },
): void {
  const { number, photo, images, language } = one;
  if (images.length > 1) printSlices(paper, images);
  const image = images.length === 1 ? images[0] : null;
  const text = documentText(language);
  const words = one.words || text.undescribed;
  const [width, height] = image ? scaledTo(image) : [textWidth, images.length > 1 ? 0 : 44];
  const wordsWidth = textWidth - numberWidth;
  paper.font('regular').fontSize(wordsSize);
  const wordsHeight = paper.heightOfString(words, { width: wordsWidth });
  const neededHeight = height + gap + wordsHeight + dateSize + 8;
  const pageTop = margin;
  if (paper.y + neededHeight > textBottom && paper.y > pageTop) paper.addPage();
  const top = paper.y;
  if (image) paper.image(image.body, margin, top, { width, height });
  else if (images.length === 0) printElsewhere(paper, top, text.elsewhere);
  const wordsTop = top + height + gap;
  paper.font('semibold').fontSize(wordsSize).fillColor(inkSoft);
  paper.text(`${number}`, margin, wordsTop, { width: numberWidth - 6, lineBreak: false });
  paper.font('regular').fillColor(one.words ? ink : inkSoft);
  paper.text(words, margin + numberWidth, wordsTop, { width: wordsWidth });
  const when = photoDate(photo, language);
  const place = printableText(photo.place ?? '');
  paper.fontSize(dateSize).fillColor(inkSoft);
  paper.text([when, place].filter(Boolean).join('  ·  '), { width: wordsWidth });
  paper.x = margin;
  paper.y += betweenPhotos;
}

/** A tall stripe in columns as wide as a phone, a wide one in rows; its words come below. */
function printSlices(paper: Paper, slices: PrintedImage[]): void {
  const [{ width, height } = { width: 1, height: 1 }] = slices;
  const columns = height > width ? sliceColumns : 1;
  const columnWidth = (textWidth - gap * (columns - 1)) / columns;
  const scale = Math.min(columnWidth / width, (textBottom - margin) / height);
  for (let start = 0; start < slices.length; start += columns) {
    if (paper.y + height * scale > textBottom && paper.y > margin) paper.addPage();
    const top = paper.y;
    for (const [n, { body }] of slices.slice(start, start + columns).entries()) {
      const size = { width: width * scale, height: height * scale };
      paper.image(body, margin + n * (columnWidth + gap), top, size);
    }
    paper.y = top + height * scale + gap;
  }
}

/** A sentence under the last photo. */
export function printNote(paper: Paper, words: string): void {
  paper.font('regular').fontSize(10).fillColor(inkSoft);
  paper.text(words, margin, paper.y, { width: textWidth });
  paper.moveDown(0.5);
}

/** As wide as the page or as high as leaves room for another, never enlarged beyond its dots. */
function scaledTo({ width, height }: PrintedImage): [number, number] {
  const scale = Math.min(textWidth / width, photoHeightMax / height, 1);
  return [width * scale, height * scale];
}

function printElsewhere(paper: Paper, top: number, words: string): void {
  paper.rect(margin, top, textWidth, 44).lineWidth(0.6).strokeColor(line).stroke();
  paper.font('regular').fontSize(10).fillColor(inkSoft);
  paper.text(words, margin + 14, top + 15, { width: textWidth - 28, lineBreak: false });
}
