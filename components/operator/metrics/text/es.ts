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
