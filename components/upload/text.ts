import { inLanguages } from '@/lib/language';

const photos = (count: number) => (count === 1 ? '1 foto' : `${count} fotos`);

/** What people read while they bring photos into the gallery. */
const pt = {
  add: 'Adicionar fotos',
  drop: 'Solte as fotos para guardar',
  tray: 'Fotos que estão chegando',
  person: 'De quem são as fotos',
  choosePerson: 'Escolha de quem são',
  sending: (done: number, total: number): string => `Enviando: ${done} de ${total}`,
  /** Instead of that, without a network. */
  offline: 'Sem conexão. O envio continua quando ela voltar.',
  done: (kept: number): string => (kept === 1 ? '1 foto guardada' : `${photos(kept)} guardadas`),
  notKept: (count: number): string =>
    count === 1 ? '1 não foi guardada' : `${count} não foram guardadas`,
  partial: 'Guardada, mas chegou incompleta',
  known: 'Já estava guardada',
  kept: 'Guardada',
  waiting: 'Na fila',
  keeping: 'Guardando…',
  hide: 'Recolher',
  show: 'Mostrar',
  close: 'Fechar',
  cancel: (name: string): string => `Cancelar ${name}`,
  retry: (name: string): string => `Tentar de novo ${name}`,
  wordsForAll: 'O que são essas fotos?',
  wordsForAllHint: 'Vale para as que não têm descrição própria.',
  wordsFor: (name: string): string => `Descrição de ${name}`,
  wordsPlaceholder: 'Descreva esta foto',
  save: 'Salvar',
  saved: 'Salvo.',
  wordsFailed: 'Não deu para salvar. Tente de novo.',
  unfinished: {
    title: 'Envios que ficaram pela metade',
    lead: 'Escolha os mesmos arquivos: eles continuam de onde pararam.',
    dismiss: 'Esquecer',
  },
  sharedLost: 'As fotos compartilhadas não chegaram até aqui. Compartilhe de novo, por favor.',
  /** By code; the sentences are those of the chat. */
  problems: {
    too_large: 'É grande demais (o limite é 16 MB e 40 megapixels). Mande uma versão menor.',
    unsupported_media: 'Não é uma foto que eu consiga abrir. Mande em JPEG, PNG ou WebP.',
    bad_media:
      'Não consegui abrir. O original fica guardado por 30 dias e vem junto na exportação.',
    media_missing: 'Não chegou inteira. Mande de novo?',
    storage_unavailable: 'Não foi guardada, porque o armazenamento está fora do ar.',
    over_budget: 'O limite de envios de hoje acabou. Continue amanhã.',
    unauthorised: 'Sua sessão terminou. Entre de novo.',
    unreachable: 'Sem conexão. Nada se perdeu: tente de novo.',
    unreadable: 'O arquivo não pôde ser lido. Escolha de novo.',
  } as Record<string, string>,
  unknownProblem: 'Não pôde ser guardada. Tente de novo.',
};

export type UploadText = typeof pt;

const photosEn = (count: number) => (count === 1 ? '1 photo' : `${count} photos`);

