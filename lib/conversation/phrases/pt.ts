import type { ConversationPhrases } from './phrases';

const notArrived = (one: boolean) =>
  one ? 'não chegou até mim. Mande de novo?' : 'não chegaram até mim. Mande de novo?';

const reasons: Record<string, (one: boolean) => string> = {
  too_large: (one) =>
    one
      ? 'é grande demais (o limite é 16 MB e 40 megapixels). Mande uma versão menor.'
      : 'são grandes demais (o limite é 16 MB e 40 megapixels). Mande versões menores.',
  unsupported_media: (one) =>
    one
      ? 'não é uma foto que eu consiga abrir. Mande em JPEG, PNG ou WebP.'
      : 'não são fotos que eu consiga abrir. Mande em JPEG, PNG ou WebP.',
  bad_media: (one) =>
    one
      ? 'chegou com defeito e não consegui abrir. Se tiver outra cópia, me mande?'
      : 'chegaram com defeito e não consegui abrir. Se tiver outras cópias, me mande?',
  media_late: (one) =>
    one
      ? 'não chegou até mim, e depois de uma hora parei de tentar. Mande de novo?'
      : 'não chegaram até mim, e depois de uma hora parei de tentar. Mande de novo?',
  media_missing: notArrived,
  media_unavailable: notArrived,
  storage_unavailable: (one) =>
    one
      ? 'não foi guardada, porque o armazenamento está fora do ar. Mande de novo mais tarde, por favor.'
      : 'não foram guardados, porque o armazenamento está fora do ar. Mande de novo mais tarde, por favor.',
};

const unknownReason = (one: boolean) =>
  one ? 'não pôde ser guardado. Mande de novo?' : 'não puderam ser guardados. Mande de novo?';

