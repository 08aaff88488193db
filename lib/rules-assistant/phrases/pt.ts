import { weekdayName } from './period';
import type { Phrases } from './phrases';
import { numbered, quote, series } from './quote';

const photos = (count: number) => (count === 1 ? '1 foto' : `${count} fotos`);
const holding = (count: number) => (count === 0 ? 'vazio' : photos(count));
const sentences = (...parts: string[]) => parts.filter((part) => part !== '').join(' ');
const rest = (count: number) =>
  count > 0 ? `${count === 1 ? 'Falta 1' : `Faltam ${count}`}: é só dizer “mais”.` : '';

const failures: Record<string, string> & { other: string } = {
  not_found: 'Não achei mais essa foto. Procure de novo, por favor.',
  conflict: 'Isso já mudou de novo depois, então não mexi em nada. Nada se perdeu.',
  role_off: 'Isso precisa de um modelo que aqui não está ligado.',
  over_budget: 'Por hoje já usei tudo o que podia usar para isso. Amanhã dá de novo!',
  too_often: 'Você já pediu muitos links. Daqui a uma hora mando outro!',
  forbidden: 'Isso só vale com as suas próprias palavras, escritas ou ditas agora.',
  too_large: 'Isso é demais para uma vez só. Pode ser mais curto?',
  other: 'Não consegui fazer isso agora. Suas fotos estão guardadas; tente de novo daqui a pouco.',
};

