import { inLanguages } from '@/lib/language';

/** What the operator reads about what works and what is off. */
const pt = {
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
    /** What people miss while the role is off. */
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
    used: (used: string, max: string): string => `${used} de ${max}`,
    person: (max: string): string => `Cada pessoa pode usar ${max} por dia.`,
    atMax: (people: number): string =>
      people === 1 ? '1 pessoa já usou a sua parte.' : `${people} pessoas já usaram a sua parte.`,
    nothing: 'Nada ainda.',
    calls: (count: number): string => (count === 1 ? '1 chamada' : `${count} chamadas`),
  },
  progress: {
    title: 'Em segundo plano',
    names: { sights: 'Fotos já olhadas', embeddings: 'Fotos que se acham por sentido' },
    of: (done: string, total: string): string => `${done} de ${total}`,
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
    /** What the server's administrator runs in this database. */
    administrator: 'Quem administra o servidor precisa executar, neste banco de dados:',
    storage: 'Fotos e sons',
    stores: { local: 'Uma pasta nesta máquina', s3: 'Um bucket S3' },
    network: 'Proxy',
    unknownProxy:
      'Parece haver um proxy na frente deste servidor, e ACERVO_PROXIES é 0. Assim, todas as pessoas que entram contam como um só endereço. Ponha em ACERVO_PROXIES quantos proxies há.',
  },
  unknown: 'Não se sabe agora.',
};

export type StatusText = typeof pt;

const en: StatusText = {
  title: 'Status',
  roles: {
    title: 'Models',
    names: {
      assistant: 'Assistant',
      vision: 'Seeing photos',
      transcription: 'Listening to voice notes',
      embedding: 'Search by meaning',
      image: 'Drawing',
    },
    local: 'On this machine',
    rules: 'Built in, by rules',
    off: 'Off',
    without: {
      assistant: '',
      vision: 'Nobody looks at photos: descriptions are what people write.',
      transcription: 'Voice notes are kept, and people are asked to write.',
      embedding:
        'Photos are found by words and by what is seen in them, not by what the words mean.',
      image: 'Who asks for a drawing hears that none can be made here.',
    },
    answers: {
      listed: 'Answers, and has this model',
      unlisted: 'Answers, but does not list this model',
      refused: 'Refuses the key',
      silent: 'Could not be asked',
    },
  },
  local: {
    title: 'On this machine',
    unknown: 'No model of this machine has reported.',
    names: {
      looking: 'Text and things in photos',
      speech: 'Speech',
      embedding: 'QueryEmbedding of words (English)',
    },
    states: {
      ready: 'There',
      not_fetched: 'Its files are not there',
      damaged:
        'Its files are damaged, so it is not used. Restart Acervo and it downloads them again',
      too_little_memory: 'Would take more memory than it may',
      off: 'Off',
    },
  },
  budget: {
    title: 'Used today',
    lead: 'Everything in one unit: an input token counts 1, an output token 4, a second of sound 40, a drawing 16,000.',
    none: 'The budget is 0: no model on a server is asked for anything.',
    used: (used, max) => `${used} of ${max}`,
    person: (max) => `One person may use ${max} a day.`,
    atMax: (people) =>
      people === 1
        ? '1 person has used up their share.'
        : `${people} people have used up their share.`,
    nothing: 'Nothing yet.',
    calls: (count) => (count === 1 ? '1 call' : `${count} calls`),
  },
  progress: {
    title: 'In the background',
    names: { sights: 'Photos looked at', embeddings: 'Photos searchable by meaning' },
    of: (done, total) => `${done} of ${total}`,
    notDone: 'Not done here',
  },
  base: {
    title: 'Foundations',
    database: 'Database',
    kinds: { pglite: 'Embedded (PGlite)', postgres: 'PostgreSQL' },
    extensions: {
      pg_trgm: 'Without it, misspelt search words are not corrected.',
      unaccent: 'Not needed: accents are folded without it.',
      vector: 'Without it, there is no index for search by meaning.',
    },
    states: {
      on: 'On',
      ready: 'Could be created',
      needs_administrator: 'On this server, but only an administrator can turn it on',
      missing: 'Not on this server',
    },
    administrator: 'Whoever administers the server has to run this in the database:',
    storage: 'Photos and sound',
    stores: { local: 'A folder on this machine', s3: 'An S3 bucket' },
    network: 'Proxy',
    unknownProxy:
      'There seems to be a proxy in front of this server, but ACERVO_PROXIES is 0. Everyone who signs in is counted as one address. Set ACERVO_PROXIES to the number of proxies.',
  },
  unknown: 'Not known just now.',
};

