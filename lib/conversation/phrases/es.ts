import type { ConversationPhrases } from './phrases';

const notArrived = (one: boolean) =>
  one ? 'no me llegó. ¿Me lo mandas otra vez?' : 'no me llegaron. ¿Me los mandas otra vez?';

const reasons: Record<string, (one: boolean) => string> = {
  too_large: (one) =>
    one
      ? 'es demasiado grande (el límite es 16 MB y 40 megapíxeles). Mándame una versión más pequeña.'
      : 'son demasiado grandes (el límite es 16 MB y 40 megapíxeles). Mándame versiones más pequeñas.',
  unsupported_media: (one) =>
    one
      ? 'no es una foto que pueda abrir. Mándala en JPEG, PNG o WebP.'
      : 'no son fotos que pueda abrir. Mándalas en JPEG, PNG o WebP.',
  bad_media: (one) =>
    one
      ? 'llegó dañado y no pude abrirlo. Si tienes otra copia, ¿me la mandas?'
      : 'llegaron dañados y no pude abrirlos. Si tienes otras copias, ¿me las mandas?',
  media_late: (one) =>
    one
      ? 'no me llegó, y después de una hora dejé de intentar. ¿Me lo mandas otra vez?'
      : 'no me llegaron, y después de una hora dejé de intentar. ¿Me los mandas otra vez?',
  media_missing: notArrived,
  media_unavailable: notArrived,
  storage_unavailable: (one) =>
    one
      ? 'no se guardó, porque el almacenamiento no responde. Mándalo otra vez más tarde, por favor.'
      : 'no se guardaron, porque el almacenamiento no responde. Mándalos otra vez más tarde, por favor.',
};

const unknownReason = (one: boolean) =>
  one
    ? 'no se pudo guardar. ¿Me lo mandas otra vez?'
    : 'no se pudieron guardar. ¿Me los mandas otra vez?';

