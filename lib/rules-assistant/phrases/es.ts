import { weekdayName } from './period';
import type { Phrases } from './phrases';
import { numbered, quote, series } from './quote';

const photos = (count: number) => (count === 1 ? '1 foto' : `${count} fotos`);
const holding = (count: number) => (count === 0 ? 'vacío' : photos(count));
const sentences = (...parts: string[]) => parts.filter((part) => part !== '').join(' ');
const isDay = (period: string) => /^\d{1,2} /u.test(period);

const failures: Record<string, string> & { other: string } = {
  not_found: 'Ya no encuentro esa foto. Búscala otra vez, por favor.',
  conflict: 'Eso cambió de nuevo después, así que no toqué nada. No se perdió nada.',
  role_off: 'Eso necesita un modelo que aquí no está conectado.',
  over_budget: 'Por hoy ya usé todo lo que podía usar para eso. ¡Mañana se puede de nuevo!',
  too_often: 'Ya pediste muchos enlaces. ¡En una hora te mando otro!',
  forbidden: 'Eso solo vale con tus propias palabras, escritas o dichas ahora.',
  too_large: 'Eso es demasiado de una vez. ¿Puede ser más corto?',
  other: 'No pude hacer eso ahora. Tus fotos están guardadas; inténtalo de nuevo en un ratito.',
};