export const pt: ConversationPhrases = {
  refused(code, count) {
    const reason = (reasons[code] ?? unknownReason)(count === 1);
    return count === 1 ? `Um arquivo ${reason}` : `${count} arquivos ${reason}`;
  },
  refusedKept: (count) =>
    count === 1
      ? 'Guardei o original por 30 dias: ele vem junto se você exportar o seu acervo.'
      : 'Guardei os originais por 30 dias: eles vêm junto se você exportar o seu acervo.',
  incomplete: (count) =>
    count === 1
      ? 'Uma foto chegou incompleta: guardei assim mesmo e mostro a parte que dá para ver.'
      : `${count} fotos chegaram incompletas: guardei assim mesmo e mostro a parte que dá para ver.`,
  leftOut: (count) =>
    count === 1
      ? 'Só consigo receber 10 fotos por mensagem: uma ficou de fora. Mande essa de novo, por favor.'
      : `Só consigo receber 10 fotos por mensagem: ${count} ficaram de fora. Mande essas de novo, por favor.`,
  picturesLater: (count) =>
    count === 1
      ? 'A última foto chega daqui a uns minutos: o WhatsApp limita quantas mensagens posso mandar em seguida.'
      : `As últimas ${count} fotos chegam daqui a uns minutos: o WhatsApp limita quantas mensagens posso mandar em seguida.`,
  detached(count, kind) {
    const one = { photo: 'uma foto', voice: 'seu áudio', file: 'um arquivo' }[kind];
    const many = { photo: 'fotos', voice: 'áudios', file: 'arquivos' }[kind];
    const what = count === 1 ? one : `${count} ${many}`;
    return `Ainda não consegui receber ${what}. Continuo tentando e aviso por aqui.`;
  },
  arrived(kind, count) {
    if (kind === 'voice')
      return count === 1 ? 'Seu áudio chegou agora.' : 'Seus áudios chegaram agora.';
    return count === 1
      ? 'A foto que faltava chegou agora.'
      : `As ${count} fotos que faltavam chegaram agora.`;
  },
  arrivedInAlbum(count, description) {
    const came =
      count === 1
        ? 'A foto que faltava chegou agora'
        : `As ${count} fotos que faltavam chegaram agora`;
    const kept = count === 1 ? 'está guardada' : 'estão guardadas';
    if (description !== null) return `${came}: ${kept} como “${description}”.`;
    const too = count === 1 ? 'ela' : 'elas';
    return `${came} e ${kept}. O que você me contar das outras vale para ${too} também.`;
  },
  unheard:
    'Guardei seu áudio, mas ainda não consigo ouvir: falta um modelo de voz aqui. Pode me escrever?',
  notUnderstood: 'Guardei seu áudio, mas não consegui entender. Manda de novo ou me escreve?',
  noWords: 'Guardei seu áudio, mas não ouvi palavras nele. Me conta por escrito?',
  unheardFormat:
    'Guardei seu áudio, mas não consigo ouvir esse tipo de arquivo. Grave uma mensagem de voz aqui no WhatsApp, mande um MP3 ou me escreva.',
  tooLongToHear:
    'Guardei seu áudio, mas ele é longo demais para eu ouvir até o fim. Me conta em poucas palavras?',
  placeKept: (place, photos) =>
    photos === 1
      ? `Anotei o lugar da foto: ${place}.`
      : `Anotei o lugar das ${photos} fotos: ${place}.`,
  placeWithoutPhoto: (place) =>
    `Recebi a localização (${place}), mas não sei de qual foto ela é. Mande a foto e depois a localização, ou responda à foto com ela.`,
  proposalButtons: { yes: 'Sim', another: 'Outra' },
  doneAlready: 'Isso já está feito.',
  joined(count, words) {
    const more = count === 1 ? 'mais uma' : `mais ${count}`;
    return words === null ? `Juntei ${more} às outras.` : `Juntei ${more} a “${words}”.`;
  },
  separateButton: 'Separar',
  separated: (count) =>
    count === 1 ? 'Separei. O que é essa foto?' : 'Separei. O que são essas fotos?',
  apartAlready: 'Essa já está separada.',
  questionHasPassed: 'Essa pergunta já passou. Se quiser, me conte em palavras o que é a foto.',
  numberMayBeNew:
    'Faz tempo que este número não escrevia, e o nome mudou. Por segurança, comecei uma coleção nova; a de antes continua guardada. Se ela é sua, peça a quem cuida do Acervo para juntar as duas.',
  apology({ kept, described }) {
    if (kept === 0)
      return 'Desculpe, algo deu errado aqui e não consegui responder. Tente de novo daqui a pouco.';
    if (described) {
      return kept === 1
        ? 'Sua foto está guardada com as suas palavras, mas algo deu errado aqui e não consegui responder direito.'
        : `Suas ${kept} fotos estão guardadas com as suas palavras, mas algo deu errado aqui e não consegui responder direito.`;
    }
    return kept === 1
      ? 'Sua foto está guardada, mas algo deu errado aqui e não consegui responder. Daqui a pouco, me conte o que é.'
      : `Suas ${kept} fotos estão guardadas, mas algo deu errado aqui e não consegui responder. Daqui a pouco, me conte o que são.`;
  },
  unreadable:
    'Não consegui ler sua mensagem até o fim, mas ela ficou guardada. Pode me dizer de outro jeito, mais curtinho?',
  galleryLink: (link) => `${link}\n(abre uma vez, nos próximos 10 minutos)`,
  signInCode:
    'Seu código para entrar na galeria do Acervo vale por 10 minutos. Se você não pediu, ignore esta mensagem e não passe o código a ninguém.',
  stripeAsPdf: 'É uma imagem muito comprida: vai em PDF, para você conseguir ler.',
  kinds: {
    sticker: '',
    reaction: '',
    poll: 'Enquete eu não consigo ler. Me conta em palavras?',
    edit: 'Vi que você editou a mensagem. Se mudou a descrição de uma foto, me diga de novo: “corrige: …”.',
    deletion:
      'Você apagou a mensagem, mas o que eu já tinha guardado continua aqui. Para tirar uma foto, é só dizer “apaga essa”.',
    contact: 'Contatos eu não guardo, só fotos e o que você me conta delas.',
    liveLocation:
      'Localização em tempo real eu não acompanho. Para guardar o lugar de uma foto, mande a localização atual.',
    unsupported: 'Esse tipo de mensagem não chega até mim. Manda em texto, foto ou áudio?',
  },
  nothingToAnswer: 'Recebi sua mensagem, mas só entendo texto, fotos, áudios e localizações.',
  photoNotSent: '(A foto não passou pelo WhatsApp; ela continua guardada aqui.)',
  standIn: '(Estou com um problema agora, então respondi do jeito simples.)',
  overBudget: '(Por hoje já conversamos bastante; até amanhã respondo do jeito simples.)',
  overBudgetVoice:
    'Guardei seu áudio, mas a cota de hoje para ouvir áudios acabou. Pode me escrever?',
  drawnBy: (model) => `Desenho feito por um modelo (${model})`,
  drawingNotSent: '(O desenho não passou pelo WhatsApp; ele continua guardado aqui.)',
  pdfOf: (count) => `PDF com ${count === 1 ? '1 foto' : `${count} fotos`}`,
  documentNotSent: '(O PDF não passou pelo WhatsApp; na galeria você pode baixá-lo.)',
};
