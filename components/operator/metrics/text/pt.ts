import type { MetricsText } from './metrics-text';

export const pt: MetricsText = {
  title: 'Números',
  lastDays: (days) => `${days} dias`,
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
    unpriced: 'Nenhum preço definido',
    missing: (models) =>
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
