import type { OfferedButton } from './button-actions';

/** What a turn says, as one value from the tools that add to it to the outbox that sends it. */
export interface Reply {
  text: string;
  /** Photos, then drawings, then files go out behind the text, in this order. */
  photoIds: number[];
  drawingIds: string[];
  documentIds: string[];
  /** The text asks whether a description is right: "yes" and "another" can be tapped under it. */
  isProposing: boolean;
  /** What else can be tapped under the text; a proposal's buttons come before these. */
  buttons: OfferedButton[];
  /** A link to the gallery goes under the text. It is made while it is sent, and no model sees it. */
  hasGalleryLink: boolean;
}

export function replyWith(text: string, more: Partial<Reply> = {}): Reply {
  return {
    text,
    photoIds: [],
    drawingIds: [],
    documentIds: [],
    isProposing: false,
    buttons: [],
    hasGalleryLink: false,
    ...more,
  };
}
