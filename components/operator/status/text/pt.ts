import type { StatusText } from './status-text';

export const pt: StatusText = {
  title: 'Situação',
  roles: {
    title: 'Modelos',
    names: {
      assistant: 'Assistente',
      vision: 'Ver fotos',
      transcription: 'Ouvir áudios',
      embedding: 'Busca por sentido',
      image: 'Desenhar',
    },
    local: 'Nesta máquina',
    rules: 'Embutido, por regras',
    off: 'Desligado',
    without: {
      assistant: '',
      vision: 'Ninguém olha as fotos: as descrições são o que as pessoas escrevem.',
      transcription: 'Áudios são guardados, e se pede à pessoa que escreva.',
      embedding: 'Fotos são achadas pelas palavras e pelo que se vê nelas, não pelo sentido.',
      image: 'Quem pede um desenho ouve que aqui não dá para fazer.',
    },
    answers: {
      listed: 'Responde e tem este modelo',
      unlisted: 'Responde, mas não lista este modelo',
      refused: 'Recusa a chave',
      silent: 'Não foi possível perguntar',
    },
  },
  local: {
    title: 'Nesta máquina',
    unknown: 'Nenhum modelo desta máquina deu notícia.',
    names: {
      looking: 'Texto e coisas nas fotos',
      speech: 'Fala',
      embedding: 'Sentido das palavras (inglês)',
    },
    states: {
      ready: 'Está aqui',
      not_fetched: 'Os arquivos dele não estão aqui',
      damaged:
        'Os arquivos dele estão danificados, e ele não é usado. Reinicie o Acervo, que os baixa de novo',
      too_little_memory: 'Precisa de mais memória do que pode usar',
      off: 'Desligado',
    },
  },
  budget: {
    title: 'Usado hoje',
    lead: 'Tudo numa só medida: um token de entrada vale 1, um de saída 4, um segundo de som 40, um desenho 16.000.',
    none: 'A cota é 0: nenhum modelo em servidor é usado.',
    used: (used, max) => `${used} de ${max}`,
    person: (max) => `Cada pessoa pode usar ${max} por dia.`,
    atMax: (people) =>
      people === 1 ? '1 pessoa já usou a sua parte.' : `${people} pessoas já usaram a sua parte.`,
    nothing: 'Nada ainda.',
    calls: (count) => (count === 1 ? '1 chamada' : `${count} chamadas`),
  },
  progress: {
    title: 'Em segundo plano',
    names: { sights: 'Fotos já olhadas', embeddings: 'Fotos que se acham por sentido' },
    of: (done, total) => `${done} de ${total}`,
    notDone: 'Não é feito aqui',
  },
  base: {
    title: 'A base',
    database: 'Banco de dados',
    kinds: { pglite: 'Embutido (PGlite)', postgres: 'PostgreSQL' },
    extensions: {
      pg_trgm: 'Sem ela, palavras com erro de digitação não são corrigidas na busca.',
      unaccent: 'Não faz falta: os acentos são tratados sem ela.',
      vector: 'Sem ela, não há índice para a busca por sentido.',
    },
    states: {
      on: 'Ligada',
      ready: 'Pode ser criada',
      needs_administrator: 'Está neste servidor, mas só um administrador pode ligar',
      missing: 'Não existe neste servidor',
    },
    administrator: 'Quem administra o servidor precisa executar, neste banco de dados:',
    storage: 'Fotos e sons',
    stores: { local: 'Uma pasta nesta máquina', s3: 'Um bucket S3' },
    network: 'Proxy',
    unknownProxy:
      'Parece haver um proxy na frente deste servidor, e ACERVO_PROXIES é 0. Assim, todas as pessoas que entram contam como um só endereço. Ponha em ACERVO_PROXIES quantos proxies há.',
  },
  unknown: 'Não se sabe agora.',
};
