import { encodeSegment } from '../encoding/encodeSegment';

/**
 * The key of a checkpoint of a scaffolder action, which names what it is about:
 * all iterations of a step with `each` share one store, so a key that does not
 * would give each of them the value of the last one when the task is resumed.
 *
 * @param what - what is stored, such as `octopus.feature-branch.version`
 * @param subject - what tells it from the same of another iteration
 * @returns such as `eks.plan:111122223333/eu-west-1/shop`
 *
 * @public
 */
export function checkpointKey(
  what: string,
  ...subject: (string | undefined)[]
): string {
  const parts = subject.map(part => encodeSegment(part ?? ''));
  return `${what}:${parts.join('/')}`;
}
