/** What people read while they sign in. */
export interface SignInText {
  number: {
    title: string;
    lead: string;
    label: string;
    hint: string;
    submit: string;
    /** The other way: the word is what one writes. */
    orWrite: string;
    openWhatsApp: string;
    operator: string;
  };
  code: {
    title: string;
    /** The same for every number, known or not. */
    lead: string;
    label: string;
    submit: string;
    again: string;
  };
  operator: {
    title: string;
    lead: string;
    email: string;
    password: string;
    submit: string;
    passkey: string;
    passkeyFailed: string;
    /** Where passkeys work, when this is not the place. */
    passkeyElsewhere(origin: string): string;
    person: string;
  };
  problems: { link: string; code: string; password: string; tries: string };
}
