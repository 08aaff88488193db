/**
 * The collection: photos, the words that people gave them, and finding them again.
 * Promises that a person reaches only their own photos, that their words are never overwritten by
 * a model's, and that a row exists only once its bytes do. Hides the tables, the search's SQL and
 * the image formats. What somebody sends again is kept once. Bytes are kept by content; nothing of them is public.
 */
import 'server-only';

export { addPhoto } from './add-photo';
export { correctDescription } from './correct-description';
export { deletePhotos } from './delete-photos';
export { describePhotos } from './describe-photos';
export { type PhotoDetails, photoDetails } from './details/photo-details';
export { setPhotoDetails } from './details/set-photo-details';
export { getPhoto } from './get-photo';
export type { Variant } from './images/image-keys';
export { sweepLooseFolders } from './images/loose-folders';
export { linkImage, readImage } from './images/read-image';
export { joinDescription, listAlbum } from './join-description';
export { addWords } from './known/add-words';
export { hashOldPhotos } from './known/hash-old-photos';
export { type KnownPhoto, listKnown } from './known/list-known';
export { listPeople, type PersonEntry } from './list-people';
export { countPhotos, describedPhotos, ownPhotoIds } from './own-photos';
export type { Photo } from './photo';
export { findPhotos, type PhotoQuery } from './search/find-photos';
export { listPhotos } from './search/list-photos';
export { listReport, type ReportRow } from './search/list-report';
export { listWaitingPhotos } from './waiting-photos';
