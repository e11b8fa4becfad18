import { Flags } from './flags';
import { setting } from './octopusOptions';

/**
 * How many times faster than life AWS and Kubernetes work.
 *
 * @throws Error when it is no number above zero
 */
export function readSpeed(
  flags: Flags,
  env: NodeJS.ProcessEnv,
): number | undefined {
  const text = setting(flags, env, 'aws-speed');
  const speed = text === undefined ? undefined : Number(text);
  if (speed !== undefined && !(speed > 0)) {
    throw new Error(
      `--aws-speed or SANDBOX_AWS_SPEED is "${text}": expected a number above zero.`,
    );
  }
  return speed;
}
