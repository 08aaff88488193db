import { countLabel } from '../../site/plain-labels';

const number = (count: number) => countLabel(count, 'pt');
const photos = (count: number) => (count === 1 ? '1 foto' : `${number(count)} fotos`);

/** What people read in the gallery. Numbers come in as numbers; the words around them agree. */
export const pt = {
  title: 'Galeria',
  search: 'Buscar fotos',
  searchPlaceholder: 'Buscar: cachorro, praia, aniversário…',
  clearSearch: 'Limpar a busca',
  searching: 'Buscando…',
  person: 'De quem são as fotos',
  everyone: 'Todas as pessoas',
  photos,
  found: (count: number, words: string): string => `${photos(count)} para “${words}”`,
  correctedFrom: (words: string): string => `Não há fotos de “${words}”.`,
  noDescription: 'Sem descrição',
  waiting: 'Esperando descrição',
  unavailable: 'Imagem indisponível',
  /** What a search found a photo by, when not by its description. */
  foundBy: {
    place: 'Pelo lugar',
    caption: 'Pela legenda do modelo',
    text: 'Pelo texto na foto',
    label: 'Reconhecida por máquina',
    meaning: 'Pelo sentido das palavras',
  },
  loadMore: 'Ver fotos mais antigas',
  loadingMore: 'Carregando…',
  loadFailed: 'Não deu para carregar. Tentar de novo',
  backToNewest: 'Voltar às mais novas',
  print: 'Imprimir ou salvar em PDF',
  preparingPrint: 'Preparando a impressão…',
  menu: 'Abrir o menu',
  /** What the menu calls other pages, whose own texts are not loaded with the gallery. */
  shares: 'Links compartilhados',
  privacy: 'Privacidade',
  queue: 'Fila',
  /** Numbers that changed hands. */
  handovers: 'Troca de números',
  metrics: 'Métricas',
  status: 'Situação',
  devices: 'Aparelhos',
  signOut: 'Sair',
  /** Announced when a search has its results. */
  foundNow: photos,
  /** Behind the number, where older ones were not looked for. */
  newestAlone: 'as mais novas',
  searchFailed: 'A busca não respondeu.',
  retry: 'Tentar de novo',
  timeline: {
    grid: 'Fotos',
    keys: 'Setas vão de foto em foto, Enter abre, a barra de espaço seleciona.',
    scrubber: 'Meses',
    photosIn: photos,
  },
  filters: {
    title: 'Filtros',
    days: 'Quando',
    from: 'De',
    to: 'Até',
    /** Days as people read them; either may be open. */
    between: (from: string | null, to: string | null): string =>
      from === null
        ? `até ${to}`
        : to === null
          ? `desde ${from}`
          : from === to
            ? from
            : `de ${from} a ${to}`,
    quick: {
      today: 'Hoje',
      week: 'Últimos 7 dias',
      month: 'Este mês',
      year: 'Este ano',
      lastYear: 'Ano passado',
    },
    album: 'Álbum',
    anyAlbum: 'Qualquer um',
    hasText: 'Com texto na foto',
    hasNoDescription: 'Sem descrição',
    remove: (label: string): string => `Tirar o filtro ${label}`,
  },
  selection: {
    /** The check of one photo. */
    choose: (words: string): string => `Selecionar: ${words}`,
    chosen: (count: number): string =>
      count === 1 ? '1 selecionada' : `${number(count)} selecionadas`,
    full: 'São no máximo 500 fotos de cada vez.',
    end: 'Encerrar a seleção',
    bar: 'Fotos selecionadas',
    describe: 'Descrever',
    words: 'Descrição para todas',
    save: 'Salvar',
    cancel: 'Cancelar',
    addToAlbum: 'Pôr em álbum',
    newAlbum: 'Novo álbum',
    albumName: 'Nome do álbum',
    noAlbums: 'Ainda não há álbuns.',
    download: 'Baixar',
    pdf: 'PDF',
    delete: 'Apagar',
    severalPeople: 'As fotos são de várias pessoas: mude as de uma pessoa de cada vez.',
    nobodys: 'Há fotos sem dono entre elas: essas não mudam por aqui.',
    described: (count: number): string =>
      count === 1 ? 'Foto descrita.' : `${photos(count)} descritas.`,
    deleted: (count: number): string =>
      count === 1 ? 'Foto apagada.' : `${photos(count)} apagadas.`,
    added: (count: number, album: string): string => `${photos(count)} em “${album}”.`,
  },
  /** Files of one photo, of which the best stands in front. */
  copies: {
    count: (count: number): string => `${number(count)} cópias desta foto`,
    title: 'Cópias desta foto',
    open: (savedOn: string): string => `Abrir a cópia guardada em ${savedOn}`,
    areDifferent: 'São diferentes',
    /** Beside a photo that one presses it for. */
    isDifferent: (savedOn: string): string =>
      `São diferentes: separar a cópia guardada em ${savedOn}`,
    separated: 'Separadas. Agora são duas fotos.',
  },
  lightbox: {
    close: 'Fechar',
    previous: 'Foto anterior',
    next: 'Próxima foto',
    zoomIn: 'Aproximar',
    zoomOut: 'Afastar',
    /** Announced; 100 is the whole photo. */
    zoomed: (percent: number): string => `Ampliada a ${percent}%`,
    modelCaption: 'Legenda do modelo',
    readText: 'Texto na foto',
    showAll: 'Mostrar tudo',
    showLess: 'Mostrar menos',
    copyText: 'Copiar texto',
    copied: 'Copiado',
    recognised: 'Reconhecido por máquina',
    similar: 'Mais como esta',
    voiceNote: 'Descrição falada',
    sentBy: 'Enviada por',
    savedOn: 'Guardada em',
    sentAgain: 'Enviada de novo',
    /** When and where it was taken; either may be missing. */
    taken: 'Quando e onde',
    original: 'Abrir em tamanho real',
    conversation: {
      title: 'Conversa',
      loading: 'Carregando a conversa…',
      failed: 'Não deu para carregar a conversa.',
      empty: 'O que foi dito sobre esta foto não é mais guardado.',
      /** Who wrote, where that is who looks. */
      you: 'Você',
      forgotten: 'O texto desta mensagem não é mais guardado.',
      wordless: 'Mensagem sem texto',
      thisPhoto: 'Esta foto',
      otherPhoto: 'Ver esta outra foto',
      /** Photos of a message beyond those that are shown. */
      more: (count: number): string => `e mais ${count}`,
      drawing: 'Desenho feito por um modelo',
      attachments: {
        voice: 'Áudio',
        gone: 'Foto apagada',
        refused: 'Arquivo que não foi aceito',
        waiting: 'Arquivo que ainda não chegou',
      },
    },
  },
  empty: {
    title: 'Ainda não há fotos por aqui',
    lead: 'Mande uma foto pelo WhatsApp com algumas palavras, como “Meu cachorro na praia”. Ela aparece aqui em seguida.',
    openSimulator: 'Mandar uma pelo telefone de teste',
  },
  nothing: {
    title: (words: string): string => `Nada encontrado para “${words}”`,
    titleForPerson: 'Nada encontrado desta pessoa',
    titleForFilters: 'Nenhuma foto com estes filtros',
    takeOff: 'Experimente tirar:',
    lead: 'A busca olha as descrições e os lugares de quem mandou e, onde há, legendas, textos lidos nas fotos e o que foi reconhecido nelas.',
    near: 'Parecidas:',
    clear: 'Ver todas as fotos',
  },
};

export type GalleryText = typeof pt;
