import type { Described } from '../people/person';
import type { Ledger } from '../twin/ledger';
import { checkAnswers } from './check-answers';
import { checkOrder } from './check-order';
import { checkOrphans, checkPhotos } from './check-photos';
import { Findings } from './findings';
import type { Store } from './read-store';

/** What Twilio saw against what the application has kept. */
export function compare(ledger: Ledger, store: Store, described: Described[]): Findings {
  const findings = new Findings();
  checkAnswers(ledger, store, findings);
  checkOrder(ledger, store, findings);
  checkPhotos(ledger, described, store, findings);
  checkOrphans(store, findings);
  return findings;
}
