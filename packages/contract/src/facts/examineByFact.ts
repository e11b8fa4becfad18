import { Exchange, Violation } from '../model/types';
import { explainsAnswer } from './acceptedAnswers';
import { explainsDeparture } from './acceptedDepartures';
import { CheckedByFacts } from './checkByFacts';
import { Departure } from './compareShape';
import { Fact } from './Fact';

/** Statuses by which any operation can refuse. */
const REFUSALS = [400, 401, 403, 404, 405, 409, 413, 415, 422, 429];

const messages: Record<Departure['kind'], string> = {
  unknown: 'is nothing that 2026.3 knows',
  missing: 'is missing, and 2026.3 requires it',
  value: 'is no value that 2026.3 knows',
  type: 'has another type in 2026.3',
};

/** Name of an operation, in the form in which the document has its own. */
export function keyOf({ method, path }: Pick<Fact, 'method' | 'path'>): string {
  const short = path
    .replace('/api/{spaceId}', '/{baseSpaceId}')
    .replace(/^\/api(?=\/|$)/, '');
  return `${method} ${short}`;
}

/**
 * What is wrong with an exchange that only the facts of 2026.3 have an operation
 * for. What an answer lacks is not: the report on facts
 * fails for it.
 */
export function examineByFact(
  fact: Fact,
  { request, answer }: CheckedByFacts,
  exchange: Exchange,
): Violation[] {
  const operation = keyOf(fact);
  const found = (kind: Violation['kind'], { kind: how, at }: Departure) => ({
    kind,
    operation,
    at: at.replace(/^\?/, ''),
    message: messages[how],
  });
  const known = Object.keys(fact.responses ?? {});
  const isDocumented =
    known.includes(String(exchange.status)) ||
    REFUSALS.includes(exchange.status) ||
    exchange.status >= 500;
  return [
    ...request
      .filter(
        departure =>
          !explainsDeparture(`${fact.method} ${fact.path}`, departure),
      )
      .map(departure =>
        found(
          departure.at.startsWith('?')
            ? 'unknown query parameter'
            : 'request body',
          departure,
        ),
      ),
    ...answer
      .filter(
        departure =>
          departure.kind !== 'missing' &&
          !explainsAnswer(`${fact.method} ${fact.path}`, departure),
      )
      .map(departure => found('response body', departure)),
    ...(isDocumented
      ? []
      : [
          {
            kind: 'undocumented status' as const,
            operation,
            at: '',
            message: `${
              exchange.status
            } is none of the documented statuses (${known.join(', ')})`,
          },
        ]),
  ];
}