const es: StatusText = {
  title: 'Estado',
  roles: {
    title: 'Modelos',
    names: {
      assistant: 'Asistente',
      vision: 'Ver fotos',
      transcription: 'Escuchar notas de voz',
      embedding: 'Búsqueda por sentido',
      image: 'Dibujar',
    },
    local: 'En esta máquina',
    rules: 'Incorporado, por reglas',
    off: 'Apagado',
    without: {
      assistant: '',
      vision: 'Nadie mira las fotos: las descripciones son lo que la gente escribe.',
      transcription: 'Las notas de voz se guardan, y se pide a la persona que escriba.',
      embedding:
        'Las fotos se encuentran por las palabras y por lo que se ve en ellas, no por el sentido.',
      image: 'Quien pide un dibujo oye que aquí no se puede hacer.',
    },
    answers: {
      listed: 'Responde y tiene este modelo',
      unlisted: 'Responde, pero no lista este modelo',
      refused: 'Rechaza la clave',
      silent: 'No se le pudo preguntar',
    },
  },
  local: {
    title: 'En esta máquina',
    unknown: 'Ningún modelo de esta máquina dio noticias.',
    names: {
      looking: 'Texto y cosas en las fotos',
      speech: 'Voz',
      embedding: 'Sentido de las palabras (inglés)',
    },
    states: {
      ready: 'Está aquí',
      not_fetched: 'Sus archivos no están aquí',
      damaged: 'Sus archivos están dañados y no se usa. Reinicie Acervo, que los descarga de nuevo',
      too_little_memory: 'Necesita más memoria de la permitida',
      off: 'Apagado',
    },
  },
  budget: {
    title: 'Usado hoy',
    lead: 'Todo en una sola medida: un token de entrada vale 1, uno de salida 4, un segundo de sonido 40, un dibujo 16.000.',
    none: 'La cuota es 0: no se usa ningún modelo en servidores.',
    used: (used, max) => `${used} de ${max}`,
    person: (max) => `Cada persona puede usar ${max} al día.`,
    atMax: (people) =>
      people === 1 ? '1 persona ya usó su parte.' : `${people} personas ya usaron su parte.`,
    nothing: 'Todavía nada.',
    calls: (count) => (count === 1 ? '1 llamada' : `${count} llamadas`),
  },
  progress: {
    title: 'En segundo plano',
    names: { sights: 'Fotos ya miradas', embeddings: 'Fotos que se encuentran por sentido' },
    of: (done, total) => `${done} de ${total}`,
    notDone: 'No se hace aquí',
  },
  base: {
    title: 'La base',
    database: 'Base de datos',
    kinds: { pglite: 'Incorporada (PGlite)', postgres: 'PostgreSQL' },
    extensions: {
      pg_trgm: 'Sin ella, las palabras mal escritas no se corrigen en la búsqueda.',
      unaccent: 'No hace falta: los acentos se tratan sin ella.',
      vector: 'Sin ella, no hay índice para la búsqueda por sentido.',
    },
    states: {
      on: 'Activa',
      ready: 'Se puede crear',
      needs_administrator: 'Está en este servidor, pero solo un administrador puede activarla',
      missing: 'No existe en este servidor',
    },
    administrator: 'Quien administra el servidor tiene que ejecutar, en esta base de datos:',
    storage: 'Fotos y sonidos',
    stores: { local: 'Una carpeta en esta máquina', s3: 'Un bucket S3' },
    network: 'Proxy',
    unknownProxy:
      'Parece que hay un proxy delante de este servidor, pero ACERVO_PROXIES es 0. Así, todas las personas que entran cuentan como una sola dirección. Ponga en ACERVO_PROXIES cuántos proxies hay.',
  },
  unknown: 'No se sabe ahora.',
};

export const statusText = inLanguages({ pt, en, es });
