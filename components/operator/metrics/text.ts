import { inLanguages } from '@/lib/language';

/** What operators read beside the numbers. */
const pt = {
  title: 'Métricas',
  lastDays: (days: number): string => `${days} dias`,
  totals: { people: 'Pessoas', photos: 'Fotos', bytes: 'Armazenado', drawings: 'Desenhos' },
  charts: {
    messages: 'Mensagens por dia',
    photos: 'Fotos por dia',
    searches: 'Buscas por dia',
    tokens: 'Uso de modelos por dia',
    cost: 'Custo dos modelos por dia',
  },
  series: {
    received: 'Recebidas',
    sent: 'Enviadas',
    failed: 'Não entregues',
    photos: 'Fotos',
    searchesFound: 'Com resultado',
    searchesEmpty: 'Sem resultado',
    inputTokens: 'Tokens de entrada',
    outputTokens: 'Tokens de saída',
    used: 'Peso na cota',
    costUsd: 'Custo',
  },
  day: 'Dia',
  asTable: 'Ver como tabela',
  asFile: 'Baixar CSV',
  times: {
    title: 'Tempo até a resposta',
    step: 'Etapa',
    count: 'Vezes',
    median: 'Mediana',
    p95: '95 % até',
    steps: {
      waiting: 'Esperar a vez',
      answering: 'Responder',
      delivering: 'Entregar',
    },
  },
  cost: {
    title: 'Custo dos modelos',
    model: 'Modelo',
    calls: 'Chamadas',
    /** In place of a sum. */
    unpriced: 'Nenhum preço definido',
    /** Which models are in no sum, and where their prices are set. */
    missing: (models: string): string =>
      `Nenhum preço está definido para ${models}: essas chamadas não estão nas somas. Os preços ficam em ACERVO_MODEL_PRICES.`,
  },
  people: {
    title: 'Uso de modelos por pessoa',
    person: 'Pessoa',
    nobody: 'Ninguém em particular',
    none: 'Nenhum modelo de servidor foi usado nestes dias.',
  },
  failures: {
    title: 'Falhas de entrega',
    code: 'Código do canal',
    count: 'Vezes',
    none: 'Tudo foi entregue nestes dias.',
  },
};

export type MetricsText = typeof pt;

const en: MetricsText = {
  title: 'Metrics',
  lastDays: (days) => `${days} days`,
  totals: { people: 'People', photos: 'Photos', bytes: 'Stored', drawings: 'Drawings' },
  charts: {
    messages: 'Messages a day',
    photos: 'Photos a day',
    searches: 'Searches a day',
    tokens: 'Use of models a day',
    cost: 'Cost of models a day',
  },
  series: {
    received: 'Received',
    sent: 'Sent',
    failed: 'Not delivered',
    photos: 'Photos',
    searchesFound: 'With results',
    searchesEmpty: 'Without results',
    inputTokens: 'Input tokens',
    outputTokens: 'Output tokens',
    used: 'Weight in the share',
    costUsd: 'Cost',
  },
  day: 'Day',
  asTable: 'Show as a table',
  asFile: 'Download CSV',
  times: {
    title: 'Time to the answer',
    step: 'Step',
    count: 'Times',
    median: 'Median',
    p95: '95% within',
    steps: {
      waiting: 'Waiting for its turn',
      answering: 'Answering',
      delivering: 'Delivering',
    },
  },
  cost: {
    title: 'Cost of models',
    model: 'Model',
    calls: 'Calls',
    unpriced: 'No price is set',
    missing: (models) =>
      `No price is set for ${models}: those calls are not in the sums. Prices are set in ACERVO_MODEL_PRICES.`,
  },
  people: {
    title: 'Use of models by person',
    person: 'Person',
    nobody: 'Nobody in particular',
    none: 'No model on a server was used in these days.',
  },
  failures: {
    title: 'Failed deliveries',
    code: 'The channel’s code',
    count: 'Times',
    none: 'Everything was delivered in these days.',
  },
};

const es: MetricsText = {
  title: 'Métricas',
  lastDays: (days) => `${days} días`,
  totals: { people: 'Personas', photos: 'Fotos', bytes: 'Almacenado', drawings: 'Dibujos' },
  charts: {
    messages: 'Mensajes por día',
    photos: 'Fotos por día',
    searches: 'Búsquedas por día',
    tokens: 'Uso de modelos por día',
    cost: 'Costo de los modelos por día',
  },
  series: {
    received: 'Recibidos',
    sent: 'Enviados',
    failed: 'No entregados',
    photos: 'Fotos',
    searchesFound: 'Con resultados',
    searchesEmpty: 'Sin resultados',
    inputTokens: 'Tokens de entrada',
    outputTokens: 'Tokens de salida',
    used: 'Peso en la cuota',
    costUsd: 'Costo',
  },
  day: 'Día',
  asTable: 'Ver como tabla',
  asFile: 'Descargar CSV',
  times: {
    title: 'Tiempo hasta la respuesta',
    step: 'Etapa',
    count: 'Veces',
    median: 'Mediana',
    p95: '95 % hasta',
    steps: {
      waiting: 'Esperar el turno',
      answering: 'Responder',
      delivering: 'Entregar',
    },
  },
  cost: {
    title: 'Costo de los modelos',
    model: 'Modelo',
    calls: 'Llamadas',
    unpriced: 'Ningún precio definido',
    missing: (models) =>
      `Ningún precio está definido para ${models}: esas llamadas no están en las sumas. Los precios se definen en ACERVO_MODEL_PRICES.`,
  },
  people: {
    title: 'Uso de modelos por persona',
    person: 'Persona',
    nobody: 'Nadie en particular',
    none: 'No se usó ningún modelo de servidor en estos días.',
  },
  failures: {
    title: 'Fallos de entrega',
    code: 'Código del canal',
    count: 'Veces',
    none: 'Todo se entregó en estos días.',
  },
};

export const metricsText = inLanguages({ pt, en, es });
