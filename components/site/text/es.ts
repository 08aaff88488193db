import type { SiteText } from './site-text';

export const es: SiteText = {
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
