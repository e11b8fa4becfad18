import { Resource } from './Kind';

/** A process that Octopus made with its owner. Source: octopus-api.md sections 6.2 and 6.4. */
export function hasNoSteps(process: Resource): boolean {
  return !(process.Steps as unknown[] | undefined)?.length;
}
