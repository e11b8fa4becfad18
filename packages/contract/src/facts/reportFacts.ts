import { Exchange } from '../model/types';
import {
  AcceptedAnswer,
  acceptedAnswers,
  explainsAnswer,
} from './acceptedAnswers';
import {
  AcceptedDeparture,
  acceptedDepartures,
  explainsDeparture,
} from './acceptedDepartures';
import { checkByFacts } from './checkByFacts';
import { Fact } from './Fact';
import { factFinder } from './findFact';

/** How the requests of a record fit the facts of a newer server, and how its answers do. */
export interface FactsReport {
  exchanges: number;
  /** Operations that the facts have, and requests that none of them fits. */
  operations: { known: string[]; unknown: string[] };
  /** Departures of requests that no accepted one explains. */
  departures: string[];
  accepted: { departure: AcceptedDeparture; count: number }[];
  /** Departures of answers that no accepted one explains. */
  answers: string[];
  /** In how many places answers depart as is accepted. */
  acceptedAnswers: { answer: AcceptedAnswer; count: number }[];
}

/** Holds exchanges, with their bodies, to the facts. */
export function reportFacts(exchanges: Exchange[], facts: Fact[]): FactsReport {
  const find = factFinder(facts);
  const known = new Set<string>();
  const unknown = new Set<string>();
  const departures = new Set<string>();
  const counts = new Map(acceptedDepartures.map(one => [one, 0]));
  const places = new Map(acceptedAnswers.map(one => [one, new Set<string>()]));
  const answers = new Set<string>();
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
    for (const departure of answer) {
      const reason = explainsAnswer(operation, departure);
      const place = `${operation}: ${departure.kind} ${departure.at}`;
      (reason ? places.get(reason)! : answers).add(place);
    }
  }
  return {
    exchanges: exchanges.length,
    operations: { known: sorted(known), unknown: sorted(unknown) },
    departures: sorted(departures),
    accepted: [...counts].map(([departure, count]) => ({ departure, count })),
    answers: sorted(answers),
    acceptedAnswers: [...places].map(([answer, { size: count }]) => ({
      answer,
      count,
    })),
  };
}

function anonymous({ method, url }: Exchange): string {
  const { pathname } = new URL(url, 'http://octopus.invalid');
  return `${method} ${pathname.replace(/-\d+(?=\/|$)/g, '-n')}`;
}

function sorted(texts: Set<string>): string[] {
  return [...texts].sort();
}
