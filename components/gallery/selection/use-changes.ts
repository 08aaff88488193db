import { useLanguage } from '@/components/site/language-provider';
import { postChange } from '../../changes/post-change';
import type { Album } from '../../changes/use-albums';
import { galleryText } from '../../photos/text';
import { withWords } from '../grid/run';
import type { RunControl } from '../grid/use-run';
import type { Notices } from './use-notices';
import type { Selection } from './use-selection';

interface Changing {
  selection: Selection;
  control: RunControl;
  notices: Notices;
  /** Photos are gone: the months have changed, or, without any photo left, the whole page. */
  onRemoved: (isLast: boolean) => void;
}

interface Changed {
  changeId: string | null;
}

/** The changes of all chosen photos at once, as routes of their own make them. */
export function useChanges({ selection, control, notices, onRemoved }: Changing) {
  const text = galleryText(useLanguage()).selection;
  const photoIds = [...selection.chosen.keys()];
  const owners = new Set([...selection.chosen.values()].map(({ personId }) => personId));
  const person = [...owners][0] ?? null;
  const count = photoIds.length;
  const change = (path: string, given: object, said: string, after?: () => void) =>
    notices.attempt(async () => {
      const { changeId } = await postChange<Changed>(path, { photoIds, person, ...given });
      after?.();
      selection.clear();
      notices.say(said, { changeId, person });
    });

  return {
    person,
    isBusy: notices.isBusy,
    /** Why the last change was refused. */
    problem: notices.problem,
    /** Why these photos cannot be changed together; null when they can. */
    obstacle: owners.size > 1 ? text.severalPeople : owners.has(null) ? text.nobodys : null,
    describe: (description: string) =>
      change('photos/describe', { description }, text.described(count), () =>
        control.update((run) => withWords(run, new Set(photoIds), description)),
      ),
    remove: () =>
      change('photos/delete', {}, text.deleted(count), () => {
        control.remove(new Set(photoIds));
        onRemoved(control.photos.length <= count);
      }),
    addToAlbum: ({ id, name }: Pick<Album, 'id' | 'name'>) =>
      change(`albums/${id}/photos`, {}, text.added(count, name)),
    createAlbum: (name: string) => change('albums/create', { name }, text.added(count, name)),
  };
}

export type Changes = ReturnType<typeof useChanges>;
