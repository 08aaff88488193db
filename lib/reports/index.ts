/**
 * Papers and archives: photos as a printed report, as a zip of what was chosen, and everything of a
 * person to take away.
 * Promises files that open anywhere, made as they are read: whoever reads slowly slows the writing,
 * whoever goes away ends it, and one photo is in memory at a time. Hides pdfkit, yazl, the typeface
 * and the layout. A file that is sent into a chat lies under a private key and goes after a day.
 * Must stay true: nobody's words can break a page, a file's name or another file.
 */
import 'server-only';

export { exportEverything } from './export/export-everything';
export { type Holdings, readHoldings } from './export/holdings';
export { type ExportProgress, readProgress } from './export/progress';
export { makePdf } from './pdf/make-pdf';
export { describedDocuments, linkDocument, sweepDocuments } from './pdf/read-document';
export { sentPhotosMax, storePdf, storeStripe } from './pdf/store-pdf';
export { fileWords } from './zip/file-name';
export { zipPhotos } from './zip/zip-photos';
