import type { StatusText } from './status-text';

export const en: StatusText = {
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
