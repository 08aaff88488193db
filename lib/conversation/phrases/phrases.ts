import type { MessageKind } from '@/lib/channels';

/** What can be tapped under a proposed description. */
export const proposalButtonIds = ['yes', 'another'] as const;
export type ProposalButtonId = (typeof proposalButtonIds)[number];

/** What an attachment is called before its bytes are there. */
export type FileKind = 'photo' | 'voice' | 'file';

/** What the flow itself says to a person, when no model could or need be asked. */
export interface ConversationPhrases {
  /** Attachments that were not kept, by error code. */
  refused(code: string, count: number): string;
  /** Of refused attachments: the original is kept for the export. */
  refusedKept(count: number): string;
  /** Photos of which a part is missing; what can be seen is kept and shown. */
  incomplete(count: number): string;
  /** Attachments beyond the ten of one message. */
  leftOut(count: number): string;
  /** Attachments that are not there yet, and are fetched on. */
  detached(count: number, kind: FileKind): string;
  /** Of the photos or files of an answer, what WhatsApp's pace lets through only in some minutes. */
  picturesLater(count: number): string;
  /** One of those that came after all, above the answer to it. */
  arrived(kind: 'photo' | 'voice', count: number): string;
  /** Photos that came after all, kept with the others of their album and its description. */
  arrivedInAlbum(count: number, description: string | null): string;
  /** A voice note while no speech model is configured; it is kept. */
  unheard: string;
  /** A voice note to which the speech model did not answer; it is kept. */
  notUnderstood: string;
  /** A voice note in which nobody speaks; it is kept. */
  noWords: string;
  /** Sound of a kind that cannot be heard here; it is kept. */
  unheardFormat: string;
  /** A voice note that could not be heard to its end in the time there is; it is kept. */
  tooLongToHear: string;
  /** A pin whose photos now have its place. */
  placeKept(place: string, photos: number): string;
  /** A pin, and no photo that it could be for. */
  placeWithoutPhoto(place: string): string;
  /** Under a description that is offered; at most 20 characters each. */
  proposalButtons: Record<ProposalButtonId, string>;
  /** Tapped a second time, or beside the other button of the same question. */
  doneAlready: string;
  /** Late photos are of an album now; its words, or null while it waits for some. */
  joined(count: number, words: string | null): string;
  /** Under that; at most 20 characters. */
  separateButton: string;
  /** These photos are by themselves now, and are asked about. */
  separated(count: number): string;
  /** They had been by themselves before somebody asked for it. */
  apartAlready: string;
  /** A button was tapped whose question is not open any more. */
  questionHasPassed: string;
  /** To who writes from a number that may have been somebody else's, once. */
  numberMayBeNew: string;
  /** After the last try. `kept` photos of this turn are stored, with their words or without. */
  apology(photos: { kept: number; described: boolean }): string;
  /** Beside it, where the words themselves could not be read; they are kept. */
  unreadable: string;
  /** Under an answer of the rules assistant, given because the configured one was down. */
  standIn: string;
  /** Under an answer of the rules assistant, given because the day's share of models is used up. */
  overBudget: string;
  /** A voice note that nobody may listen to today; it is kept. */
  overBudgetVoice: string;
  /** What a drawing is, under itself. */
  drawnBy(model: string): string;
  /** Under that, when WhatsApp refused the drawing in every form. */
  drawingNotSent: string;
  /** The link itself, and how long it opens. */
  galleryLink(link: string): string;
  /** Above a code that somebody asked for on the sign-in page. */
  signInCode: string;
  /** What a PDF holds, under itself. */
  pdfOf(photos: number): string;
  /** Under that, when WhatsApp refused the file. */
  documentNotSent: string;
  /** Under a photo so long or so wide that it goes as a PDF of its parts. */
  stripeAsPdf: string;
  /** To what is none of words, photo, sound and place, where it came alone; empty says nothing. */
  kinds: Record<MessageKind, string>;
  /** A message without words, photos or sound. */
  nothingToAnswer: string;
  /** Under the description of a photo that WhatsApp refused in every form. */
  photoNotSent: string;
}
