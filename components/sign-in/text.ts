import { inLanguages } from '@/lib/language';

/** What people read while they sign in. */
const pt = {
  number: {
    title: 'Entrar na galeria',
    lead: 'Suas fotos, só para você. Digite o número do seu WhatsApp e receba um código lá.',
    label: 'Seu número de WhatsApp',
    hint: 'Com DDD. De fora do Brasil, comece com + e o código do país.',
    submit: 'Receber código',
    /** The other way: the word is what one writes. */
    orWrite:
      'Ou escreva “galeria” para o Acervo no WhatsApp: a resposta traz um link que abre suas fotos.',
    openWhatsApp: 'Abrir o WhatsApp',
    operator: 'Cuido deste Acervo',
  },
  code: {
    title: 'Digite o código',
    /** The same for every number, known or not. */
    lead: 'Se esse número conversou com o Acervo nas últimas 24 horas, um código de 6 dígitos chegou agora no WhatsApp. Se não chegar, escreva “galeria” lá: a resposta traz um link.',
    label: 'Código de 6 dígitos',
    submit: 'Entrar',
    again: 'Pedir outro código',
  },
  operator: {
    title: 'Entrar como operador',
    lead: 'Para quem cuida deste Acervo. O primeiro acesso vem por um convite do terminal.',
    email: 'E-mail',
    password: 'Senha',
    submit: 'Entrar',
    passkey: 'Entrar com chave de acesso',
    passkeyFailed: 'Essa chave de acesso não abriu a sessão. Tente de novo ou use a senha.',
    /** Where passkeys work, when this is not the place. */
    passkeyElsewhere: (origin: string): string => `Chaves de acesso funcionam em ${origin}.`,
    person: 'Quero ver as minhas fotos',
  },
  problems: {
    link: 'Esse link já foi usado ou expirou. Escreva “galeria” no WhatsApp para receber outro, ou peça um código aqui.',
    code: 'Esse código não confere ou já não vale. Depois de cinco erros, só um código novo abre.',
    password: 'E-mail e senha não conferem.',
    tries: 'Muitas tentativas seguidas. Espere alguns minutos e tente de novo.',
  },
};

export type SignInText = typeof pt;

const en: SignInText = {
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

const es: SignInText = {
  number: {
    title: 'Entrar en la galería',
    lead: 'Tus fotos, solo para ti. Escribe el número de tu WhatsApp y recibe un código ahí.',
    label: 'Tu número de WhatsApp',
    hint: 'Empieza con + y el código del país, como +52 55 5555 0144.',
    submit: 'Recibir un código',
    orWrite:
      'O escribe “galería” a Acervo en WhatsApp: la respuesta trae un enlace que abre tus fotos.',
    openWhatsApp: 'Abrir WhatsApp',
    operator: 'Cuido este Acervo',
  },
  code: {
    title: 'Escribe el código',
    lead: 'Si ese número habló con Acervo en las últimas 24 horas, acaba de llegar un código de 6 dígitos a WhatsApp. Si no llega, escribe “galería” ahí: la respuesta trae un enlace.',
    label: 'Código de 6 dígitos',
    submit: 'Entrar',
    again: 'Pedir otro código',
  },
  operator: {
    title: 'Entrar como operador',
    lead: 'Para quien cuida este Acervo. La primera vez se entra con una invitación desde la terminal.',
    email: 'Correo electrónico',
    password: 'Contraseña',
    submit: 'Entrar',
    passkey: 'Entrar con llave de acceso',
    passkeyFailed: 'Esa llave de acceso no abrió la sesión. Prueba otra vez o usa la contraseña.',
    passkeyElsewhere: (origin) => `Las llaves de acceso funcionan en ${origin}.`,
    person: 'Quiero ver mis fotos',
  },
  problems: {
    link: 'Ese enlace ya se usó o caducó. Escribe “galería” en WhatsApp para recibir otro, o pide un código aquí.',
    code: 'Ese código no coincide o ya no vale. Después de cinco errores solo abre un código nuevo.',
    password: 'El correo y la contraseña no coinciden.',
    tries: 'Demasiados intentos seguidos. Espera unos minutos y prueba otra vez.',
  },
};

export const signInText = inLanguages({ pt, en, es });
