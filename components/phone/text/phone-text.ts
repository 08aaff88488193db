/** Everything that the phone says, in one language. */
export interface PhoneText {
  /** For `Intl`. */
  locale: string;
  title: string;
  simulated: string;
  simulatedNote: string;
  gallery: string;
  peopleHeading: string;
  switchPerson: string;
  phoneOf: (name: string) => string;
  online: string;
  typing: string;
  offline: string;
  loading: string;
  conversation: string;
  today: string;
  yesterday: string;
  toBottom: (unseen: number) => string;
  you: string;
  status: { sending: string; received: string; read: string; failed: string };
  notDelivered: string;
  retry: string;
  refused: (errorCode: number) => string;
  photo: string;
  photoFromYou: string;
  openPhoto: (description: string) => string;
  photoGone: string;
  video: string;
  document: string;
  saveFile: string;
  close: string;
  previous: string;
  next: string;
  savePhoto: string;
  reply: {
    action: string;
    /** Named by the message that it is about. */
    to: (message: string) => string;
    cancel: string;
    gone: string;
  };
  quickReplies: string;
  pin: string;
  voice: { note: string; play: string; pause: string; position: string; broken: string };
  composer: {
    write: string;
    caption: string;
    send: string;
    attach: string;
    photos: string;
    camera: string;
    audio: string;
    document: string;
    place: string;
    chosen: (count: number) => string;
    remove: (name: string) => string;
    dropHere: string;
    sendFailed: string;
    tooMany: (max: number) => string;
  };
  place: {
    heading: string;
    nearby: string;
    own: string;
    name: string;
    latitude: string;
    longitude: string;
    send: string;
  };
  recorder: {
    start: string;
    recording: string;
    cancel: string;
    send: string;
    noMicrophone: string;
  };
  empty: {
    heading: (name: string) => string;
    body: string;
    samplePhoto: string;
    questions: [string, string];
  };
}
