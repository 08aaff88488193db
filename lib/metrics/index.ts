/**
 * What is going on here in numbers: people, photos, messages, searches, times, failures and
 * what models cost.
 * Promises counts and times only, never a word, a name or a number of anybody but what the caller
 * asks for by id, and days that are days where the people live. Hides the sums and Prometheus's
 * format. Only an operator, or a key of theirs, may ask. Everything is read from the rows, so that
 * any process of many says the same.
 */
import 'server-only';

export { writePrometheus } from './prometheus';
export {
  type Cost,
  type Metrics,
  type MetricsDay,
  type ModelCost,
  readMetrics,
  type StepTime,
} from './read-metrics';
