/** A link as its owner sees it in the list. */
export interface ShareView {
  id: string;
  title: string | null;
  coverId: number | null;
  photos: number;
  url: string | null;
  hasPassword: boolean;
  views: number;
  state: 'open' | 'expired' | 'revoked';
  /** Its last day, in the viewer's words. */
  until: string;
  personName: string | null;
}
