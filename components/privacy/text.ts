import { countLabel } from '@/components/site/plain-labels';
import { inLanguages } from '@/lib/language';
import { listParts, sizeOf } from './list-parts';

const number = (count: number) => countLabel(count, 'pt');
const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${number(count)} ${many}`;

/** What people read where they take everything with them, or leave. */
const pt = {
  title: 'Privacidade',
  titleOf: (name: string): string => `Privacidade de ${name}`,
  choose: {
    title: 'De quem?',
    lead: 'Escolha a pessoa cujos dados vão ser levados ou apagados.',
    photos: (count: number): string => counted(count, 'foto', 'fotos'),
    nobody: 'Ninguém mandou fotos ainda.',
  },
  take: {
    title: 'Levar tudo',
    lead: 'Um arquivo zip com as fotos originais como chegaram, os áudios, os álbuns, a conversa, o que o Acervo lembra de você e uma página que mostra tudo sem internet. Os originais levam o que a câmera anotou neles, às vezes também o lugar.',
    /** How much it is. */
    size: ({
      photos,
      voiceNotes,
      drawings,
      bytes,
    }: {
      photos: number;
      voiceNotes: number;
      drawings: number;
      bytes: number;
    }): string =>
      listParts(
        [
          counted(photos, 'foto', 'fotos'),
          voiceNotes > 0 && counted(voiceNotes, 'áudio', 'áudios'),
          drawings > 0 && counted(drawings, 'desenho', 'desenhos'),
        ],
        'e',
        bytes > 0 ? `, cerca de ${sizeOf(bytes, 'pt-BR')}` : '',
      ),
    download: 'Baixar tudo',
    starting: 'O download está começando…',
    running: (done: number, total: number): string =>
      `${number(done)} de ${number(total)} arquivos`,
    done: 'O arquivo está nos seus downloads.',
  },
  leave: {
    title: 'Apagar tudo',
    lead: 'Apaga para sempre as fotos, as descrições, os áudios, as conversas, as preferências e os links compartilhados. Não há como desfazer; se quiser guardar algo, baixe tudo antes.',
    elsewhere:
      'As mensagens que já estão no seu WhatsApp continuam lá. Ficam só totais de uso, sem nada que leve a você.',
    /** The word that is typed, as it is shown. */
    word: 'APAGAR',
    field: (word: string): string => `Para continuar, escreva ${word}`,
    next: 'Apagar tudo…',
    confirm: {
      title: 'Última pergunta: apagar tudo mesmo?',
      lead: (photos: number): string =>
        `${counted(photos, 'foto', 'fotos')} e tudo o que você contou sobre elas somem para sempre.`,
      yes: 'Apagar para sempre',
      no: 'Manter tudo',
    },
    leaving: {
      title: 'Estamos apagando tudo',
      lead: 'Leva de segundos a alguns minutos. Você pode fechar esta página.',
    },
    gone: { title: 'Tudo foi apagado', lead: 'Não ficou nada. Obrigado por ter usado o Acervo.' },
    notMeant: 'Nada foi apagado: a palavra não estava certa.',
  },
  links: 'Links compartilhados',
  /** Which operators and programs were given the conversation. */
  openings: {
    title: 'Quem abriu a sua conversa',
    lead: 'Quem cuida deste Acervo pode ler as conversas, por exemplo para ver por que uma resposta falhou. Toda vez que alguém abre a sua, isso é anotado antes, no máximo uma vez por hora, e fica aqui por um ano. As 50 últimas:',
    none: 'Ninguém abriu a sua conversa no último ano.',
    by: {
      operator: { named: (name: string): string => name, unnamed: 'Quem instalou este Acervo' },
      key: {
        named: (name: string): string => `Um programa com a chave “${name}”`,
        unnamed: 'Um programa com a chave do servidor',
      },
    },
  },
};

export type PrivacyText = typeof pt;

const numberEn = (count: number) => countLabel(count, 'en');
const countedEn = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${numberEn(count)} ${many}`;

