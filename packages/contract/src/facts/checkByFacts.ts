import { Exchange } from '../model/types';
import { compareShape, Departure } from './compareShape';
import { Fact } from './Fact';

/** What the facts make of one exchange. */
export interface CheckedByFacts {
  /** Such as `POST /api/{spaceId}/deployments`; undefined when nothing is known of it. */
  operation?: string;
  /** Departures of query and body. */
  request: Departure[];
  /** Departures of the answer, which a stand-in gave. */
  answer: Departure[];
}

/** Parameters that every operation takes. */
const everywhere = ['apikey'];

/** Checks an exchange that went well; what a server refused need not fit. */
export function checkByFacts(
  find: (method: string, pathname: string) => Fact | undefined,
  exchange: Exchange,
): CheckedByFacts {
  const { pathname, searchParams } = new URL(
    exchange.url,
    'http://octopus.invalid',
  );
  const fact = find(exchange.method.toUpperCase(), pathname);
  if (!fact) {
    return { request: [], answer: [] };
  }
  const operation = `${fact.method} ${fact.path}`;
  if (exchange.status >= 400) {
    return { operation, request: [], answer: [] };
  }
  const known = Object.keys(fact.query ?? {}).map(name =>
    name.replace(/\*$/, '').toLowerCase(),
  );
  const { fields, from } = fact.responses?.[exchange.status] ?? {};
  return {
    operation,
    request: [
      ...[...new Set(searchParams.keys())]
        .filter(name => ![...known, ...everywhere].includes(name.toLowerCase()))
        .map(name => ({ kind: 'unknown' as const, at: `?${name}` })),
      ...(fact.body && exchange.requestBody !== undefined
        ? compareShape(exchange.requestBody, fact.body, 'required')
        : []),
    ],
    answer:
      fields && from === 'attributes'
        ? compareShape(exchange.responseBody, fields, 'all')
        : [],
  };
}
