import type { Photo, PrintedImage } from '@/lib/catalogue';
import type { Language } from '@/lib/language';
import { photoDate, today } from '../photo-words';
import { documentText } from '../text';
import { ink, inkSoft, line, margin, type Paper, textBottom, textWidth } from './paper';
import { printableText } from './printable-text';

/** Two of these and their words fit a page, under the title and with a note too. */
const photoHeightMax = 240;
const gap = 10;
const betweenPhotos = 26;
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
    image: PrintedImage | null;
    language: Language;
  },
): void {
  const { number, photo, image, language } = one;
  const text = documentText(language);
  const words = one.words || text.undescribed;
  const [width, height] = image ? scaledTo(image) : [textWidth, 44];
  const wordsWidth = textWidth - numberWidth;
  paper.font('regular').fontSize(wordsSize);
  const wordsHeight = paper.heightOfString(words, { width: wordsWidth });
  const neededHeight = height + gap + wordsHeight + dateSize + 8;
  const pageTop = margin;
  if (paper.y + neededHeight > textBottom && paper.y > pageTop) paper.addPage();
  const top = paper.y;
  if (image) paper.image(image.body, margin, top, { width, height });
  else printElsewhere(paper, top, text.elsewhere);
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
