/**
 * The collection: photos, the words that people gave them, and finding them again.
 * Promises that a person reaches only their own photos, that their words are never overwritten by
 * a model's nor mixed with what a machine saw, and that a row exists only once its bytes do. The very
 * same bytes are one photo; what is certainly a copy is a photo of its own that is folded behind
 * another, and nothing is withheld for it. What a model drew is kept apart from the photographs and is
 * never found among them. What a person changes or deletes can be taken back for 30 days. Hides the
 * tables, the search's SQL and the image formats. Bytes are kept by content; nothing of them is
 * public.
 */
import 'server-only';

export { addPhoto } from './add-photo';
export { addToAlbum, deleteAlbum, removeFromAlbum, renameAlbum } from './albums/change-album';
export { createAlbum } from './albums/create-album';
export { fileInAlbum } from './albums/file-in-album';
export { type AlbumEntry, listAlbums } from './albums/list-albums';
export { findAlbum } from './albums/own-album';
export { readAlbum } from './albums/read-album';
export { deletePhotos } from './bin/delete-photos';
export { dropOldChanges, dropOldDeletions, emptyBin } from './bin/empty-bin';
export { type BinnedPhoto, listBin, readBinnedImage } from './bin/list-bin';
export { restorePhotos } from './bin/restore-photos';
export { photosAtOnceMax, type Undone } from './changes/change';
export { separatePhotos } from './changes/separate-photos';
export { type DescriptionChange, setDescription } from './changes/set-description';
export { type LastUndone, undo, undoLast } from './changes/undo';
export { type PrintedImage, printBytesMax } from './decoding/protocol';
export { isStripe, sliceBytesMax, slicesOf } from './decoding/stripe';
export { type PhotoDetails, photoDetails } from './details/photo-details';
export { setPhotoDetails } from './details/set-photo-details';
export { keepDrawing } from './drawings/keep-drawing';
export { describedDrawings, linkDrawing, readDrawing } from './drawings/read-drawing';
export { type StoredDrawing, storeDrawing } from './drawings/store-drawing';
export { findCopies } from './duplicates/find-copies';
export { listCopies } from './duplicates/list-copies';
export { separateCopy } from './duplicates/separate-copy';
export { settleCopies } from './duplicates/settle-copies';
export { getPhoto } from './get-photo';
export type { Variant } from './images/image-keys';
export { sweepLooseFolders } from './images/loose-folders';
export { linkImage, readImage } from './images/read-image';
export { hashOldPhotos } from './known/hash-old-photos';
export { type KnownPhoto, listKnown } from './known/list-known';
export { listPeople, type PersonEntry } from './list-people';
export { embedPhotos } from './meaning/embed-photos';
export { type EmbeddingProgress, embeddingProgress } from './meaning/embedding-progress';
export { ensureNearnessIndex } from './meaning/nearness-index';
export { type Meaning, readMeaning } from './meaning/read-meaning';
export { meaningState } from './meaning/vector-store';
export {
  countPhotos,
  describedPhotos,
  listAlbum,
  ownPhotoIds,
  partialAmong,
} from './own-photos';
export type { MatchedBy, Photo } from './photo';
export {
  keepRefused,
  listRefused,
  type RefusedFile,
  sweepRefused,
} from './refused-files';
export { findPhotos, type PhotoQuery } from './search/find-photos';
export { listPhotos, type PhotoListQuery } from './search/list-photos';
export { listReport, type ReportRow } from './search/list-report';
export { sweepSearches } from './search/note-search';
export { setCaptions } from './set-captions';
export {
  createShare,
  type NewShare,
  ownerOfPhotos,
  shareDaysMax,
  shareDaysUsual,
} from './shares/create-share';
export { listShares, revokeShare, type Share } from './shares/list-shares';
export {
  countView,
  type Guest,
  type OpenedShare,
  openShare,
  readSharedImage,
  type SharedPhoto,
} from './shares/open-share';
export { type Unlocked, unlockShare } from './shares/unlock-share';
export { findSimilarPhotos } from './sight/find-similar-photos';
export { giveUpLooking, lookNow, lookOnce } from './sight/look';
export { readSight, type Sight } from './sight/read-sight';
export { listUnseenPhotos, sightProgress } from './sight/unseen-photos';
export { type Choice, choosePhotos } from './taking/choose-photos';
export {
  type DrawnOriginal,
  listDrawnOriginals,
  listOriginals,
  type Original,
  readOriginal,
  readOriginals,
} from './taking/list-originals';
export { readPrint, readSlices } from './taking/read-print';
export { countDaysInZone } from './timeline/count-days-in-zone';
export { listMonths, type Month } from './timeline/list-months';
export { type PhotoWindow, type Place, readWindow } from './timeline/read-window';
export { finishUpload, type KeptUpload } from './uploads/finish-upload';
export { listUploadOwners } from './uploads/list-upload-owners';
export { openUpload } from './uploads/open-upload';
export { putPart } from './uploads/parts/put-part';
export { cancelUpload } from './uploads/refuse-upload';
export { sweepUploads } from './uploads/sweep-uploads';
export { partBytes } from './uploads/upload-limits';
export { listWaitingPhotos } from './waiting-photos';
