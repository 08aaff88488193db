import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stand-in takes for the same: each line is one direction. */
const concepts = [
  ['cachorro', 'cao', 'filhote', 'dog', 'puppy', 'perro'],
  ['gato', 'gata', 'cat', 'kitten'],
  ['praia', 'mar', 'onda', 'beach', 'sea'],
  ['bolo', 'aniversario', 'cake', 'birthday'],
];
const conceptWeight = 3;

export interface EmbeddingRequest {
  model: string;
  input: string[];
  dimensions?: number;
}

/** A server that speaks the wire of embeddings and knows a few words' meanings. */
export interface EmbeddingServer {
  requests: EmbeddingRequest[];
  /** How many numbers it gives to who does not say. */
  dimensions: number;
  /** Answers a request in place of it; null lets it answer. */
  intercept: ((request: EmbeddingRequest) => { status: number } | 'silence' | null) | null;
  url: string;
  stop(): void;
}

export async function startEmbeddingServer(): Promise<EmbeddingServer> {
  const http = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const asked: EmbeddingRequest = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    server.requests.push(asked);
    const instead = server.intercept?.(asked);
    if (instead === 'silence') return;
    response.writeHead(instead?.status ?? 200, { 'content-type': 'application/json' });
    if (instead) return response.end(JSON.stringify({ error: { message: 'no', type: 'no' } }));
    const data = asked.input.map((text, index) => ({
      object: 'embedding',
      index,
      embedding: embed(text, asked.dimensions ?? server.dimensions),
    }));
    const tokens = asked.input.length * 3;
    const usage = { prompt_tokens: tokens, total_tokens: tokens };
    response.end(JSON.stringify({ object: 'list', data, model: asked.model, usage }));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server: EmbeddingServer = {
    requests: [],
    dimensions: 64,
    intercept: null,
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/v1`,
    stop() {
      http.closeAllConnections();
      http.close();
    },
  };
  return server;
}

/** Known words point along their concept, each other one along a direction of its own letters. */
function embed(text: string, dimensions: number): number[] {
  const vector = Array.from({ length: dimensions }, () => 0);
  const add = (at: number, weight: number) => {
    vector[at] = (vector[at] ?? 0) + weight;
  };
  const folded = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  for (const word of folded.match(/[a-z]+/g) ?? []) {
    const singular = word.replace(/s$/, '');
    const concept = concepts.findIndex((words) => words.includes(singular));
    if (concept >= 0) add(concept, conceptWeight);
    else add(concepts.length + (hash(singular) % (dimensions - concepts.length)), 1);
  }
  return vector;
}

function hash(word: string): number {
  return [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
}
