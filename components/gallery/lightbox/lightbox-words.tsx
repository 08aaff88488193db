'use client';

import type { ReactNode } from 'react';
import { ShareButton } from '@/components/sharing/share-button';
import { useLanguage } from '@/components/site/language-provider';
import { VoicePlayer } from '@/components/ui/voice-player';
import type { PhotoEdits } from '../../changes/use-photo-edits';
import { PhotoConversation } from '../../conversation/photo-conversation';
import type { DetailsView, PhotoView } from '../../photos/photo-view';
import { galleryText } from '../../photos/text';
import { useAnswer } from '../../photos/use-answer';
import { textButton } from '../../ui/text-button';
import { EditableDescription } from './edit/editable-description';
import { PhotoActions } from './edit/photo-actions';
import { WordsPanel } from './edit/words-panel';
import { PhotoCopies } from './seen/photo-copies';
import { ReadText } from './seen/read-text';
import { SimilarPhotos } from './seen/similar-photos';

interface LightboxWordsProps {
  photo: PhotoView;
  /** What was searched; it is marked in the text that was read. */
  words: string | null;
  edits: PhotoEdits;
  onShow: (imageId: number) => void;
  onDeleted: () => void;
}

/** All that is known of a photo; a person's words first, a machine's marked as such. */
export function LightboxWords({ photo, words, edits, onShow, onDeleted }: LightboxWordsProps) {
  const text = galleryText(useLanguage());
  const details = useAnswer<DetailsView>(`/report/photos/details?photo=${photo.id}`);
  const whenAndWhere = [photo.taken, photo.place].filter(Boolean).join(' · ');
  return (
    <WordsPanel>
      <EditableDescription key={photo.id} photo={photo} edits={edits}>
        {(edit) => <PhotoActions photo={photo} edits={edits} onEdit={edit} onDeleted={onDeleted} />}
      </EditableDescription>
      {details?.voiceNotes.map((mediaId) => (
        <VoicePlayer
          key={mediaId}
          mediaId={mediaId}
          label={text.lightbox.voiceNote}
          className="mt-4"
        />
      ))}
      <dl className="mt-5 grid gap-4 text-body">
        {photo.caption !== null && (
          <Detail name={text.lightbox.modelCaption}>{photo.caption}</Detail>
        )}
        {details?.text && (
          <Detail name={text.lightbox.readText}>
            <ReadText key={photo.id} text={details.text} words={words} />
          </Detail>
        )}
        {details && details.names.length > 0 && (
          <Detail name={text.lightbox.recognised}>{details.names.join(', ')}</Detail>
        )}
        {whenAndWhere !== '' && <Detail name={text.lightbox.taken}>{whenAndWhere}</Detail>}
        {photo.personName !== null && (
          <Detail name={text.lightbox.sentBy}>{photo.personName}</Detail>
        )}
        <Detail name={text.lightbox.savedOn}>{photo.savedAt}</Detail>
        {photo.sentAgain.length > 0 && (
          <Detail name={text.lightbox.sentAgain}>{photo.sentAgain.join(' · ')}</Detail>
        )}
      </dl>
      <PhotoCopies key={`copies-${photo.id}`} {...{ photo, edits, onShow }} />
      {details?.hasConversation && (
        <PhotoConversation key={`conversation-${photo.id}`} photoId={photo.id} onShow={onShow} />
      )}
      <a
        href={photo.externalUrl ?? `/report/images/${photo.id}/full`}
        target="_blank"
        rel="noreferrer"
        className={`mt-6 ${textButton}`}
      >
        {text.lightbox.original}
      </a>
      {photo.externalUrl === null && (
        <ShareButton
          key={`share-${photo.id}`}
          photoIds={[photo.id]}
          className={`mt-6 ml-6 ${textButton}`}
        />
      )}
      <SimilarPhotos imageId={photo.id} onShow={onShow} />
    </WordsPanel>
  );
}

function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-label text-darkroom-ink-soft">{name}</dt>
      <dd className="mt-0.5 break-words">{children}</dd>
    </div>
  );
}
