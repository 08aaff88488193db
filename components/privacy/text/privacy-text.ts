import type { AccessView } from '../access-view';

/** What people read where they take everything with them, or leave. */
export interface PrivacyText {
  title: string;
  titleOf: (name: string) => string;
  choose: { title: string; lead: string; photos: (count: number) => string; nobody: string };
  take: {
    title: string;
    lead: string;
    /** How much it is. */
    size: (parts: {
      photos: number;
      voiceNotes: number;
      drawings: number;
      bytes: number;
    }) => string;
    download: string;
    starting: string;
    running: (done: number, total: number) => string;
    done: string;
  };
  leave: {
    title: string;
    lead: string;
    elsewhere: string;
    /** The word that is typed, as it is shown. */
    word: string;
    field: (word: string) => string;
    next: string;
    confirm: { title: string; lead: (photos: number) => string; yes: string; no: string };
    leaving: { title: string; lead: string };
    gone: { title: string; lead: string };
    notMeant: string;
  };
  links: string;
  /** Which operators and programs were given the conversation. */
  openings: {
    title: string;
    lead: string;
    none: string;
    by: Record<AccessView['by'], { named: (name: string) => string; unnamed: string }>;
  };
}
