/** What people read where their collection is changed. Words around numbers agree with them. */
export interface CollectionText {
  undo: string;
  undoing: string;
  undone: string;
  undoConflict: string;
  dismiss: string;
  failed: string;
  gone: string;
  tooLong: string;
  description: {
    edit: string;
    label: string;
    hint: string;
    save: string;
    saving: string;
    cancel: string;
    saved: string;
    /** Somebody gave it other words while these were written; null where it has none any more. */
    changedMeanwhile: (now: string | null) => string;
  };
  deletion: { delete: string; deleting: string; deleted: (count: number) => string };
  person: { choose: string; lead: string };
  albums: {
    title: string;
    add: string;
    create: string;
    none: string;
    name: string;
    namePlaceholder: string;
    save: string;
    cancel: string;
    taken: string;
    created: (name: string) => string;
    added: (count: number, name: string) => string;
    inIt: (name: string) => string;
    photos: (count: number) => string;
    loading: string;
    rename: string;
    renamed: (name: string) => string;
    delete: string;
    deleted: (name: string) => string;
    remove: string;
    removed: (count: number) => string;
    back: string;
    more: string;
    newest: string;
    empty: { title: string; lead: string };
    emptyAlbum: { title: string; lead: string; toGallery: string };
  };
  bin: {
    title: string;
    lead: string;
    daysLeft: (days: number) => string;
    restore: string;
    restoreAll: string;
    restored: (count: number) => string;
    /** While a bin of many photos is restored or emptied. */
    working: string;
    emptyTrash: string;
    emptied: (count: number) => string;
    moreThanShown: (shown: number, total: number) => string;
    confirm: { title: string; lead: (count: number) => string; empty: string; keep: string };
    nothing: { title: string; lead: string; toGallery: string };
  };
}
