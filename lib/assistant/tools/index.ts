import { addToAlbum } from './albums/add-to-album';
import { listAlbums } from './albums/list-albums';
import { showAlbum } from './albums/show-album';
import { makePdf } from './documents/make-pdf';
import { showPrivacyPage } from './documents/show-privacy-page';
import { galleryLink } from './gallery-link';
import { forgetPreference } from './memory/forget-preference';
import { listMemory } from './memory/list-memory';
import { rememberPreference } from './memory/remember-preference';
import { acceptProposal } from './photos/accept-proposal';
import { confirmDeletion } from './photos/confirm-deletion';
import { correctDescription } from './photos/correct-description';
import { deletePhotos } from './photos/delete-photos';
import { describeWaitingPhotos } from './photos/describe-waiting-photos';
import { findPhotos } from './photos/find-photos';
import { findSimilarPhotos } from './photos/find-similar-photos';
import { listRecentPhotos } from './photos/list-recent-photos';
import { makeDrawing } from './photos/make-drawing';
import { morePhotos } from './photos/more-photos';
import { photoDetails } from './photos/photo-details';
import { savePhotos } from './photos/save-photos';
import { sendPhotos } from './photos/send-photos';
import { setPhotoDetails } from './photos/set-photo-details';
import { showHelp } from './show-help';
import type { TurnTools } from './turn/turn-tools';
import { undoLastChange } from './undo-last-change';

/** The tools of one turn, each bound to its sender. */
export function buildTools(tools: TurnTools) {
  return {
    savePhotos: savePhotos(tools),
    describeWaitingPhotos: describeWaitingPhotos(tools),
    acceptProposal: acceptProposal(tools),
    findPhotos: findPhotos(tools),
    findSimilarPhotos: findSimilarPhotos(tools),
    morePhotos: morePhotos(tools),
    sendPhotos: sendPhotos(tools),
    listRecentPhotos: listRecentPhotos(tools),
    photoDetails: photoDetails(tools),
    setPhotoDetails: setPhotoDetails(tools),
    correctDescription: correctDescription(tools),
    deletePhotos: deletePhotos(tools),
    confirmDeletion: confirmDeletion(tools),
    undoLastChange: undoLastChange(tools),
    addToAlbum: addToAlbum(tools),
    listAlbums: listAlbums(tools),
    showAlbum: showAlbum(tools),
    makeDrawing: makeDrawing(tools),
    makePdf: makePdf(tools),
    showPrivacyPage: showPrivacyPage(tools),
    rememberPreference: rememberPreference(tools),
    forgetPreference: forgetPreference(tools),
    listMemory: listMemory(tools),
    galleryLink: galleryLink(tools),
    showHelp: showHelp(tools),
  };
}
