/**
 * Leaving, and who looked: everything of a person is deleted, for good; until then they are told
 * which operator or key was given what they wrote.
 * Promises that afterwards no table, job or object holds anything of theirs, save sums that name
 * nobody and, for a day, hashes by which their messages are not taken in again; that a deletion
 * which was begun is ended, whatever breaks it off; and that nobody else loses anything. No words
 * are handed to an operator before that is noted. Hides which tables there are: it asks the
 * database. The person's own row goes last, because it is what a broken deletion goes on from.
 */
import 'server-only';

export {
  type Access,
  listAccesses,
  logAccess,
  sweepAccessLog,
} from './access-log';
export { deletePeople } from './delete-people';
export { deletionQueue } from './deletion-queue';
export { isLeaving, requestDeletion } from './request-deletion';
export { sweepForgotten } from './sweep-forgotten';
