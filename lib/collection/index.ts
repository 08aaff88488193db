/**
 * The collection: photos, and the words, dates, places and albums that people gave them.
 * Promises that a person reaches only their own photos, that their words are never overwritten by
 * a model's nor mixed with what a machine saw, and that a row exists only once its bytes do. The
 * same bytes are one photo; a certain copy is a photo of its own, folded behind another. Drawings
 * are kept apart from photographs. Every change is in the journal and can be undone for 30 days.
 * Hides the tables and the image formats. No stored byte is public.
 */
import 'server-only';

export { albumPhotoIds } from './albums/album-photo-ids';
export { addToAlbum, deleteAlbum, removeFromAlbum, renameAlbum } from './albums/change-album';
export { createAlbum } from './albums/create-album';
export { fileInAlbum } from './albums/file-in-album';
export { type AlbumEntry, listAlbums } from './albums/list-albums';
export { findAlbum } from './albums/own-album';
export { readAlbum } from './albums/read-album';
export { analysisQueue, catchUpQueue } from './analysis/analysis-queues';
export { analyzeNow, analyzeOnce, giveUpAnalysis } from './analysis/analyze-photo';
export { isAnalysisOn, queueAnalysis, sendAnalysisJob } from './analysis/queue-analysis';
export { type Analysis, readAnalysis } from './analysis/read-analysis';
export { analysisProgress, listUnanalyzedPhotos } from './analysis/unanalyzed-photos';
export { setCaptions } from './descriptions/set-captions';
export { type DescriptionChange, setDescription } from './descriptions/set-description';
export { type PhotoDetails, photoDetails } from './details/photo-details';
export { setPhotoDetails } from './details/set-photo-details';
export { keepDrawing } from './drawings/keep-drawing';
export { describedDrawings, linkDrawing, readDrawing } from './drawings/read-drawing';
export { type StoredDrawing, storeDrawing } from './drawings/store-drawing';
export { findCopies } from './duplicates/find-copies';
export { fingerprintOldPhotos } from './duplicates/fingerprint-old-photos';
export { listCopies } from './duplicates/list-copies';
export { listResent, type ResentPhoto } from './duplicates/list-resent';
export { separateCopy } from './duplicates/separate-copy';
export { settleCopies } from './duplicates/settle-copies';
export { separatePhotos } from './history/separate-photos';
export { type LastUndone, undo, undoLast } from './history/undo';
export { addPhoto } from './ingest/add-photo';
export { isExtremeShape, sliceBytesMax, slicesOf } from './ingest/decoding/extreme-shape';
export { type PrintedImage, printBytesMax } from './ingest/decoding/protocol';
export {
  keepRefused,
  listRefused,
  type RefusedFile,
  sweepRefused,
} from './ingest/refused-files';
export type { Variant } from './ingest/variants/image-keys';
export { variantKey } from './ingest/variants/image-keys';
export {
  type DrawnOriginal,
  listDrawnOriginals,
  listOriginals,
  type Original,
  readOriginal,
  readOriginals,
} from './ingest/variants/list-originals';
export { sweepOrphanedBlobs } from './ingest/variants/orphaned-blobs';
export { linkImage, readImage } from './ingest/variants/read-image';
export { readPrint, readSlices } from './ingest/variants/read-print';
export { checkDay } from './items/day';
export { getPhoto } from './items/get-photo';
export { listPeople, type PersonEntry } from './items/list-people';
export {
  countPhotos,
  describedPhotos,
  listAlbum,
  ownPhotoIds,
  partialAmong,
} from './items/own-photos';
export type { MatchedBy, Photo } from './items/photo';
export { type PhotoRow, photoOfImage, toPhoto, wholePhoto, wordMatches } from './items/photo';
export { readPhotos } from './items/read-photos';
export { listWaitingPhotos } from './items/waiting-photos';
export { photosAtOnceMax, type Undone } from './journal/change';
export { deletePhotos } from './trash/delete-photos';
export { dropOldChanges, dropOldDeletions, emptyTrash } from './trash/empty-trash';
export { listTrash, readTrashedImage, type TrashedPhoto } from './trash/list-trash';
export { restorePhotos } from './trash/restore-photos';
export { finishUpload, type KeptUpload } from './uploads/finish-upload';
export { listUploadOwners } from './uploads/list-upload-owners';
export { openUpload } from './uploads/open-upload';
export { putPart } from './uploads/put-part';
export { cancelUpload } from './uploads/refuse-upload';
export { sweepUploads } from './uploads/sweep-uploads';
export { partBytes } from './uploads/upload-limits';