const en: UploadText = {
  add: 'Add photos',
  drop: 'Drop the photos to keep them',
  tray: 'Photos on their way',
  person: 'Whose photos',
  choosePerson: 'Choose whose they are',
  sending: (done, total) => `Sending: ${done} of ${total}`,
  offline: 'No connection. Sending goes on when it is back.',
  done: (kept) => `${photosEn(kept)} kept`,
  notKept: (count) => (count === 1 ? '1 was not kept' : `${count} were not kept`),
  partial: 'Kept, but it came incomplete',
  known: 'Was here already',
  kept: 'Kept',
  waiting: 'Waiting',
  keeping: 'Keeping it…',
  hide: 'Collapse',
  show: 'Show',
  close: 'Close',
  cancel: (name) => `Cancel ${name}`,
  retry: (name) => `Try ${name} again`,
  wordsForAll: 'What are these photos?',
  wordsForAllHint: 'For those that have no description of their own.',
  wordsFor: (name) => `Description of ${name}`,
  wordsPlaceholder: 'Describe this photo',
  save: 'Save',
  saved: 'Saved.',
  wordsFailed: 'That could not be saved. Try again.',
  unfinished: {
    title: 'Uploads that were broken off',
    lead: 'Choose the same files: they go on where they stopped.',
    dismiss: 'Forget them',
  },
  sharedLost: 'The shared photos did not arrive here. Please share them again.',
  problems: {
    too_large: 'Too large (the limit is 16 MB and 40 megapixels). Please send a smaller version.',
    unsupported_media: 'Not a photo that I can open. Please send it as JPEG, PNG or WebP.',
    bad_media: 'I could not open it. The original is kept for 30 days and comes with your export.',
    media_missing: 'Did not arrive whole. Could you send it again?',
    storage_unavailable: 'Not kept, because the storage is down.',
    over_budget: 'Today’s limit for uploads is used up. Go on tomorrow.',
    unauthorised: 'Your session has ended. Sign in again.',
    unreachable: 'No connection. Nothing is lost: try again.',
    unreadable: 'The file could not be read. Choose it again.',
  },
  unknownProblem: 'Could not be kept. Try again.',
};

const photosEs = (count: number) => (count === 1 ? '1 foto' : `${count} fotos`);

const es: UploadText = {
  add: 'Añadir fotos',
  drop: 'Suelta las fotos para guardarlas',
  tray: 'Fotos en camino',
  person: 'De quién son las fotos',
  choosePerson: 'Elige de quién son',
  sending: (done, total) => `Enviando: ${done} de ${total}`,
  offline: 'Sin conexión. El envío sigue cuando vuelva.',
  done: (kept) => (kept === 1 ? '1 foto guardada' : `${photosEs(kept)} guardadas`),
  notKept: (count) => (count === 1 ? '1 no se guardó' : `${count} no se guardaron`),
  partial: 'Guardada, pero llegó incompleta',
  known: 'Ya estaba guardada',
  kept: 'Guardada',
  waiting: 'En cola',
  keeping: 'Guardando…',
  hide: 'Contraer',
  show: 'Mostrar',
  close: 'Cerrar',
  cancel: (name) => `Cancelar ${name}`,
  retry: (name) => `Intentar otra vez ${name}`,
  wordsForAll: '¿Qué son estas fotos?',
  wordsForAllHint: 'Vale para las que no tienen descripción propia.',
  wordsFor: (name) => `Descripción de ${name}`,
  wordsPlaceholder: 'Describe esta foto',
  save: 'Guardar',
  saved: 'Guardado.',
  wordsFailed: 'No se pudo guardar. Inténtalo otra vez.',
  unfinished: {
    title: 'Envíos que quedaron a medias',
    lead: 'Elige los mismos archivos: siguen desde donde pararon.',
    dismiss: 'Olvidarlos',
  },
  sharedLost: 'Las fotos compartidas no llegaron hasta aquí. Compártelas otra vez, por favor.',
  problems: {
    too_large:
      'Es demasiado grande (el límite es 16 MB y 40 megapíxeles). Mándame una versión más pequeña.',
    unsupported_media: 'No es una foto que pueda abrir. Mándala en JPEG, PNG o WebP.',
    bad_media: 'No pude abrirla. El original se guarda 30 días y viene con la exportación.',
    media_missing: 'No llegó entera. ¿Me la mandas otra vez?',
    storage_unavailable: 'No se guardó, porque el almacenamiento no responde.',
    over_budget: 'El límite de envíos de hoy se agotó. Sigue mañana.',
    unauthorised: 'Tu sesión terminó. Entra otra vez.',
    unreachable: 'Sin conexión. No se perdió nada: inténtalo otra vez.',
    unreadable: 'No se pudo leer el archivo. Elígelo otra vez.',
  },
  unknownProblem: 'No se pudo guardar. Inténtalo otra vez.',
};

export const uploadText = inLanguages({ pt, en, es });
