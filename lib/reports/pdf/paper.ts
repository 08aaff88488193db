import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Language, shorten } from '@/lib/language';

/** From where the process starts; a build finds it there. */
const fontFolder = path.join(process.cwd(), 'lib', 'reports', 'pdf', 'fonts');

/** Points, of which an inch has 72. */
export const margin = 56;
export const pageWidth = 595.28;
export const pageHeight = 841.89;
export const textWidth = pageWidth - 2 * margin;
/** What is left under the photos is the page's number. */
export const textBottom = pageHeight - margin - 24;

export const ink = '#201c18';
export const inkSoft = '#665e55';
export const line = '#dcd6cc';

export type Paper = PDFKit.PDFDocument;

/** Read once: every paper uses the same two files. */
let fonts: Promise<[Buffer, Buffer]> | undefined;

/** An empty paper of A4 in our typeface, without a page. */
export async function openPaper(info: { title: string; language: Language }): Promise<Paper> {
  fonts ??= Promise.all([
    readFile(path.join(fontFolder, 'bricolage-grotesque-regular.ttf')),
    readFile(path.join(fontFolder, 'bricolage-grotesque-semibold.ttf')),
  ]);
  const [regular, semibold] = await fonts;
  // Only when there is a paper to make: every start would wait for it.
  const { default: PDFDocument } = await import('pdfkit');
  const paper = new PDFDocument({
    size: 'A4',
    margins: { top: margin, bottom: pageHeight - textBottom, left: margin, right: margin },
    autoFirstPage: false,
    // Their numbers are written at the end, when it is known how many there are.
    bufferPages: true,
    lang: info.language,
    info: { Title: info.title, Creator: 'Acervo', Producer: 'Acervo' },
    displayTitle: true,
  });
  paper.registerFont('regular', regular);
  paper.registerFont('semibold', semibold);
  return paper;
}

/** The numbers at the feet of all pages. */
export function numberPages(paper: Paper, title: string): void {
  const { start, count } = paper.bufferedPageRange();
  for (let n = start; n < start + count; n++) {
    paper.switchToPage(n);
    // Below the margin, where text would else begin a new page.
    paper.page.margins.bottom = 0;
    const y = pageHeight - margin;
    paper.font('regular').fontSize(9).fillColor(inkSoft);
    const short = shorten(title, titleCharactersMax);
    paper.text(short, margin, y, { width: textWidth - 70, lineBreak: false });
    paper.text(`${n + 1} / ${count}`, margin, y, {
      width: textWidth,
      align: 'right',
      lineBreak: false,
    });
  }
}

/** What fits beside a page's number. */
const titleCharactersMax = 70;
