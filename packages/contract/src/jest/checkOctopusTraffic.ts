import {
  createOctopusContract,
  OctopusContract,
} from '../octopus/createOctopusContract';
import { missingOctopusContract } from '../octopus/missingOctopusContract';
import { recordExchange } from '../report/recordExchange';
import { Exchange, Violation } from '../model/types';
import { checkTraffic, Traffic } from './checkTraffic';
import { saySkipped } from './describeUnlessMissing';

let shared: OctopusContract | undefined;

function contract(): OctopusContract {
  shared ??= createOctopusContract();
  return shared;
}

/** Where tasks are: routes of their own, and a field of other answers. */
const TASK_ROUTE = /\/tasks(\/|$)/;
const TASK_FIELD = /\/Task\/ProjectId$/;

/**
 * Tasks name their project in the recorded answers of a 2024.2 server, and have no
 * such field in the document of 2021.2.
 */
function isOfOldServer({ kind, operation, at, message }: Violation): boolean {
  return (
    kind === 'response body' &&
    (TASK_FIELD.test(at) ||
      (TASK_ROUTE.test(operation) && at.endsWith('/ProjectId'))) &&
    message === 'is missing'
  );
}

/**
 * Checks everything that a test file sends to Octopus, and every answer. Call
 * it once at the top of the file, outside of any test: the test during which
 * the contract is broken fails. Says so, and does nothing, where the OpenAPI
 * document or the facts are missing.
 *
 * @param source - whatever tells of exchanges, such as the sandbox
 * @param options - `accepts`: of what an official client sends, what the document
 *   does not have and real servers put up with
 */
export function checkOctopusTraffic(
  source: {
    onExchange(listener: (exchange: Exchange) => void): () => void;
  },
  options: { accepts?(violation: Violation): boolean; isOld?: boolean } = {},
): Traffic {
  const { accepts = () => false, isOld = false } = options;
  const missing = missingOctopusContract();
  if (missing.length) {
    saySkipped('the check of what is sent to Octopus', missing);
    return { provokes: () => {} };
  }
  return checkTraffic(source, {
    name: 'Octopus',
    examine: exchange => {
      const checked = contract().examine(exchange);
      return {
        ...checked,
        violations: checked.violations.filter(
          one => !accepts(one) && !(isOld && isOfOldServer(one)),
        ),
      };
    },
    record: recordExchange,
  });
}