const en: PrivacyText = {
  title: 'Privacy',
  titleOf: (name) => `Privacy of ${name}`,
  choose: {
    title: 'Whose?',
    lead: 'Choose the person whose data are to be taken along or deleted.',
    photos: (count) => countedEn(count, 'photo', 'photos'),
    nobody: 'Nobody has sent photos yet.',
  },
  take: {
    title: 'Take everything with you',
    lead: 'A zip with the original photos as they came, the voice notes, the albums, the conversation, what Acervo remembers of you, and a page that shows all of it without the internet. The originals carry what the camera noted in them, sometimes the place too.',
    size: ({ photos, voiceNotes, drawings, bytes }) =>
      listParts(
        [
          countedEn(photos, 'photo', 'photos'),
          voiceNotes > 0 && countedEn(voiceNotes, 'voice note', 'voice notes'),
          drawings > 0 && countedEn(drawings, 'drawing', 'drawings'),
        ],
        'and',
        bytes > 0 ? `, about ${sizeOf(bytes, 'en')}` : '',
      ),
    download: 'Download everything',
    starting: 'The download is starting…',
    running: (done, total) => `${numberEn(done)} of ${numberEn(total)} files`,
    done: 'The file is in your downloads.',
  },
  leave: {
    title: 'Delete everything',
    lead: 'Deletes for good the photos, descriptions, voice notes, conversations, preferences and shared links. It cannot be undone; if you want to keep something, download everything first.',
    elsewhere:
      'The messages that are in your WhatsApp stay there. Only anonymous usage totals are kept.',
    word: 'DELETE',
    field: (word) => `To go on, type ${word}`,
    next: 'Delete everything…',
    confirm: {
      title: 'Last question: really delete everything?',
      lead: (photos) =>
        `${countedEn(photos, 'photo', 'photos')} and all that you told about them go for good.`,
      yes: 'Delete for good',
      no: 'Keep everything',
    },
    leaving: {
      title: 'Everything is being deleted',
      lead: 'It takes seconds, or some minutes. You may close this page.',
    },
    gone: { title: 'Everything was deleted', lead: 'Nothing is left. Thank you for using Acervo.' },
    notMeant: 'Nothing was deleted: the word was not right.',
  },
  links: 'Shared links',
  openings: {
    title: 'Who opened your conversation',
    lead: 'Whoever looks after this Acervo can read conversations, for example to see why an answer failed. Each time that somebody opens yours, it is noted first, at most once an hour, and stays here for a year. The latest 50:',
    none: 'Nobody opened your conversation in the last year.',
    by: {
      operator: { named: (name) => name, unnamed: 'Whoever installed this Acervo' },
      key: {
        named: (name) => `A program with the key “${name}”`,
        unnamed: 'A program with the server’s key',
      },
    },
  },
};

const numberEs = (count: number) => countLabel(count, 'es');
const countedEs = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${numberEs(count)} ${many}`;

const es: PrivacyText = {
  title: 'Privacidad',
  titleOf: (name) => `Privacidad de ${name}`,
  choose: {
    title: '¿De quién?',
    lead: 'Elige la persona cuyos datos se van a llevar o borrar.',
    photos: (count) => countedEs(count, 'foto', 'fotos'),
    nobody: 'Nadie ha enviado fotos todavía.',
  },
  take: {
    title: 'Llevarse todo',
    lead: 'Un archivo zip con las fotos originales como llegaron, las notas de voz, los álbumes, la conversación, lo que Acervo recuerda de ti y una página que muestra todo sin internet. Los originales llevan lo que la cámara anotó en ellos, a veces también el lugar.',
    size: ({ photos, voiceNotes, drawings, bytes }) =>
      listParts(
        [
          countedEs(photos, 'foto', 'fotos'),
          voiceNotes > 0 && countedEs(voiceNotes, 'nota de voz', 'notas de voz'),
          drawings > 0 && countedEs(drawings, 'dibujo', 'dibujos'),
        ],
        'y',
        bytes > 0 ? `, unos ${sizeOf(bytes, 'es')}` : '',
      ),
    download: 'Descargar todo',
    starting: 'La descarga está empezando…',
    running: (done, total) => `${numberEs(done)} de ${numberEs(total)} archivos`,
    done: 'El archivo está en tus descargas.',
  },
  leave: {
    title: 'Borrar todo',
    lead: 'Borra para siempre las fotos, las descripciones, las notas de voz, las conversaciones, las preferencias y los enlaces compartidos. No se puede deshacer; si quieres guardar algo, descarga todo antes.',
    elsewhere:
      'Los mensajes que están en tu WhatsApp siguen ahí. Solo quedan totales de uso anónimos.',
    word: 'BORRAR',
    field: (word) => `Para seguir, escribe ${word}`,
    next: 'Borrar todo…',
    confirm: {
      title: 'Última pregunta: ¿borrar todo de verdad?',
      lead: (photos) =>
        `${countedEs(photos, 'foto', 'fotos')} y todo lo que contaste de ellas desaparecen para siempre.`,
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

export const privacyText = inLanguages({ pt, en, es });
