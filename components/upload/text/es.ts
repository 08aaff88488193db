import type { UploadText } from './upload-text';

const photos = (count: number) => (count === 1 ? '1 foto' : `${count} fotos`);

export const es: UploadText = {
  add: 'Añadir fotos',
  drop: 'Suelta las fotos para guardarlas',
  tray: 'Fotos en camino',
  person: 'De quién son las fotos',
  choosePerson: 'Elige de quién son',
  sending: (done, total) => `Enviando: ${done} de ${total}`,
  done: (kept) => (kept === 1 ? '1 foto guardada' : `${photos(kept)} guardadas`),
  notKept: (count) => (count === 1 ? '1 no se guardó' : `${count} no se guardaron`),
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
    bad_media: 'Llegó dañada. ¿Me la mandas otra vez?',
    media_missing: 'No llegó entera. ¿Me la mandas otra vez?',
    storage_unavailable: 'No se guardó, porque el almacenamiento no responde.',
    over_budget: 'El límite de envíos de hoy se agotó. Sigue mañana.',
    unauthorised: 'Tu sesión terminó. Entra otra vez.',
    unreachable: 'Sin conexión. No se perdió nada: inténtalo otra vez.',
    unreadable: 'No se pudo leer el archivo. Elígelo otra vez.',
  },
  unknownProblem: 'No se pudo guardar. Inténtalo otra vez.',
};
