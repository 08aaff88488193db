import { countLabel } from '@/components/site/plain-labels';
import { listParts, sizeOf } from './list-parts';
import type { PrivacyText } from './privacy-text';

const number = (count: number) => countLabel(count, 'es');
const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${number(count)} ${many}`;

export const es: PrivacyText = {
  title: 'Privacidad',
  titleOf: (name) => `Privacidad de ${name}`,
  choose: {
    title: '¿De quién?',
    lead: 'Elige la persona cuyos datos se van a llevar o borrar.',
    photos: (count) => counted(count, 'foto', 'fotos'),
    nobody: 'Nadie ha enviado fotos todavía.',
  },
  take: {
    title: 'Llevarse todo',
    lead: 'Un archivo zip con las fotos originales como llegaron, las notas de voz, los álbumes, la conversación, lo que Acervo recuerda de ti y una página que muestra todo sin internet. Los originales llevan lo que la cámara anotó en ellos, a veces también el lugar.',
    size: ({ photos, voiceNotes, drawings, bytes }) =>
      listParts(
        [
          counted(photos, 'foto', 'fotos'),
          voiceNotes > 0 && counted(voiceNotes, 'nota de voz', 'notas de voz'),
          drawings > 0 && counted(drawings, 'dibujo', 'dibujos'),
        ],
        'y',
        bytes > 0 ? `, unos ${sizeOf(bytes, 'es')}` : '',
      ),
    download: 'Descargar todo',
    starting: 'La descarga está empezando…',
    running: (done, total) => `${number(done)} de ${number(total)} archivos`,
    done: 'El archivo está en tus descargas.',
  },
  leave: {
    title: 'Borrar todo',
    lead: 'Borra para siempre las fotos, las descripciones, las notas de voz, las conversaciones, las preferencias y los enlaces compartidos. No se puede deshacer; si quieres guardar algo, descarga todo antes.',
    elsewhere:
      'Los mensajes que están en tu WhatsApp siguen ahí. Del uso queda solo la suma, sin tu nombre.',
    word: 'BORRAR',
    field: (word) => `Para seguir, escribe ${word}`,
    next: 'Borrar todo…',
    confirm: {
      title: 'Última pregunta: ¿borrar todo de verdad?',
      lead: (photos) =>
        `${counted(photos, 'foto', 'fotos')} y todo lo que contaste de ellas desaparecen para siempre.`,
      yes: 'Borrar para siempre',
      no: 'Mantener todo',
    },
    leaving: {
      title: 'Estamos borrando todo',
      lead: 'Tarda de segundos a unos minutos. Puedes cerrar esta página.',
    },
    gone: { title: 'Todo fue borrado', lead: 'No quedó nada. Gracias por haber usado Acervo.' },
    notMeant: 'No se borró nada: la palabra no era correcta.',
  },
  links: 'Enlaces compartidos',
  openings: {
    title: 'Quién abrió tu conversación',
    lead: 'Quien cuida de este Acervo puede leer las conversaciones, por ejemplo para ver por qué falló una respuesta. Cada vez que alguien abre la tuya, se anota antes, como máximo una vez por hora, y queda aquí un año. Las últimas 50:',
    none: 'Nadie abrió tu conversación en el último año.',
    by: {
      operator: { named: (name) => name, unnamed: 'Quien instaló este Acervo' },
      key: {
        named: (name) => `Un programa con la clave “${name}”`,
        unnamed: 'Un programa con la clave del servidor',
      },
    },
  },
};
