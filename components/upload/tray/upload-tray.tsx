'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { AddPhotosButton } from '../add-photos-button';
import { writeUnfinished } from '../queue/unfinished';
import { isUnderWay } from '../queue/upload-item';
import { UploadQueue } from '../queue/upload-queue';
import { uploadText } from '../text';
import { BatchWords } from './batch-words';
import { TrayHeader } from './tray-header';
import { UploadRow } from './upload-row';
import { useUploadPerson } from './use-upload-person';

interface UploadTrayProps {
  /** Files that nobody has taken yet. */
  given: File[];
  /** Names of files that were broken off in an earlier visit. */
  unfinished: string[];
  /** What a phone's gallery shared could not be held until somebody was signed in. */
  isSharedLost: boolean;
  onTaken: () => void;
  onForget: () => void;
  onClose: () => void;
}

/** What is being sent, in a corner of the page that stays usable meanwhile. */
export function UploadTray(props: UploadTrayProps) {
  const { given, unfinished, isSharedLost, onTaken, onForget, onClose } = props;
  const text = uploadText(useLanguage());
  const router = useRouter();
  const [queue] = useState(() => new UploadQueue());
  const { items } = useSyncExternalStore(queue.subscribe, queue.read, queue.read);
  const [isFolded, setIsFolded] = useState(false);
  const { people, person, choose } = useUploadPerson(queue);
  const underWay = items.filter(isUnderWay).length;
  const kept = items.filter(({ stage }) => stage === 'kept').length;

  useEffect(() => {
    if (given.length === 0) return;
    queue.add(given);
    setIsFolded(false);
    onTaken();
  }, [given, queue, onTaken]);

  // The gallery behind shows the new photos once none is on its way.
  useEffect(() => {
    if (underWay === 0 && kept > 0) router.refresh();
  }, [underWay, kept, router]);

  const close = () => {
    queue.clear();
    writeUnfinished([]);
    onForget();
    onClose();
  };

  return (
    <section
      aria-label={text.tray}
      className="fixed inset-x-0 bottom-0 z-20 flex max-h-[min(75dvh,40rem)] flex-col overflow-hidden border-t border-line bg-raised shadow-lift sm:inset-x-auto sm:right-gutter sm:bottom-5 sm:w-[26rem] sm:rounded-panel sm:border print:hidden"
    >
      <TrayHeader
        items={items}
        isFolded={isFolded}
        onFold={() => setIsFolded(!isFolded)}
        onClose={close}
      />
      <div hidden={isFolded} className="min-h-0 overflow-y-auto overscroll-contain">
        {isSharedLost && items.length === 0 && (
          <p className="px-4 py-4 text-pretty">{text.sharedLost}</p>
        )}
        {unfinished.length > 0 && items.length === 0 && (
          <Unfinished names={unfinished} onForget={close} />
        )}
        {people !== null && items.length > 0 && (
          <PersonChoice people={people} person={person} onChoose={choose} />
        )}
        {items.length > 1 && <BatchWords queue={queue} />}
        <ul>
          {items.map((item) => (
            <UploadRow key={item.id} item={item} queue={queue} />
          ))}
        </ul>
      </div>
    </section>
  );
}

interface PersonChoiceProps {
  people: { id: string; name: string }[];
  person: string | null;
  onChoose: (person: string) => void;
}

/** For an operator: whose the photos are. Once it is said, all of this batch are theirs. */
function PersonChoice({ people, person, onChoose }: PersonChoiceProps) {
  const text = uploadText(useLanguage());
  const chosen = people.find(({ id }) => id === person);
  if (chosen) {
    return (
      <p className="border-b border-line px-4 py-2.5 text-label text-ink-soft">
        {text.person}: <span className="font-medium text-ink">{chosen.name}</span>
      </p>
    );
  }
  const none = { value: '', label: text.choosePerson };
  const choices = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="border-b border-line px-4 py-3">
      <Select
        label={text.person}
        name="person"
        value=""
        choices={[none, ...choices]}
        onChoose={(id) => id !== '' && onChoose(id)}
      />
    </div>
  );
}

/** What a closed tab left: the browser may not open those files again by itself. */
function Unfinished({ names, onForget }: { names: string[]; onForget: () => void }) {
  const { title, lead, dismiss } = uploadText(useLanguage()).unfinished;
  return (
    <div className="px-4 py-4">
      <h3 className="font-semibold">{title}</h3>
      <p className="mt-1 text-pretty text-ink-soft">{lead}</p>
      <ul className="my-3 max-h-32 overflow-y-auto text-label">
        {[...new Set(names)].map((name) => (
          <li key={name} className="truncate">
            {name}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <AddPhotosButton />
        <Button look="quiet" onClick={onForget}>
          {dismiss}
        </Button>
      </div>
    </div>
  );
}
