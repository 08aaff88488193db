import type { Bench } from '../bench';
export const searchBench: Bench = {
  name: 'search',
  about: '',
  run: async () => ({ headings: [], rows: [], goals: [], notes: [] }),
};
export const searchEmbeddedBench: Bench = { ...searchBench, name: 'search-embedded' };
