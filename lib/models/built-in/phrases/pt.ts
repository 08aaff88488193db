import type { Phrases } from './phrases';
import { numbered, quote, series } from './quote';

const photos = (count: number) => (count === 1 ? '1 foto' : `${count} fotos`);
const sentences = (...parts: string[]) => parts.filter((part) => part !== '').join(' ');
const rest = (count: number) =>
  count > 0 ? `${count === 1 ? 'Falta 1' : `Faltam ${count}`}: é só dizer “mais”.` : '';

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
  described: (count, description, stillWaiting) =>
    sentences(
      count === 0
        ? 'Não achei nenhuma foto esperando descrição.'
        : `Anotado ${count === 1 ? 'na foto' : `nas ${count} fotos`}: ${quote(description)}.`,
      stillWaiting > 0
        ? `Ainda ${stillWaiting === 1 ? 'falta' : 'faltam'} ${photos(stillWaiting)}: o que é?`
        : '',
    ),
  askCorrection: 'Como é a descrição certa? Escreva assim: “corrige: o gato da vizinha”.',
  corrected: (count, description) =>
    `Corrigi ${count === 1 ? 'a descrição' : `a descrição de ${photos(count)}`}: ${quote(description)}.`,

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
  nothingDeleted: 'Não apaguei nada: não achei mais essas fotos.',
  keptAll: 'Tudo bem, não apaguei nada.',
  whichToDelete:
    'Quais fotos você quer apagar? Diga, por exemplo: “apaga a última” ou “apaga as fotos da praia”.',
  deleteInParts:
    'Para você não perder nada sem querer, eu não apago tudo de uma vez. Diga quais, por exemplo: “apaga as fotos da praia”.',
  nothingPending: 'Tudo certo! Não tenho nada esperando a sua resposta. Quer procurar uma foto?',

  remembered: (text) => `Vou lembrar: ${quote(text)}.`,
  forgotten: (text) => `Esqueci: ${quote(text)}.`,
  nothingForgotten: (preferences) =>
    preferences.length === 0
      ? 'Não tenho nada anotado sobre você para esquecer.'
      : `Qual delas devo esquecer? Diga, por exemplo, “esquece a 1”.\n${numbered(preferences)}`,
  memory: ({ preferences, photos: total }) =>
    preferences.length === 0
      ? `Ainda não anotei nada sobre você. Tenho ${total === 0 ? 'nenhuma foto sua' : `${photos(total)} sua${total === 1 ? '' : 's'}`}.`
      : `O que eu sei de você:\n${numbered(preferences)}\nE guardo ${total === 0 ? 'nenhuma foto' : photos(total)}.`,
  help: ({ canSeePhotos, canHear, hasLanguageModel }) =>
    [
      'Eu sou o Acervo e guardo as suas fotos.',
      '• Mande uma foto com umas palavras: eu guardo.',
      '• “Mostre fotos de cachorro” ou “as fotos de ontem”: eu acho.',
      '• “Na verdade é o gato da vizinha”: eu corrijo a última descrição.',
      '• “Apaga a última”: eu apago, depois do seu sim.',
      '• “Lembra que o cachorro se chama Thor”: eu lembro.',
      canSeePhotos ? '' : 'Ainda não enxergo o que há nas fotos: quem conta é você.',
      canHear ? 'Pode mandar áudio também.' : 'Ainda não entendo áudios: escreva para mim.',
      hasLanguageModel
        ? ''
        : 'Conversa livre precisa de um modelo de linguagem, que aqui não está ligado.',
    ]
      .filter((line) => line !== '')
      .join('\n'),

  greeting:
    'Oi! Me manda uma foto com umas palavras que eu guardo, ou pede: “mostre fotos de cachorro”.',
  thanks: 'De nada! Estou aqui quando precisar.',
  acknowledgement: 'Certo!',
  decline: 'Tudo bem, fica assim.',
  sendMePhoto: 'Me manda a foto que eu guardo!',
  sight:
    'Para eu ver o que há numa foto é preciso um modelo com visão, que aqui não está ligado. Me conta você o que é, que eu guardo.',
  canHear: 'Pode mandar áudio, eu escuto!',
  cannotHear:
    'Para entender áudios eu preciso de um modelo de voz, que aqui não está ligado. Me escreve, por favor?',
  chat: 'Para conversar livremente eu preciso de um modelo de linguagem, que aqui não está ligado. Mas guardo e acho as suas fotos: diga, por exemplo, “mostre fotos de cachorro”, ou peça “ajuda”.',
  failed: (code) =>
    code === 'not_found'
      ? 'Não achei mais essa foto. Procure de novo, por favor.'
      : 'Não consegui fazer isso agora. Suas fotos estão guardadas; tente de novo daqui a pouco.',
};
