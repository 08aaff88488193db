import type { MetricsText } from './metrics-text';

export const es: MetricsText = {
  title: 'Números',
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
