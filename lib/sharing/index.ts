/**
 * Links by which guests see some photos without an account.
 * Promises that a link shows only what its owner chose, for as long as they said, behind its
 * password where it has one, and nothing more once it is revoked. Hides how tokens and passwords
 * are kept.
 */
import 'server-only';

export {
  createShare,
  type NewShare,
  ownerOfPhotos,
  shareDaysUsual,
} from './create-share';
export { listShares, revokeShare, type Share } from './list-shares';
export {
  countView,
  type Guest,
  type OpenedShare,
  openShare,
  readSharedImage,
  type SharedPhoto,
} from './open-share';
export { type Unlocked, unlockShare } from './unlock-share';
