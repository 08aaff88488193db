import type { SignInText } from './sign-in-text';

export const es: SignInText = {
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
