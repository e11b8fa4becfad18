import { isDeepStrictEqual } from 'node:util';
import { ResourceChange } from '../Terraform';

/** One attribute in which a plan departs from what is there. */
export interface PlanDifference {
  address: string;
  /** Without the provider's name, such as `lifecycle`. */
  type: string;
  /** Top-level attribute or block. */
  attribute: string;
  before: unknown;
  /** Undefined when it is only known after the apply. */
  after: unknown;
  /** What is planned, such as `update`. */
  action: string;
}

/** Every attribute that a plan would change. */
export function planDifferences(changes: ResourceChange[]): PlanDifference[] {
  return changes
    .filter(({ change }) => change.actions.join() !== 'no-op')
    .flatMap(({ address, type, change }) => {
      const before = change.before ?? {};
      const after = change.after ?? {};
      const unknown = change.after_unknown;
      const attributes = new Set([
        ...Object.keys(before),
        ...Object.keys(after),
        ...Object.keys(unknown),
      ]);
      return [...attributes]
        .filter(
          attribute =>
            unknown[attribute] === true ||
            !isDeepStrictEqual(before[attribute], after[attribute]),
        )
        .map(attribute => ({
          address,
          type: type.replace(/^octopusdeploy_/, ''),
          attribute,
          before: before[attribute],
          after: after[attribute],
          action: change.actions.join(' and '),
        }));
    });
}