export const es: Phrases = {
  saved: (count, descriptions) => {
    const kept = count === 1 ? '¡Guardada!' : `¡Guardé las ${count} fotos!`;
    return descriptions.length === 0 ? kept : `${kept} ${series(descriptions.map(quote), 'y')}.`;
  },
  notSaved: (count) =>
    count === 1
      ? 'Una foto no se pudo guardar. ¿La mandas otra vez?'
      : `${count} fotos no se pudieron guardar. ¿Las mandas otra vez?`,
  askWhat: (count) =>
    count === 1
      ? 'Cuéntame en pocas palabras: ¿qué es esta foto?'
      : `Cuéntame en pocas palabras: ¿qué son estas ${count} fotos?`,
  askWhether: (count, suggestion) => `¿${count === 1 ? 'Es' : 'Son'} ${suggestion}?`,
  askIsIt: (description) => `¿Es la descripción de la foto: ${quote(description)}?`,
  described: (count, description, stillWaiting) =>
    sentences(
      count === 0
        ? 'No encontré ninguna foto que espere descripción.'
        : `Anotado en ${count === 1 ? 'la foto' : `las ${count} fotos`}: ${quote(description)}.`,
      stillWaiting > 0
        ? `Todavía ${stillWaiting === 1 ? 'falta' : 'faltan'} ${photos(stillWaiting)}: ¿${stillWaiting === 1 ? 'qué es' : 'qué son'}?`
        : '',
    ),
  askCorrection: '¿Cuál es la descripción correcta? Escribe así: “corrige: el gato de la vecina”.',
  // One paragraph: it may stand above buttons.
  askWhich: (candidates, description) =>
    `¿Para cuál de ellas es ${quote(description)}? ${candidates.map((one, n) => `${n + 1}: ${one === null ? 'sin descripción' : quote(one)}`).join('; ')}. Todavía no cambié nada.`,
  askAll: (count, before, description) =>
    `Son ${photos(count)}${before === null ? ' sin descripción' : ` con ${quote(before)}`}. ¿Pongo ${quote(description)} en todas?`,
  saysSoAlready: (description) => `Ya dice eso: ${quote(description)}.`,
  orUndo: 'Si no era eso, di “deshaz”.',
  orUndoAll: 'Si no era para todas, di “deshaz”.',
  corrected: (count, description, earlier) =>
    sentences(
      `Corregí ${count === 1 ? 'la descripción' : `la descripción de ${photos(count)}`}: ${quote(description)}.`,
      earlier === null ? '' : `Antes era ${quote(earlier)}.`,
    ),
  known: (count, on, description, isCopy) =>
    sentences(
      count === 1
        ? `Esta ya la tenía, me la mandaste ${on}${description === null ? '' : `: ${quote(description)}`}.`
        : `Estas ${count} ya las tenía, la primera me la mandaste ${on}${description === null ? '' : `: ${quote(description)}`}.`,
      isCopy
        ? `También ${count === 1 ? 'la' : 'las'} guardé.`
        : `${count === 1 ? 'Está guardada' : 'Están guardadas'}.`,
    ),
  knownAgain: (on, description, added) =>
    `Esta ya la tenía, me la mandaste ${on}${description === null ? '' : `: ${quote(description)}`}. Le sumé a la descripción: ${quote(added)}.`,

  about: (phrase, period) => {
    if (phrase !== null) return period === null ? ` de ${phrase}` : ` de ${phrase} (${period})`;
    if (period === null) return '';
    return isDay(period) ? ` del ${period}` : ` de ${period}`;
  },
  correctedSearch: (asked, correctedTo) =>
    `No encontré ${quote(asked)}, así que busqué ${quote(correctedTo)}.`,
  found: ({ found, about, sending, order }) => {
    if (sending >= found) return `Encontré ${photos(found)}${about}:`;
    const end = order === 'newest' ? 'reciente' : 'antigua';
    const which = sending === 1 ? `la más ${end}` : `las ${sending} más ${end}s`;
    return `Encontré ${photos(found)}${about}. Aquí ${sending === 1 ? 'va' : 'van'} ${which}. Para ver otras, di “más”.`;
  },
  foundNothing: (about, near) =>
    sentences(
      `No encontré ninguna foto${about}.`,
      near.length > 0 ? `Parecido, tengo: ${series(near.map(quote), 'y')}.` : '',
    ),
  guessed: (by, total) => {
    const it = total === 1 ? 'ella' : 'ellas';
    return by === 'text'
      ? `(No está en tus palabras: lo encontré por el texto que hay en ${it}.)`
      : `(No está en tus palabras: parece ser, por lo que se ve en ${it}.)`;
  },
  similar: (sending) =>
    sending === 1 ? 'Encontré una parecida:' : `Encontré ${photos(sending)} parecidas:`,
  nothingSimilar: 'No tengo ninguna otra foto parecida a esa.',
  count: (count, about) => `Tienes ${photos(count)}${about}.`,
  recent: (sending, total) => {
    if (sending === 1) return 'Aquí va tu última foto:';
    return sending >= total
      ? `Aquí van tus ${sending} fotos:`
      : `Aquí van tus ${sending} últimas fotos:`;
  },
  list: (lines, total) =>
    `${lines.length < total ? `Tienes ${photos(total)}. ${lines.length === 1 ? 'La última' : `Las ${lines.length} últimas`}:` : `Tienes ${photos(total)}:`}\n${lines.join('\n')}`,
  undescribed: 'sin descripción',
  noPhotos: 'Todavía no tienes ninguna foto guardada. ¡Mándame una y la guardo!',
  moreFound: (sending, remaining) =>
    sentences(
      sending === 1 ? 'Aquí va 1 más.' : `Aquí van ${sending} más.`,
      remaining > 0 ? `${remaining === 1 ? 'Falta 1' : `Faltan ${remaining}`}: solo di “más”.` : '',
    ),
  noMore: 'No hay más fotos para mostrar. ¿Busco otra cosa?',
  resent: (count) => (count === 1 ? 'Aquí está de nuevo:' : `Aquí están las ${count} de nuevo:`),
  cannotSend:
    'La encontré, pero no pude enviarla ahora. Pídemela otra vez en un ratito, por favor.',
  whichPhoto: 'No sé de qué foto hablas. ¿Qué aparece en ella?',

  askDeletion: (count, about, left) =>
    sentences(
      `¿Borro ${photos(count)}${about}?`,
      left > 0 ? `(${left === 1 ? 'Queda 1 más' : `Quedan ${left} más`} para después.)` : '',
      'Responde sí o no.',
    ),
  deleted: (count) => (count === 1 ? 'Listo, borré la foto.' : `Listo, borré las ${count} fotos.`),
  howToUndo: 'Si cambias de idea, di “deshaz”.',
  nothingDeleted: 'No borré nada: ya no encuentro esas fotos.',
  keptAll: 'De acuerdo, no borré nada.',
  whichToDelete:
    '¿Qué fotos quieres borrar? Di, por ejemplo: “borra la última” o “borra las fotos de la playa”.',
  deleteInGallery:
    'Borrar todo se hace en la galería, y no por aquí: allí lo pregunto dos veces, porque no se puede deshacer, y puedes descargar todo antes. Para borrar solo algunas, dime cuáles, por ejemplo: “borra las fotos de la playa”. La página:',
  nothingPending: '¡Todo bien! No hay nada que espere tu respuesta. ¿Busco una foto?',

  restored: (count, words) => {
    const named = words === null ? '' : ` ${quote(words)}`;
    return count === 1
      ? `Listo, la foto${named} está de vuelta.`
      : `Listo, las ${count} fotos${named} están de vuelta.`;
  },
  unsent: (count, words) =>
    `Deshecho: ${count === 1 ? 'la foto está' : `las ${count} fotos están`} en la papelera, con las palabras${words === null ? '' : ` ${quote(words)}`}. Para traer${count === 1 ? 'la' : 'las'} de vuelta, di “deshaz” otra vez.`,
  copiesAgain: 'Listo, vuelven a ser la misma foto.',
  tooManyRequests: (count) =>
    `Respondí a los primeros pedidos. ¿Me mandas otra vez ${count === 1 ? 'el último' : `los últimos ${count}`}?`,
  joinedAgain: (count) =>
    count === 1
      ? 'Listo, la foto volvió con las otras.'
      : `Listo, las ${count} fotos volvieron con las otras.`,
  wordsBack: (words, taken) =>
    sentences(
      taken === null ? 'Deshecho.' : `Deshecho: quité ${quote(taken)}.`,
      words === null ? 'La foto quedó sin descripción.' : `Ahora dice otra vez ${quote(words)}.`,
    ),
  detailsBack: (told) =>
    `Deshecho: quité lo que habías dicho de cuándo o dónde fue${told === '' ? '' : ` (${told})`}.`,
  askUndo: ({ kind, photos: count, taken, words, album, told }) => {
    const named = taken === null ? '' : ` ${quote(taken)}`;
    const what =
      kind === 'words'
        ? `quite las palabras${named}${words === null ? '' : ` y vuelva a ${quote(words)}`}`
        : kind === 'deleted'
          ? `traiga de vuelta ${photos(count)}${named}`
          : kind === 'photos sent'
            ? `mande a la papelera ${photos(count)}${named}`
            : kind === 'details'
              ? `quite lo que dijiste de cuándo o dónde fue${told === null ? '' : ` (${told})`}`
              : album === null
                ? `junte ${photos(count)} otra vez con las otras`
                : `deshaga el cambio del álbum ${quote(album)}`;
    return `¿Quieres que ${what}?`;
  },
  keepAsIs: 'Está bien, quedó como estaba.',
  albumUnmade: (album) =>
    `Deshecho: el álbum ${quote(album)} ya no existe. Las fotos siguen guardadas.`,
  albumBack: (album) => `Deshecho: el álbum ${quote(album)} está como antes.`,
  nothingToUndo: 'No tengo nada que deshacer.',

  filed: (added, album, isNew) =>
    isNew
      ? `Creé el álbum ${quote(album)} con ${photos(added)}.`
      : `Puse ${photos(added)} en el álbum ${quote(album)}.`,
  filedAlready: (album) => `Todo eso ya estaba en el álbum ${quote(album)}.`,
  albumReady: (album, isNew, held) =>
    isNew
      ? `Creé el álbum ${quote(album)}. Para poner una foto en él, respóndele con “pon esta en el álbum ${album}”.`
      : `Ya tienes el álbum ${quote(album)} (${holding(held)}).`,
  whichAlbum: '¿En qué álbum? Di, por ejemplo: “pon estas en el álbum Playa”.',
  albums: (albums, total) =>
    `Tienes ${total === 1 ? '1 álbum' : `${total} álbumes`}${albums.length < total ? `. Estos son los ${albums.length} que usaste por último; los demás están en la galería:` : ':'}\n${albums.map(({ name, photos: held }) => `• ${name} (${holding(held)})`).join('\n')}`,
  noAlbums: 'Todavía no tienes álbumes. Di, por ejemplo: “pon esta en el álbum Playa”.',
  albumShown: (album, found, sending) =>
    sending >= found
      ? `El álbum ${quote(album)}, con ${photos(found)}:`
      : `El álbum ${quote(album)} tiene ${photos(found)}. ${sending === 1 ? 'Aquí va la última' : `Aquí van las últimas ${sending}`}. Para ver otras, di “más”.`,
  noSuchAlbum: (album, near) =>
    sentences(
      `No encontré el álbum ${quote(album)}.`,
      near.length > 0 ? `Tengo: ${series(near.map(quote), 'y')}.` : '',
    ),
  emptyAlbum: (album) => `El álbum ${quote(album)} todavía está vacío.`,
  albumElsewhere: 'Borrar o renombrar un álbum, o sacar fotos de él, se hace en la galería.',

  when: (taken, sentOn) =>
    sentences(
      taken === null
        ? 'No sé cuándo se tomó.'
        : `La foto es ${isDay(taken) ? 'del' : 'de'} ${taken}.`,
      sentOn.length > 0 ? `Me la mandaste ${series(sentOn, 'y')}.` : '',
      taken === null ? 'Si lo sabes, di, por ejemplo, “fue en 2019”.' : '',
    ),
  place: (place) => `El lugar: ${quote(place)}.`,
  noPlace: 'No sé dónde fue. Si lo sabes, di, por ejemplo, “fue en Lima”, o manda la ubicación.',
  text: (text) => `Dice: ${quote(text)}.`,
  noText: 'No leí ningún texto en ella.',
  describedAs: (description) => `Tú dijiste: ${quote(description)}.`,
  looksLike: (caption) => `Parece ser: ${quote(caption)}.`,
  doubtDate: (doubt) => {
    const kept = 'Todavía no anoté nada.';
    switch (doubt.kind) {
      case 'future':
        return `${quote(doubt.said)} todavía no llegó. ${kept} ¿Cuándo se tomó la foto?`;
      case 'weekday':
        return `${quote(doubt.said)} cayó en otro día de la semana: ${weekdayName(doubt.day, 'es')}. ${kept} ¿Cuál es el día correcto?`;
      default:
        return doubt.meant === null
          ? `El día ${quote(doubt.said)} no existe en el calendario. ${kept} ¿Qué día fue?`
          : `El día ${quote(doubt.said)} no existe en el calendario. ${kept} ¿Fue el ${doubt.meant}? Entonces di “fue el ${doubt.meant}”.`;
    }
  },
  told: (count, period, place) =>
    `Anotado${count === 1 ? '' : ` en ${photos(count)}`}: ${series([...(period === null ? [] : [period]), ...(place === null ? [] : [quote(place)])], 'y')}.`,
  placeless:
    'Recibí el lugar, pero no sé de qué foto. Manda la foto, o pide una, y después el lugar.',
  pdf: (photos, found) =>
    found > photos
      ? `Aquí va la primera parte del PDF: ${photos} de ${found} fotos, que es lo que cabe en un mensaje. El resto lo puedes descargar en la galería.`
      : `Aquí va el PDF con ${photos === 1 ? '1 foto' : `${photos} fotos`}.`,
  drawn: 'Aquí va el dibujo. Lo hizo un modelo: no es una foto.',
  drawingOff:
    'Para dibujar necesito un modelo de imagen, que aquí no está conectado. ¡Pero encuentro tus fotos!',

  remembered: (text, instead) =>
    sentences(
      `Lo recordaré: ${quote(text)}.`,
      instead === null ? '' : `Antes era ${quote(instead)}.`,
    ),
  saidOn: (day, said) =>
    said === null ? `(lo dijiste ${day})` : `(dijiste ${day}: ${quote(said)})`,
  forgotten: (text) => `Olvidado: ${quote(text)}.`,
  nothingForgotten: (preferences) =>
    preferences.length === 0
      ? 'No tengo nada anotado sobre ti que olvidar.'
      : `¿Cuál debo olvidar? Di, por ejemplo, “olvida la 1”.\n${numbered(preferences)}`,
  memory: ({ preferences, photos: total }) =>
    preferences.length === 0
      ? `Todavía no anoté nada sobre ti. ${total === 0 ? 'No guardo ninguna foto tuya' : `Guardo ${photos(total)} tuya${total === 1 ? '' : 's'}`}.`
      : `Lo que sé de ti:\n${numbered(preferences)}\n${total === 0 ? 'No guardo ninguna foto tuya' : `Y guardo ${photos(total)}`}.`,
  gallery: 'Aquí está tu galería. Toca el enlace:',
  help: ({ canSeePhotos, canHear, hasLanguageModel, canRead, canDraw }) =>
    [
      'Soy Acervo y guardo tus fotos.',
      '• Manda una foto con unas palabras: la guardo.',
      '• “Muéstrame las fotos del perro” o “las fotos de ayer”: las encuentro.',
      '• “En realidad es el gato de la vecina”: corrijo la última descripción.',
      '• “Borra la última”: la borro, después de tu sí.',
      '• “Recuerda que mi perro se llama Thor”: lo recuerdo.',
      '• “Pon estas en el álbum Playa”, “muestra el álbum Playa”; y “deshaz” deshace el último cambio.',
      '• “Fue en 2019, en casa de la abuela”: lo anoto en la última foto.',
      canSeePhotos ? '' : 'Todavía no veo lo que hay en las fotos: tú me lo cuentas.',
      canHear
        ? 'También puedes mandar audios.'
        : 'Todavía no entiendo audios: escríbeme, por favor.',
      canRead
        ? 'Leo el texto que hay en las fotos y reconozco algunas cosas: “más como esta”, “¿qué dice?”.'
        : '',
      canDraw ? 'Y dibujo: “haz un dibujo de mi perro con sombrero”.' : '',
      hasLanguageModel ? '' : 'Converso poco: entiendo pedidos sencillos.',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  greeting:
    '¡Hola! Mándame una foto con unas palabras y la guardo, o pide: “muéstrame las fotos del perro”.',
  thanks: '¡De nada! Aquí estoy cuando me necesites.',
  acknowledgement: '¡De acuerdo!',
  delay: '¡Sin prisa! La foto está guardada: cuéntame cuando quieras.',
  decline: 'De acuerdo, lo dejo así.',
  different:
    'Guardé las dos. Si una aparece detrás de la otra, abre la foto en la galería y toca “Son diferentes”.',
  sendMePhoto: '¡Mándame la foto y la guardo!',
  sight:
    'Para ver lo que hay en una foto necesito un modelo con visión, que aquí no está conectado. Cuéntame qué es y guardo tus palabras.',
  canHear: '¡Sí, mándame un audio y lo escucho!',
  cannotHear:
    'Para entender audios necesito un modelo de voz, que aquí no está conectado. ¿Me lo escribes, por favor?',
  chat: 'Eso no lo entendí. Guardo y encuentro tus fotos: di, por ejemplo, “muéstrame las fotos del perro”, o pide “ayuda”.',
  failed: (code) => failures[code] ?? failures.other,
};