export const es: ConversationPhrases = {
  refused(code, count) {
    const reason = (reasons[code] ?? unknownReason)(count === 1);
    return count === 1 ? `Un archivo ${reason}` : `${count} archivos ${reason}`;
  },
  refusedKept: (count) =>
    count === 1
      ? 'Guardé el original por 30 días: viene incluido si exportas tu colección.'
      : 'Guardé los originales por 30 días: vienen incluidos si exportas tu colección.',
  incomplete: (count) =>
    count === 1
      ? 'Una foto llegó incompleta: la guardé así y muestro la parte que se puede ver.'
      : `${count} fotos llegaron incompletas: las guardé así y muestro la parte que se puede ver.`,
  leftOut: (count) =>
    count === 1
      ? 'Puedo recibir 10 fotos por mensaje: una quedó fuera. Mándala otra vez, por favor.'
      : `Puedo recibir 10 fotos por mensaje: ${count} quedaron fuera. Mándalas otra vez, por favor.`,
  picturesLater: (count) =>
    count === 1
      ? 'La última foto llega en unos minutos: WhatsApp limita cuántos mensajes puedo mandar seguidos.'
      : `Las últimas ${count} fotos llegan en unos minutos: WhatsApp limita cuántos mensajes puedo mandar seguidos.`,
  detached(count, kind) {
    const one = { photo: 'una foto', voice: 'tu nota de voz', file: 'un archivo' }[kind];
    const many = { photo: 'fotos', voice: 'notas de voz', file: 'archivos' }[kind];
    const what = count === 1 ? one : `${count} ${many}`;
    return `Todavía no pude recibir ${what}. Sigo intentando y te aviso por aquí.`;
  },
  arrived(kind, count) {
    if (kind === 'voice') {
      return count === 1 ? 'Ya llegó tu nota de voz.' : 'Ya llegaron tus notas de voz.';
    }
    return count === 1
      ? 'Ya llegó la foto que faltaba.'
      : `Ya llegaron las ${count} fotos que faltaban.`;
  },
  arrivedInAlbum(count, description) {
    const came =
      count === 1 ? 'Ya llegó la foto que faltaba' : `Ya llegaron las ${count} fotos que faltaban`;
    const kept = count === 1 ? 'quedó guardada' : 'quedaron guardadas';
    if (description !== null) return `${came} y ${kept} como “${description}”.`;
    const too = count === 1 ? 'ella' : 'ellas';
    return `${came} y ${kept}. Lo que me cuentes de las otras vale también para ${too}.`;
  },
  unheard:
    'Guardé tu nota de voz, pero todavía no puedo escucharla: aquí falta un modelo de voz. ¿Me lo escribes?',
  notUnderstood:
    'Guardé tu nota de voz, pero no pude entenderla. ¿Me la mandas otra vez o me lo escribes?',
  noWords: 'Guardé tu nota de voz, pero no oí palabras en ella. ¿Me lo escribes?',
  unheardFormat:
    'Guardé tu audio, pero no puedo escuchar ese tipo de archivo. Graba un mensaje de voz aquí en WhatsApp, manda un MP3 o escríbeme.',
  tooLongToHear:
    'Guardé tu nota de voz, pero es demasiado larga para oírla hasta el final. ¿Me lo cuentas en pocas palabras?',
  placeKept: (place, photos) =>
    photos === 1
      ? `Anoté el lugar de la foto: ${place}.`
      : `Anoté el lugar de las ${photos} fotos: ${place}.`,
  placeWithoutPhoto: (place) =>
    `Recibí la ubicación (${place}), pero no sé de qué foto es. Manda la foto y luego la ubicación, o responde a la foto con ella.`,
  proposalButtons: { yes: 'Sí', another: 'Otra' },
  doneAlready: 'Eso ya está hecho.',
  joined(count, words) {
    const more = count === 1 ? 'una más' : `${count} más`;
    return words === null ? `Junté ${more} con las otras.` : `Junté ${more} a “${words}”.`;
  },
  separateButton: 'Separar',
  separated: (count) =>
    count === 1 ? 'La separé. ¿Qué es esta foto?' : 'Las separé. ¿Qué son estas fotos?',
  apartAlready: 'Esa ya está separada.',
  questionHasPassed: 'Esa pregunta ya pasó. Si quieres, cuéntame con palabras qué es la foto.',
  numberMayBeNew:
    'Hacía tiempo que este número no escribía, y el nombre cambió. Por seguridad, empecé una colección nueva; la de antes sigue guardada. Si es tuya, pídele a quien administra Acervo que junte las dos.',
  apology({ kept, described }) {
    if (kept === 0)
      return 'Perdona, algo falló aquí y no pude responder. Inténtalo otra vez en un rato.';
    if (described) {
      return kept === 1
        ? 'Tu foto está guardada con tus palabras, pero algo falló aquí y no pude responder bien.'
        : `Tus ${kept} fotos están guardadas con tus palabras, pero algo falló aquí y no pude responder bien.`;
    }
    return kept === 1
      ? 'Tu foto está guardada, pero algo falló aquí y no pude responder. En un rato, cuéntame qué es.'
      : `Tus ${kept} fotos están guardadas, pero algo falló aquí y no pude responder. En un rato, cuéntame qué son.`;
  },
  unreadable:
    'No pude leer tu mensaje hasta el final, pero quedó guardado. ¿Me lo dices de otra manera, más corta?',
  galleryLink: (link) => `${link}\n(se abre una vez, en los próximos 10 minutos)`,
  signInCode:
    'Tu código para entrar en la galería de Acervo vale 10 minutos. Si no lo pediste, ignora este mensaje y no le des el código a nadie.',
  stripeAsPdf: 'Es una imagen muy larga: va en PDF, para que puedas leerla.',
  kinds: {
    sticker: '',
    reaction: '',
    poll: 'No puedo leer encuestas. ¿Me lo cuentas con palabras?',
    edit: 'Vi que editaste el mensaje. Si cambiaste la descripción de una foto, dímela de nuevo: “corrige: …”.',
    deletion:
      'Borraste el mensaje, pero lo que ya había guardado sigue aquí. Para quitar una foto, di “borra esta”.',
    contact: 'No guardo contactos, solo fotos y lo que me cuentas de ellas.',
    liveLocation:
      'No sigo ubicaciones en tiempo real. Para guardar el lugar de una foto, manda la ubicación actual.',
    unsupported: 'Ese tipo de mensaje no me llega. ¿Lo mandas en texto, foto o audio?',
  },
  nothingToAnswer:
    'Recibí tu mensaje, pero solo entiendo texto, fotos, notas de voz y ubicaciones.',
  photoNotSent: '(WhatsApp no aceptó la foto; sigue guardada aquí.)',
  standIn: '(Ahora tengo un problema, así que respondí de forma sencilla.)',
  overBudget: '(Por hoy ya conversamos bastante; hasta mañana respondo de forma sencilla.)',
  overBudgetVoice:
    'Guardé tu nota de voz, pero la cuota de hoy para escuchar se acabó. ¿Me puedes escribir?',
  drawnBy: (model) => `Dibujo hecho por un modelo (${model})`,
  drawingNotSent: '(WhatsApp no aceptó el dibujo; sigue guardado aquí.)',
  pdfOf: (count) => `PDF con ${count === 1 ? '1 foto' : `${count} fotos`}`,
  documentNotSent: '(WhatsApp no aceptó el PDF; puedes descargarlo en la galería.)',
};
