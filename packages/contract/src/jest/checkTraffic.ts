import { describeViolation } from '../report/describeViolation';
import {
  CheckedExchange,
  Exchange,
  Violation,
  ViolationKind,
} from '../model/types';

/** Lets a test break the contract on purpose. */
export interface Traffic {
  /**
   * To be called in a test that sends what no real client should, to see it
   * refused: violations of these kinds are expected in it (the test fails
   * without any) and are not recorded.
   */
  provokes(...kinds: ViolationKind[]): void;
}

/**
 * Checks everything that a test file sends, and every answer: the test during
 * which the contract is broken fails.
 *
 * @param source - whatever tells of exchanges, such as a sandbox
 * @param contract - its name for people, how it examines, and where the outcome is recorded
 */
export function checkTraffic(
  source: {
    onExchange(listener: (exchange: Exchange) => void): () => void;
  },
  contract: {
    name: string;
    examine(exchange: Exchange): CheckedExchange;
    record(checked: CheckedExchange): void;
  },
): Traffic {
  let violations: Violation[] = [];
  let provoked: ViolationKind[] = [];
  const provokedSeen = new Set<ViolationKind>();
  const stop = source.onExchange(exchange => {
    const checked = contract.examine(exchange);
    const unexpected = checked.violations.filter(
      ({ kind }) => !provoked.includes(kind),
    );
    checked.violations.forEach(({ kind }) => provokedSeen.add(kind));
    violations.push(...unexpected);
    const test = expect.getState().currentTestName;
    contract.record({ ...checked, violations: unexpected, test });
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
        `Traffic that does not fit the ${contract.name} contract:\n${found
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
