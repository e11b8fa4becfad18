import { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

/** With the way there and back, people wait less than two seconds. */
const ANSWER_MS = 1_600;

/**
 * Reads how long a page waits for an answer, in milliseconds.
 *
 * @throws Error that names the setting when it is not a duration
 */
export function readAnswerLimit(config: RootConfigService): number {
  const key = 'octopus.answerWithin';
  return config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : ANSWER_MS;
}
