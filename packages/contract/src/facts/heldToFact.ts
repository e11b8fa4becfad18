import { Exchange, Violation } from '../model/types';
import { checkByFacts } from './checkByFacts';
import { examineByFact } from './examineByFact';
import { explainedByFact } from './explainedByFact';
import { Fact } from './Fact';

/**
 * What remains of the ways in which an exchange departs from the document of an
 * older server. A body that only the newer one takes is held to what is known of
 * it, but for what the address says already.
 */
export function heldToFact(
  fact: Fact,
  exchange: Exchange,
  violations: Violation[],
): Violation[] {
  const isBodyNewer = violations.some(
    one =>
      one.kind === 'request body' &&
      one.at === '' &&
      explainedByFact(fact, exchange, one),
  );
  const ofBody = isBodyNewer
    ? examineByFact(
        fact,
        checkByFacts(() => fact, exchange),
        exchange,
      ).filter(
        ({ kind, message }) =>
          kind === 'request body' && !message.startsWith('is missing'),
      )
    : [];
  return [
    ...violations.filter(one => !explainedByFact(fact, exchange, one)),
    ...ofBody,
  ];
}
