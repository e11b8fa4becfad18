import { Exchange, Violation } from '../model/types';
import { compareShape } from './compareShape';
import { Fact } from './Fact';
import { UNKNOWN_FIELD } from '../schema/problemOf';
import { shapeAt, valueAt } from './shapeAt';

/**
 * Whether a server of 2026.3 is known to take or answer what the document of an
 * older one does not have: a parameter, a status, a field, a value.
 */
export function explainedByFact(
  fact: Fact,
  exchange: Exchange,
  { kind, at, message }: Violation,
): boolean {
  const answer = fact.responses?.[exchange.status];
  switch (kind) {
    case 'unknown query parameter':
      return Object.keys(fact.query ?? {}).some(
        name => name.replace(/\*$/, '').toLowerCase() === at.toLowerCase(),
      );
    case 'undocumented status':
      return answer !== undefined;
    case 'request body':
      return at === ''
        ? fact.body !== undefined && message === 'this operation takes no body'
        : isKnown(fact.body, exchange.requestBody, { at, message });
    case 'response body':
      return isKnown(answer?.fields, exchange.responseBody, { at, message });
    default:
      return false;
  }
}

/**
 * Facts do not say what can be null: of a field that the document does not know,
 * null says that it is there, and of one that it does, nothing.
 */
function isKnown(
  shape: Fact['body'],
  body: unknown,
  { at, message }: Pick<Violation, 'at' | 'message'>,
): boolean {
  const known = shapeAt(shape, at);
  const value = valueAt(body, at);
  if (known === undefined || value === undefined) {
    return false;
  }
  return value === null
    ? message === UNKNOWN_FIELD
    : compareShape(value, known, 'required').every(
        ({ kind }) => kind === 'missing' || kind === 'unknown',
      );
}
