import { checkAnswer } from '../checks/checkAnswer';
import { checkQuery } from '../checks/checkQuery';
import { checkRequestBody } from '../checks/checkRequestBody';
import { loadOctopusDocument } from '../document/octopusDocument';
import { SwaggerDocument } from '../document/swagger';
import { octopusAcceptedDifferences } from '../acceptedDifferences';
import { AcceptedDifference } from '../acceptedDifferences/types';
import { checkByFacts } from '../facts/checkByFacts';
import { examineByFact, keyOf } from '../facts/examineByFact';
import { heldToFact } from '../facts/heldToFact';
import { Fact } from '../facts/Fact';
import { factFinder } from '../facts/findFact';
import { loadFacts } from '../facts/loadFacts';
import { buildOperations } from '../operations/buildOperations';
import { operationFinder } from '../operations/findOperation';
import { createReport } from '../report/createReport';
import { buildDefinitions } from '../schema/definitions';
import { createValidator } from '../schema/createValidator';
import {
  CheckedExchange,
  ContractReport,
  Exchange,
  Violation,
} from '../model/types';

/** Checks exchanges with an Octopus server against what is known of its API. */
export interface OctopusContract {
  /** Ways in which the exchange departs from what is known; none when it fits. */
  check(exchange: Exchange): Violation[];
  /** Like `check`, with the operation and the accepted differences used; counts for the report all the same. */
  examine(exchange: Exchange): CheckedExchange;
  /** The sum of everything checked so far. */
  report(): ContractReport;
}

/** Has a fact a fixed part where the older document has an id, as `/environments/v1` does? */
function isNarrower(fact: Fact, key: string): boolean {
  const parts = (text: string) =>
    text.replace('/{baseSpaceId}', '').toLowerCase().split('/');
  const [own, older] = [parts(keyOf(fact)), parts(key)];
  const isId = (part: string) => part.startsWith('{');
  return (
    own.length === older.length &&
    own.every((part, index) => isId(older[index]) || part === older[index]) &&
    own.some((part, index) => isId(older[index]) && !isId(part))
  );
}

function pathBelowApi(pathname: string): string | undefined {
  const [, path] = /\/api(\/.*|$)/i.exec(pathname) ?? [];
  return path;
}

/**
 * Makes a contract from the document that `OCTOPUS_OPENAPI` names (else the one
 * beside the checkout), the facts of a newer server, and the table of accepted
 * differences. See the README for what is checked and what is not.
 *
 * @throws Error when there is no document, or no facts; ask `missingOctopusContract` first.
 */
export function createOctopusContract(
  options: {
    document?: SwaggerDocument;
    facts?: Fact[];
    acceptedDifferences?: AcceptedDifference[];
  } = {},
): OctopusContract {
  const {
    document = loadOctopusDocument(),
    facts = loadFacts(),
    acceptedDifferences = octopusAcceptedDifferences,
  } = options;
  const findFact = factFinder(facts);
  const findOperation = operationFinder(
    buildOperations(document, acceptedDifferences),
  );
  const requests = buildDefinitions(document, acceptedDifferences, 'request');
  const answers = buildDefinitions(document, acceptedDifferences, 'response');
  const validateRequest = createValidator(requests);
  const validateAnswer = createValidator(answers);
  const spacesForm = acceptedDifferences.find(e => e.allows === 'path form');
  const examined: CheckedExchange[] = [];

  function examine(exchange: Exchange): CheckedExchange {
    const { pathname, searchParams } = new URL(
      exchange.url,
      'http://octopus.invalid',
    );
    const method = exchange.method.toUpperCase();
    const path = pathBelowApi(pathname);
    const fact = findFact(method, pathname);
    const inFacts = fact !== undefined;
    const meaning =
      path === undefined
        ? { failure: 'unknown path' as const, allowed: [] }
        : findOperation(method, path);
    if (
      fact &&
      ('failure' in meaning || isNarrower(fact, meaning.operation.key))
    ) {
      return {
        operation: keyOf(fact),
        inDocument: false,
        inFacts,
        status: exchange.status,
        violations: examineByFact(
          fact,
          checkByFacts(() => fact, exchange),
          exchange,
        ),
        acceptedDifferences: [],
      };
    }
    if ('failure' in meaning) {
      const message =
        meaning.failure === 'unknown path'
          ? 'no such path in the document or the accepted differences'
          : `this path takes ${meaning.allowed.join(', ')}`;
      const operation = `${method} ${pathname}`;
      return {
        inDocument: false,
        inFacts,
        status: exchange.status,
        violations: [{ kind: meaning.failure, operation, at: '', message }],
        acceptedDifferences: [],
      };
    }
    const { operation } = meaning;
    const parts = [
      checkQuery(operation, searchParams),
      checkRequestBody(operation, exchange, validateRequest, requests),
      checkAnswer(operation, exchange, validateAnswer),
    ];
    const used = [
      operation.acceptedDifference,
      meaning.spacesForm && spacesForm?.id,
      ...parts.flatMap(part => part.acceptedDifferences),
    ];
    return {
      operation: operation.key,
      inDocument: operation.inDocument,
      inFacts,
      status: exchange.status,
      violations: fact
        ? heldToFact(
            fact,
            exchange,
            parts.flatMap(part => part.violations),
          )
        : parts.flatMap(part => part.violations),
      acceptedDifferences: [
        ...new Set(used.filter(id => typeof id === 'string')),
      ],
    };
  }

  function examineAndCount(exchange: Exchange): CheckedExchange {
    const checked = examine(exchange);
    examined.push(checked);
    return checked;
  }

  return {
    examine: examineAndCount,
    check: exchange => examineAndCount(exchange).violations,
    report: () => createReport(examined, acceptedDifferences),
  };
}
