import type { SignInText } from './sign-in-text';

export const en: SignInText = {
  number: {
    title: 'Sign in to the gallery',
    lead: 'Your photos, for you alone. Enter the number of your WhatsApp and get a code there.',
    label: 'Your WhatsApp number',
    hint: 'Start with + and the country code, like +1 415 555 0123.',
    submit: 'Get a code',
    orWrite:
      'Or write “gallery” to Acervo in WhatsApp: the answer brings a link that opens your photos.',
    openWhatsApp: 'Open WhatsApp',
    operator: 'I look after this Acervo',
  },
  code: {
    title: 'Enter the code',
    lead: 'If this number has talked to Acervo in the last 24 hours, a code of 6 digits has just arrived in WhatsApp. If none comes, write “gallery” there: the answer brings a link.',
    label: 'Code of 6 digits',
    submit: 'Sign in',
    again: 'Ask for another code',
  },
  operator: {
    title: 'Sign in as an operator',
    lead: 'For whoever looks after this Acervo. The first time, an invitation from the terminal opens it.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    passkey: 'Sign in with a passkey',
    passkeyFailed: 'That passkey did not sign you in. Try again, or use the password.',
    passkeyElsewhere: (origin) => `Passkeys work at ${origin}.`,
    person: 'I want to see my photos',
  },
  problems: {
    link: 'That link was used or has expired. Write “gallery” in WhatsApp to get another one, or ask for a code here.',
    code: 'That code does not match, or is no longer valid. After five mistakes only a new code works.',
    password: 'E-mail and password do not match.',
    tries: 'Too many tries in a row. Wait some minutes and try again.',
  },
};