export const pt: Phrases = {
  saved: (count, descriptions) => {
    const kept = count === 1 ? 'Guardei!' : `Guardei as ${count} fotos!`;
    return descriptions.length === 0 ? kept : `${kept} ${series(descriptions.map(quote), 'e')}.`;
  },
  notSaved: (count) =>
    count === 1
      ? 'Uma foto não deu para guardar. Pode mandar de novo?'
      : `${count} fotos não deu para guardar. Pode mandar de novo?`,
  askWhat: (count) =>
    count === 1
      ? 'Me conta em poucas palavras: o que é essa foto?'
      : `Me conta em poucas palavras: o que são essas ${count} fotos?`,
  askWhether: (count, suggestion) => `${count === 1 ? 'É' : 'São'} ${suggestion}?`,
  askIsIt: (description) => `É a descrição da foto: ${quote(description)}?`,
  described: (count, description, stillWaiting) =>
    sentences(
      count === 0
        ? 'Não achei nenhuma foto esperando descrição.'
        : `Anotado ${count === 1 ? 'na foto' : `nas ${count} fotos`}: ${quote(description)}.`,
      stillWaiting > 0
        ? `Ainda ${stillWaiting === 1 ? 'falta' : 'faltam'} ${photos(stillWaiting)}: ${stillWaiting === 1 ? 'o que é' : 'o que são'}?`
        : '',
    ),
  askCorrection: 'Como é a descrição certa? Escreva assim: “corrige: o gato da vizinha”.',
  // One paragraph: it may stand above buttons.
  askWhich: (candidates, description) =>
    `Para qual delas é ${quote(description)}? ${candidates.map((one, n) => `${n + 1}: ${one === null ? 'sem descrição' : quote(one)}`).join('; ')}. Ainda não mudei nada.`,
  askAll: (count, before, description) =>
    `São ${photos(count)}${before === null ? ' sem descrição' : ` com ${quote(before)}`}. Ponho ${quote(description)} ${count === 2 ? 'nas duas' : 'em todas'}?`,
  saysSoAlready: (description) => `Já está assim: ${quote(description)}.`,
  orUndo: 'Se não era isso, diga “desfaz”.',
  orUndoAll: 'Se não era para todas, diga “desfaz”.',
  corrected: (count, description, earlier) =>
    sentences(
      `Corrigi ${count === 1 ? 'a descrição' : `a descrição de ${photos(count)}`}: ${quote(description)}.`,
      earlier === null ? '' : `Antes era ${quote(earlier)}.`,
    ),
  known: (count, on, description, isCopy) =>
    sentences(
      count === 1
        ? `Essa eu já tinha, você me mandou ${on}${description === null ? '' : `: ${quote(description)}`}.`
        : `Essas ${count} eu já tinha, a primeira você me mandou ${on}${description === null ? '' : `: ${quote(description)}`}.`,
      isCopy ? 'Guardei também.' : count === 1 ? 'Está guardada.' : 'Estão guardadas.',
    ),
  knownAgain: (on, description, added) =>
    `Essa eu já tinha, você me mandou ${on}${description === null ? '' : `: ${quote(description)}`}. Juntei à descrição: ${quote(added)}.`,

  about: (phrase, period) => {
    if (phrase === null) return period === null ? '' : ` de ${period}`;
    return period === null ? ` de ${phrase}` : ` de ${phrase} (${period})`;
  },
  correctedSearch: (asked, correctedTo) =>
    `Não achei ${quote(asked)}, então procurei ${quote(correctedTo)}.`,
  found: ({ found, about, sending, order }) => {
    if (sending >= found) return `Achei ${photos(found)}${about}:`;
    const end = order === 'newest' ? 'recente' : 'antiga';
    const which = sending === 1 ? `a mais ${end}` : `as ${sending} mais ${end}s`;
    return `Achei ${photos(found)}${about}. ${sending === 1 ? 'Aqui vai' : 'Aqui vão'} ${which}. Para ver outras, é só dizer “mais”.`;
  },
  foundNothing: (about, near) =>
    sentences(
      `Não achei nenhuma foto${about}.`,
      near.length > 0 ? `Parecido, tenho: ${series(near.map(quote), 'e')}.` : '',
    ),
  guessed: (by, total) => {
    const it = total === 1 ? 'nela' : 'nelas';
    return by === 'text'
      ? `(Não está nas suas palavras: achei pelo texto que está ${it}.)`
      : `(Não está nas suas palavras: parece ser, pelo que aparece ${it}.)`;
  },
  similar: (sending) =>
    sending === 1 ? 'Achei uma parecida:' : `Achei ${photos(sending)} parecidas:`,
  nothingSimilar: 'Não tenho nenhuma outra foto parecida com essa.',
  count: (count, about) => `Você tem ${photos(count)}${about}.`,
  recent: (sending, total) => {
    if (sending === 1) return 'Aqui vai a sua última foto:';
    return sending >= total
      ? `Aqui vão as suas ${sending} fotos:`
      : `Aqui vão as suas ${sending} últimas fotos:`;
  },
  list: (lines, total) =>
    `${lines.length < total ? `Você tem ${photos(total)}. As ${lines.length === 1 ? 'última' : `${lines.length} últimas`}:` : `Você tem ${photos(total)}:`}\n${lines.join('\n')}`,
  undescribed: 'sem descrição',
  noPhotos: 'Você ainda não tem nenhuma foto guardada. Me manda uma que eu guardo!',
  moreFound: (sending, remaining) =>
    sentences(sending === 1 ? 'Aqui vai mais 1.' : `Aqui vão mais ${sending}.`, rest(remaining)),
  noMore: 'Não tem mais fotos para mostrar. Quer procurar outra coisa?',
  resent: (count) => (count === 1 ? 'Aqui está de novo:' : `Aqui estão as ${count} de novo:`),
  cannotSend: 'Achei, mas não consegui enviar agora. Peça de novo daqui a pouco, por favor.',
  whichPhoto: 'Não sei de qual foto você está falando. Me diz o que aparece nela?',

  askDeletion: (count, about, left) =>
    sentences(
      `Apago ${photos(count)}${about}?`,
      left > 0 ? `(${left === 1 ? 'Fica mais 1' : `Ficam mais ${left}`} para depois.)` : '',
      'Responda sim ou não.',
    ),
  deleted: (count) =>
    count === 1 ? 'Pronto, apaguei a foto.' : `Pronto, apaguei as ${count} fotos.`,
  howToUndo: 'Se mudar de ideia, diga “desfaz”.',
  nothingDeleted: 'Não apaguei nada: não achei mais essas fotos.',
  keptAll: 'Tudo bem, não apaguei nada.',
  whichToDelete:
    'Quais fotos você quer apagar? Diga, por exemplo: “apaga a última” ou “apaga as fotos da praia”.',
  deleteInGallery:
    'Apagar tudo é feito na galeria, e não por aqui: lá eu pergunto duas vezes, porque não dá para desfazer, e você pode baixar tudo antes. Para apagar só algumas, diga quais, por exemplo: “apaga as fotos da praia”. A página:',
  nothingPending: 'Tudo certo! Não tenho nada esperando a sua resposta. Quer procurar uma foto?',

  restored: (count, words) => {
    const named = words === null ? '' : ` ${quote(words)}`;
    return count === 1
      ? `Pronto, a foto${named} está de volta.`
      : `Pronto, as ${count} fotos${named} estão de volta.`;
  },
  unsent: (count, words) =>
    `Desfeito: ${count === 1 ? 'a foto foi' : `as ${count} fotos foram`} para a lixeira, com as palavras${words === null ? '' : ` ${quote(words)}`}. Para trazer de volta, diga “desfaz” outra vez.`,
  copiesAgain: 'Pronto, são a mesma foto de novo.',
  tooManyRequests: (count) =>
    `Respondi os primeiros pedidos. Me mande de novo ${count === 1 ? 'o último' : `os últimos ${count}`}?`,
  joinedAgain: (count) =>
    count === 1
      ? 'Pronto, a foto voltou para junto das outras.'
      : `Pronto, as ${count} fotos voltaram para junto das outras.`,
  wordsBack: (words, taken) =>
    sentences(
      taken === null ? 'Desfeito.' : `Desfeito: tirei ${quote(taken)}.`,
      words === null ? 'A foto ficou sem descrição.' : `Voltou a ser ${quote(words)}.`,
    ),
  detailsBack: (told) =>
    told === ''
      ? 'Desfeito: tirei o que você tinha dito de quando ou onde foi.'
      : `Desfeito: tirei o que você tinha dito de quando ou onde foi (${told}).`,
  askUndo: ({ kind, photos: count, taken, words, album, told }) => {
    const named = taken === null ? '' : ` ${quote(taken)}`;
    const what =
      kind === 'words'
        ? `tirar as palavras${named}${words === null ? '' : ` e voltar a ${quote(words)}`}`
        : kind === 'deleted'
          ? `trazer de volta ${photos(count)}${named}`
          : kind === 'photos sent'
            ? `mandar para a lixeira ${photos(count)}${named}`
            : kind === 'details'
              ? `tirar o que você disse de quando ou onde foi${told === null ? '' : ` (${told})`}`
              : album === null
                ? `juntar ${photos(count)} de novo às outras`
                : `desfazer a mudança no álbum ${quote(album)}`;
    return `Quer mesmo ${what}?`;
  },
  keepAsIs: 'Tudo bem, ficou como estava.',
  albumUnmade: (album) =>
    `Desfeito: o álbum ${quote(album)} não existe mais. As fotos continuam guardadas.`,
  albumBack: (album) => `Desfeito: o álbum ${quote(album)} está como antes.`,
  nothingToUndo: 'Não tenho nada para desfazer.',

  filed: (added, album, isNew) =>
    isNew
      ? `Criei o álbum ${quote(album)} com ${photos(added)}.`
      : `Coloquei ${photos(added)} no álbum ${quote(album)}.`,
  filedAlready: (album) => `Já estava tudo no álbum ${quote(album)}.`,
  albumReady: (album, isNew, held) =>
    isNew
      ? `Criei o álbum ${quote(album)}. Para pôr uma foto nele, responda a ela com “põe no álbum ${album}”.`
      : `Você já tem o álbum ${quote(album)} (${holding(held)}).`,
  whichAlbum: 'Em qual álbum? Diga, por exemplo: “põe essas no álbum Praia”.',
  albums: (albums, total) =>
    `Você tem ${total === 1 ? '1 álbum' : `${total} álbuns`}${albums.length < total ? `. Aqui vão os ${albums.length} usados por último; os outros estão na galeria:` : ':'}\n${albums.map(({ name, photos: held }) => `• ${name} (${holding(held)})`).join('\n')}`,
  noAlbums: 'Você ainda não tem álbuns. Diga, por exemplo: “põe essa no álbum Praia”.',
  albumShown: (album, found, sending) =>
    sending >= found
      ? `O álbum ${quote(album)}, com ${photos(found)}:`
      : `O álbum ${quote(album)} tem ${photos(found)}. ${sending === 1 ? 'Aqui vai a última' : `Aqui vão as ${sending} últimas`}. Para ver outras, é só dizer “mais”.`,
  noSuchAlbum: (album, near) =>
    sentences(
      `Não achei o álbum ${quote(album)}.`,
      near.length > 0 ? `Tenho: ${series(near.map(quote), 'e')}.` : '',
    ),
  emptyAlbum: (album) => `O álbum ${quote(album)} ainda está vazio.`,
  albumElsewhere: 'Apagar ou renomear um álbum, ou tirar fotos dele, se faz na galeria.',

  when: (taken, sentOn) =>
    sentences(
      taken === null ? 'Não sei quando foi tirada.' : `A foto é de ${taken}.`,
      sentOn.length > 0 ? `Você me mandou ${series(sentOn, 'e')}.` : '',
      taken === null ? 'Se você souber, diga, por exemplo, “foi em 2019”.' : '',
    ),
  place: (place) => `O lugar: ${quote(place)}.`,
  noPlace:
    'Não sei onde foi. Se você souber, diga, por exemplo, “foi em Santos”, ou mande a localização.',
  text: (text) => `Está escrito: ${quote(text)}.`,
  noText: 'Não li nenhum texto nela.',
  describedAs: (description) => `Você disse: ${quote(description)}.`,
  looksLike: (caption) => `Parece ser: ${quote(caption)}.`,
  doubtDate: (doubt) => {
    const kept = 'Não anotei nada ainda.';
    switch (doubt.kind) {
      case 'future':
        return `${quote(doubt.said)} ainda não chegou. ${kept} Quando a foto foi tirada?`;
      case 'weekday':
        return `${quote(doubt.said)} caiu em outro dia da semana: ${weekdayName(doubt.day, 'pt')}. ${kept} Qual é o dia certo?`;
      default:
        return doubt.meant === null
          ? `O dia ${quote(doubt.said)} não existe no calendário. ${kept} Que dia foi?`
          : `O dia ${quote(doubt.said)} não existe no calendário. ${kept} Foi ${doubt.meant}? Então diga “foi em ${doubt.meant}”.`;
    }
  },
  told: (count, period, place) =>
    `Anotado${count === 1 ? '' : ` em ${photos(count)}`}: ${series([...(period === null ? [] : [period]), ...(place === null ? [] : [quote(place)])], 'e')}.`,
  placeless:
    'Recebi o lugar, mas não sei de qual foto. Mande a foto, ou peça uma, e depois o lugar.',
  pdf: (photos, found) =>
    found > photos
      ? `Aqui vai a primeira parte do PDF: ${photos} de ${found} fotos, que é o que cabe numa mensagem. Na galeria você baixa o resto.`
      : `Aqui vai o PDF com ${photos === 1 ? '1 foto' : `${photos} fotos`}.`,
  drawn: 'Aqui vai o desenho. Foi feito por um modelo: não é uma foto.',
  drawingOff:
    'Para desenhar eu preciso de um modelo de imagem, que aqui não está ligado. Mas acho as suas fotos!',

  remembered: (text, instead) =>
    sentences(
      `Vou lembrar: ${quote(text)}.`,
      instead === null ? '' : `Antes era ${quote(instead)}.`,
    ),
  saidOn: (day, said) =>
    said === null ? `(você disse ${day})` : `(você disse ${day}: ${quote(said)})`,
  forgotten: (text) => `Esqueci: ${quote(text)}.`,
  nothingForgotten: (preferences) =>
    preferences.length === 0
      ? 'Não tenho nada anotado sobre você para esquecer.'
      : `Qual delas devo esquecer? Diga, por exemplo, “esquece a 1”.\n${numbered(preferences)}`,
  memory: ({ preferences, photos: total }) =>
    preferences.length === 0
      ? `Ainda não anotei nada sobre você. ${total === 0 ? 'Não tenho nenhuma foto sua' : `Tenho ${photos(total)} sua${total === 1 ? '' : 's'}`}.`
      : `O que eu sei de você:\n${numbered(preferences)}\nE guardo ${total === 0 ? 'nenhuma foto' : photos(total)}.`,
  gallery: 'Aqui está a sua galeria. Toque no link:',
  help: ({ canSeePhotos, canHear, hasLanguageModel, canRead, canDraw }) =>
    [
      'Eu sou o Acervo e guardo as suas fotos.',
      '• Mande uma foto com umas palavras: eu guardo.',
      '• “Mostre fotos de cachorro” ou “as fotos de ontem”: eu acho.',
      '• “Na verdade é o gato da vizinha”: eu corrijo a última descrição.',
      '• “Apaga a última”: eu apago, depois do seu sim.',
      '• “Lembra que o cachorro se chama Thor”: eu lembro.',
      '• “Põe essas no álbum Praia”, “mostra o álbum Praia”; e “desfaz” desfaz a última mudança.',
      '• “Foi em 2019, na casa da vó”: eu anoto na última foto.',
      canSeePhotos ? '' : 'Ainda não enxergo o que há nas fotos: quem conta é você.',
      canHear ? 'Pode mandar áudio também.' : 'Ainda não entendo áudios: escreva para mim.',
      canRead
        ? 'Leio o texto que há nas fotos e reconheço algumas coisas: “mais como esta”, “o que está escrito nela?”.'
        : '',
      canDraw ? 'E desenho: “faz um desenho do meu cachorro de chapéu”.' : '',
      hasLanguageModel ? '' : 'Converso pouco: entendo pedidos simples.',
    ]
      .filter((line) => line !== '')
      .join('\n'),

  greeting:
    'Oi! Me manda uma foto com umas palavras que eu guardo, ou pede: “mostre fotos de cachorro”.',
  thanks: 'De nada! Estou aqui quando precisar.',
  acknowledgement: 'Certo!',
  delay: 'Sem pressa! A foto está guardada: me conta quando quiser.',
  decline: 'Tudo bem, fica assim.',
  different:
    'Guardei as duas. Se uma aparece atrás da outra, abra a foto na galeria e toque em “São diferentes”.',
  sendMePhoto: 'Me manda a foto que eu guardo!',
  sight:
    'Para eu ver o que há numa foto é preciso um modelo com visão, que aqui não está ligado. Me conta você o que é, que eu guardo.',
  canHear: 'Pode mandar áudio, eu escuto!',
  cannotHear:
    'Para entender áudios eu preciso de um modelo de voz, que aqui não está ligado. Me escreve, por favor?',
  chat: 'Isso eu não entendi. Guardo e acho as suas fotos: diga, por exemplo, “mostre fotos do cachorro”, ou peça “ajuda”.',
  failed: (code) => failures[code] ?? failures.other,
};
