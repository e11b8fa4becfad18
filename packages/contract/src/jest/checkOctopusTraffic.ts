import {
  createOctopusContract,
  OctopusContract,
} from '../createOctopusContract';
import { octopusContractAvailable } from '../document/octopusDocument';
import { recordExchange } from '../report/recordExchange';
import { Exchange, Violation, ViolationKind } from '../types';
import { describeViolation } from '../report/describeViolation';

let shared: OctopusContract | undefined;

function contract(): OctopusContract {
  shared ??= createOctopusContract();
  return shared;
}

/** Lets a test break the contract on purpose. */
export interface OctopusTraffic {
  /**
   * To be called in a test that sends what no real client should, to see it
   * refused: violations of these kinds are expected in it (the test fails
   * without any) and are not recorded.
   */
  provokes(...kinds: ViolationKind[]): void;
}

/**
 * Checks everything that a test file sends to Octopus, and every answer. Call
 * it once at the top of the file, outside of any test: the test during which
 * the contract is broken fails. Does nothing where there is no OpenAPI
 * document.
 *
 * @param source - whatever tells of exchanges, such as the sandbox
 */
export function checkOctopusTraffic(source: {
  onExchange(listener: (exchange: Exchange) => void): () => void;
}): OctopusTraffic {
  if (!octopusContractAvailable()) {
    return { provokes: () => {} };
  }
  let violations: Violation[] = [];
  let provoked: ViolationKind[] = [];
  const provokedSeen = new Set<ViolationKind>();
  const stop = source.onExchange(exchange => {
    const checked = contract().examine(exchange);
    const unexpected = checked.violations.filter(
      ({ kind }) => !provoked.includes(kind),
    );
    checked.violations.forEach(({ kind }) => provokedSeen.add(kind));
    violations.push(...unexpected);
    const test = expect.getState().currentTestName;
    recordExchange({ ...checked, violations: unexpected, test });
  });

  beforeEach(() => {
    provoked = [];
    provokedSeen.clear();
  });
  afterEach(() => {
    const found = violations;
    const missing = provoked.filter(kind => !provokedSeen.has(kind));
    violations = [];
    if (found.length > 0) {
      throw new Error(
        `Traffic that does not fit the Octopus contract:\n${found
          .map(describeViolation)
          .join('\n')}`,
      );
    }
    if (missing.length > 0) {
      throw new Error(`The test provoked no ${missing.join(', no ')}.`);
    }
  });
  afterAll(stop);

  return { provokes: (...kinds) => provoked.push(...kinds) };
}
