import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/**
 * Reads a duration in the forms of Backstage's own configuration: `7 days`,
 * `36h`, or ISO 8601 such as `P7D`.
 *
 * @param name - name of the input, for the message
 * @returns milliseconds, more than 0
 * @throws InputError when it has none of these forms
 */
export function readDuration(name: string, text: string): number {
  const ms = parse(text);
  if (!(ms > 0)) {
    throw new InputError(
      `${name} is '${text}', which is not a duration: give one such as 7 days, 36h or P7D`,
    );
  }
  return ms;
}

function parse(text: string): number {
  const config = new ConfigReader({ duration: text });
  try {
    return durationToMilliseconds(
      readDurationFromConfig(config, { key: 'duration' }),
    );
  } catch {
    return NaN;
  }
}
