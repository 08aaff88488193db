import type { GalleryText } from './gallery-text';

const number = new Intl.NumberFormat('pt-BR');
const photos = (count: number) => (count === 1 ? '1 foto' : `${number.format(count)} fotos`);

export const pt: GalleryText = {
  title: 'Galeria',
  search: 'Buscar fotos',
  searchPlaceholder: 'Buscar: cachorro, praia, aniversário…',
  clearSearch: 'Limpar a busca',
  searching: 'Buscando…',
  person: 'De quem são as fotos',
  everyone: 'Todas as pessoas',
  photos,
  found: (count, words) => `${photos(count)} para “${words}”`,
  correctedFrom: (words) => `Não há fotos de “${words}”.`,
  noDescription: 'Sem descrição',
  waiting: 'Esperando descrição',
  unavailable: 'Imagem indisponível',
  loadMore: 'Ver fotos mais antigas',
  loadingMore: 'Carregando…',
  loadFailed: 'Não deu para carregar. Tentar de novo',
  backToNewest: 'Voltar às mais novas',
  print: 'Imprimir ou salvar em PDF',
  preparingPrint: 'Preparando a impressão…',
  signOut: 'Sair',
  lightbox: {
    close: 'Fechar',
    previous: 'Foto anterior',
    next: 'Próxima foto',
    modelCaption: 'Legenda do modelo',
    sentBy: 'Enviada por',
    savedOn: 'Guardada em',
    sentAgain: 'Enviada de novo',
    taken: 'Quando e onde',
    original: 'Abrir em tamanho real',
  },
  empty: {
    title: 'Ainda não há fotos por aqui',
    lead: 'Mande uma foto pelo WhatsApp com algumas palavras, como “Meu cachorro na praia”. Ela aparece aqui em seguida.',
    openSimulator: 'Mandar uma pelo telefone de teste',
  },
  nothing: {
    title: (words) => `Nada encontrado para “${words}”`,
    titleForPerson: 'Nada encontrado desta pessoa',
    lead: 'A busca olha as descrições de quem mandou e as legendas do modelo.',
    near: 'Parecidas:',
    clear: 'Ver todas as fotos',
  },
};
