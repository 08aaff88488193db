/** What people read on the pages around the gallery. */
export interface SiteText {
  backToGallery: string;
  settings: string;
  /** What the application is, where a system lists those that are installed. */
  description: string;
  offline: { title: string; lead: string; retry: string };
  landing: {
    /** One sentence a line. */
    headline: string[];
    lead: string;
    openSimulator: string;
    openGallery: string;
    exampleWords: string;
    exampleQuestion: string;
    exampleAnswer: string;
    examplePhoto: string;
    photoCredit: string;
  };
  enter: { title: string; lead: string; submit: string };
  notFound: { title: string; lead: string; home: string };
  failed: { title: string; lead: string; retry: string };
}
