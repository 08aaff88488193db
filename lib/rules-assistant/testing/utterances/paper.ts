import type { Language } from '@/lib/language';
import {
  answers,
  deletes,
  describes,
  finds,
  leadsToGallery,
  makesPdf,
  shown,
  type Utterance,
  waiting,
} from './utterance';

/** How people ask for a PDF, and for everything to be deleted. */
export const paper: Record<Language, Utterance[]> = {
  pt: [
    { say: 'manda um PDF das fotos da obra', ...makesPdf('obra') },
    { say: 'me manda as fotos da obra em pdf', ...makesPdf('obra') },
    { say: 'faz um pdf com as fotos do cachorro pfv', ...makesPdf('cachorro') },
    { say: 'quero um PDF do gato', ...makesPdf('gato') },
    { say: 'gera um relatório em pdf das fotos da obra', ...makesPdf('obra') },
    { say: 'pode me mandar um pdf das fotos da praia?', ...makesPdf('praia') },
    {
      say: 'manda um pdf das fotos da obra da casa',
      ...makesPdf('obra casa', { title: 'obra da casa' }),
    },
    {
      say: 'faz um pdf dessas fotos',
      state: shown(21, 22),
      ...makesPdf(null, { photoIds: [21, 22] }),
    },
    { say: 'manda em pdf', state: shown(21), ...makesPdf(null, { photoIds: [21] }) },
    { say: 'manda um pdf de todas as fotos', state: shown(21), ...makesPdf(null) },
    { say: 'faz um pdf', ...makesPdf(null) },
    {
      say: 'manda um pdf das fotos de ontem',
      ...makesPdf(null, { from: '2026-11-21', to: '2026-11-21' }),
    },
    { say: 'pdf das fotos da praia', ...makesPdf('praia') },
    { say: 'PDF do contrato', state: waiting, ...describes('PDF do contrato') },
    { say: 'apaga tudo', ...leadsToGallery },
    { say: 'apaga todas as minhas fotos', ...leadsToGallery },
    { say: 'apaga essas', state: shown(21, 22), ...deletes(21, 22) },
  ],
  en: [
    { say: 'send me a PDF of the dog photos', ...makesPdf('dog') },
    { say: 'make a pdf with the beach photos please', ...makesPdf('beach') },
    { say: 'can you send the dog photos as a pdf?', ...makesPdf('dog') },
    { say: 'I want a pdf of the cake', ...makesPdf('cake') },
    { say: 'make a pdf of these', state: shown(21, 22), ...makesPdf(null, { photoIds: [21, 22] }) },
    { say: 'make a PDF of all my photos', state: shown(21), ...makesPdf(null) },
    { say: 'PDF of the contract', state: waiting, ...describes('PDF of the contract') },
    { say: 'send me the dog photos', ...finds('dog') },
    { say: 'delete everything', ...leadsToGallery },
    { say: 'what is a pdf?', ...answers },
  ],
  es: [
    { say: 'mándame un PDF de las fotos del perro', ...makesPdf('perro') },
    { say: 'haz un pdf con las fotos de la obra', ...makesPdf('obra') },
    { say: 'quiero las fotos de la playa en pdf', ...makesPdf('playa') },
    { say: 'hazme un pdf de estas', state: shown(21), ...makesPdf(null, { photoIds: [21] }) },
    { say: 'mándame un pdf de todas mis fotos', ...makesPdf(null) },
    { say: 'PDF del contrato', state: waiting, ...describes('PDF del contrato') },
    { say: 'borra todo', ...leadsToGallery },
  ],
};
