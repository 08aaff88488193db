/**
 * Finding photos again: by words, by meaning, by likeness and by time.
 * Promises that a search reaches only the person's own photos (all of them for an operator), that
 * spelling is corrected only where the words as written find nothing, and that a page neither
 * skips nor repeats a photo. Hides the SQL, the vectors and the ranking.
 */
import 'server-only';

export { type Choice, choosePhotos } from './choose-photos';
export { findPhotos, type PhotoQuery } from './find-photos';
export { listPhotos, type PhotoListQuery } from './list-photos';
export { listReport, type ReportRow } from './list-report';
export { sweepSearches } from './text/note-search';
export { countDaysInZone } from './timeline/count-days-in-zone';
export { listMonths, type Month } from './timeline/list-months';
export { type PhotoWindow, type Place, readWindow } from './timeline/read-window';
export {
  askToEmbed,
  askToEmbedRest,
  embedRest,
  embedRestQueue,
  embedSoon,
  embedSoonQueue,
} from './vectors/embed-jobs';
export { embedPhotos } from './vectors/embed-photos';
export { embedQuery, type QueryEmbedding } from './vectors/embed-query';
export { type EmbeddingProgress, embeddingProgress } from './vectors/embedding-progress';
export { findSimilarPhotos } from './vectors/find-similar-photos';
export { ensureVectorIndex } from './vectors/vector-index';
export { embeddingState } from './vectors/vector-store';
