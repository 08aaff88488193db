/** How far a reply came. */
export type DeliveryView = 'queued' | 'sent' | 'delivered' | 'read' | 'failed' | 'held';

export interface AttachmentView {
  id: string;
  kind: 'voice' | 'gone' | 'refused' | 'waiting';
  transcript: string | null;
}

/** A message as the operator sees it: all dates are ready to read. */
export interface MessageView {
  id: string;
  /** Ours are the replies. */
  isOurs: boolean;
  body: string;
  photos: { id: number; externalUrl: string | null }[];
  /** A drawing that a model made for the person. */
  drawingId: string | null;
  attachments: AttachmentView[];
  isForgotten: boolean;
  /** Null for what came in. */
  delivery: DeliveryView | null;
  errorCode: string | null;
  day: string;
  dayLabel: string;
  /** The hour, and for machines the whole moment. */
  time: string;
  at: string;
}
