/** What people read when they share, and guests when they look. */
export interface SharingText {
  share: string;
  title: (photos: number) => string;
  lead: string;
  expiry: string;
  days: (count: number) => string;
  password: string;
  passwordHint: string;
  suggest: string;
  make: string;
  making: string;
  failed: string;
  ready: (until: string) => string;
  link: string;
  copy: string;
  copied: string;
  close: string;
  done: string;
  all: string;
  list: {
    title: string;
    empty: { title: string; lead: string };
    photos: (count: number) => string;
    views: (count: number) => string;
    until: (day: string) => string;
    withPassword: string;
    expired: string;
    revoked: string;
    untitled: string;
    open: string;
    revoke: string;
    confirm: { title: string; lead: string; revoke: string; keep: string };
    isRevoked: string;
    isGone: string;
    notCopied: string;
  };
  guest: {
    by: (name: string | null) => string;
    photos: (count: number) => string;
    until: (day: string) => string;
    undescribed: string;
    open: (words: string) => string;
    download: string;
    locked: { title: string; lead: string; password: string; submit: string };
    wrong: string;
    tooManyTries: string;
    over: { title: string; lead: string };
  };
}
