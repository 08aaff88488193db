import type { StatusText } from './status-text';

export const es: StatusText = {
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
