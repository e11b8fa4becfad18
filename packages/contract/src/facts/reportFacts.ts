import { readFileSync } from 'node:fs';
import { Exchange } from '../model/types';
import {
  AcceptedDeparture,
  acceptedDepartures,
  explainsDeparture,
} from './acceptedDepartures';
import { checkByFacts } from './checkByFacts';
import { Departure } from './compareShape';
import { Fact } from './Fact';
import { factFinder } from './findFact';
import { leftOut, reasonToLeaveOut } from './leftOut';

/** How the requests of a record fit the facts of a newer server, and how its answers do. */
export interface FactsReport {
  exchanges: number;
  /** Operations that the facts have, and requests that none of them fits. */
  operations: { known: string[]; unknown: string[] };
  /** Departures of requests that no accepted one explains. */
  departures: string[];
  accepted: { departure: AcceptedDeparture; count: number }[];
  /** Fields that answers lack for a reason, by reason. */
  leftOut: { reason: string; source: string; count: number }[];
  /** Departures of answers, by operation: how far the stand-in is from such a server. */
  answers: { operation: string; missing: string[]; other: string[] }[];
}

/** Files hold one exchange a line, as JSON, with their bodies. */
export function reportFacts(files: string[], facts: Fact[]): FactsReport {
  const exchanges = files.flatMap(readExchanges);
  const find = factFinder(facts);
  const known = new Set<string>();
  const unknown = new Set<string>();
  const departures = new Set<string>();
  const counts = new Map(acceptedDepartures.map(one => [one, 0]));
  const reasons = new Map(leftOut.map(one => [one, new Set<string>()]));
  const answers = new Map<string, Map<string, Departure>>();
  for (const exchange of exchanges) {
    const { operation, request, answer } = checkByFacts(find, exchange);
    if (!operation) {
      unknown.add(anonymous(exchange));
      continue;
    }
    known.add(operation);
    for (const departure of request) {
      const reason = explainsDeparture(operation, departure);
      if (reason) {
        counts.set(reason, counts.get(reason)! + 1);
      } else {
        departures.add(`${operation}: ${departure.kind} ${departure.at}`);
      }
    }
    const found = answers.get(operation) ?? new Map<string, Departure>();
    for (const one of answer) {
      const reason =
        one.kind === 'missing' && reasonToLeaveOut(operation, one.at);
      if (reason) {
        reasons.get(reason)!.add(`${operation} ${one.at}`);
      } else {
        found.set(`${one.kind} ${one.at}`, one);
      }
    }
    answers.set(operation, found);
  }
  return {
    exchanges: exchanges.length,
    operations: { known: sorted(known), unknown: sorted(unknown) },
    departures: sorted(departures),
    accepted: [...counts].map(([departure, count]) => ({ departure, count })),
    leftOut: [...reasons].map(([{ reason, source }, fields]) => ({
      reason,
      source,
      count: fields.size,
    })),
    answers: [...answers]
      .filter(([, found]) => found.size > 0)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([operation, found]) => ({
        operation,
        missing: [...found.values()]
          .filter(({ kind }) => kind === 'missing')
          .map(({ at }) => at),
        other: [...found]
          .filter(([, { kind }]) => kind !== 'missing')
          .map(([text]) => text),
      })),
  };
}

function readExchanges(file: string): Exchange[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line));
}

function anonymous({ method, url }: Exchange): string {
  const { pathname } = new URL(url, 'http://octopus.invalid');
  return `${method} ${pathname.replace(/-\d+(?=\/|$)/g, '-n')}`;
}

function sorted(texts: Set<string>): string[] {
  return [...texts].sort();
}
