import { inLanguages } from '@/lib/language';

/** What people read on the pages around the gallery. */
const pt = {
  backToGallery: 'Voltar à galeria',
  settings: 'Ajustes',
  /** What the application is, where a system lists those that are installed. */
  description: 'Suas fotos do WhatsApp, com as suas palavras.',
  offline: {
    title: 'Sem conexão',
    lead: 'Suas fotos estão seguras. Assim que a conexão voltar, elas aparecem aqui de novo.',
    retry: 'Tentar de novo',
  },
  landing: {
    /** One sentence a line. */
    headline: ['Mande a foto.', 'Diga o que é.', 'Depois, é só pedir.'],
    lead: 'Acervo é uma memória de fotos no WhatsApp. Ele guarda o que você manda com as suas palavras e encontra quando você pergunta, do seu jeito.',
    openSimulator: 'Experimentar no telefone',
    openGallery: 'Abrir a galeria',
    exampleWords: 'Gatinha tricolor pedindo comida',
    exampleQuestion: 'cadê a foto da gatinha?',
    exampleAnswer: 'Achei 1 foto de gatinha.',
    examplePhoto: 'Uma gata tricolor sentada, olhando para cima',
    photoCredit: 'Foto: Toyah, domínio público',
  },
  enter: {
    title: 'Entrar com este link',
    lead: 'O link vale uma vez só e abre a galeria neste navegador por 30 dias.',
    submit: 'Entrar na galeria',
  },
  notFound: {
    title: 'Não há nada aqui',
    lead: 'O endereço mudou, a foto foi apagada ou houve um erro de digitação.',
    home: 'Voltar ao início',
  },
  failed: {
    title: 'Algo deu errado do nosso lado',
    lead: 'Suas fotos estão guardadas. Tente abrir a página de novo.',
    retry: 'Tentar de novo',
  },
};

export type SiteText = typeof pt;

const en: SiteText = {
  backToGallery: 'Back to the gallery',
  settings: 'Settings',
  description: 'Your photos from WhatsApp, in your own words.',
  offline: {
    title: 'No connection',
    lead: 'Your photos are safe. As soon as you are back online, they show up here again.',
    retry: 'Try again',
  },
  landing: {
    headline: ['Send the photo.', 'Say what it is.', 'Then just ask.'],
    lead: 'Acervo is a photo memory in WhatsApp. It keeps what you send with your own words, and finds it again when you ask, however you put it.',
    openSimulator: 'Try it on the phone',
    openGallery: 'Open the gallery',
    exampleWords: 'Tortoiseshell kitten asking for food',
    exampleQuestion: 'where is that kitten photo?',
    exampleAnswer: 'I found 1 kitten photo.',
    examplePhoto: 'A tortoiseshell cat sitting, looking up',
    photoCredit: 'Photo: Toyah, public domain',
  },
  enter: {
    title: 'Sign in with this link',
    lead: 'The link works once and opens the gallery in this browser for 30 days.',
    submit: 'Go to the gallery',
  },
  notFound: {
    title: 'There is nothing here',
    lead: 'The address changed, the photo was deleted, or something was mistyped.',
    home: 'Back to the start',
  },
  failed: {
    title: 'Something went wrong on our side',
    lead: 'Your photos are safe. Try to open the page again.',
    retry: 'Try again',
  },
};

const es: SiteText = {
  backToGallery: 'Volver a la galería',
  settings: 'Ajustes',
  description: 'Tus fotos de WhatsApp, con tus palabras.',
  offline: {
    title: 'Sin conexión',
    lead: 'Tus fotos están a salvo. En cuanto vuelva la conexión, aparecerán aquí de nuevo.',
    retry: 'Intentar otra vez',
  },
  landing: {
    headline: ['Manda la foto.', 'Di qué es.', 'Después, solo pídela.'],
    lead: 'Acervo es una memoria de fotos en WhatsApp. Guarda lo que mandas con tus palabras y lo encuentra cuando preguntas, a tu manera.',
    openSimulator: 'Probarlo en el teléfono',
    openGallery: 'Abrir la galería',
    exampleWords: 'Gatita tricolor pidiendo comida',
    exampleQuestion: '¿dónde está la foto de la gatita?',
    exampleAnswer: 'Encontré 1 foto de gatita.',
    examplePhoto: 'Una gata tricolor sentada que mira hacia arriba',
    photoCredit: 'Foto: Toyah, dominio público',
  },
  enter: {
    title: 'Entrar con este enlace',
    lead: 'El enlace vale una sola vez y abre la galería en este navegador durante 30 días.',
    submit: 'Entrar en la galería',
  },
  notFound: {
    title: 'Aquí no hay nada',
    lead: 'La dirección cambió, la foto se borró o hubo un error al escribir.',
    home: 'Volver al inicio',
  },
  failed: {
    title: 'Algo falló de nuestro lado',
    lead: 'Tus fotos están guardadas. Intenta abrir la página otra vez.',
    retry: 'Intentar de nuevo',
  },
};

export const siteText = inLanguages({ pt, en, es });
